import { isCustom, type Field } from '../api/fields.ts';
import type { ListItem, NamedLists } from '../api/lists.ts';

/** Groups that Bob has no field of its own for. */
export type CustomGroup = 'team' | 'division' | 'cost_center';

/** Where a company keeps one of them: its own list field of people. */
export interface GroupField {
  readonly fieldId: string;
  readonly listName: string;
}

export type GroupFields = Readonly<Partial<Record<CustomGroup, GroupField>>>;

/**
 * Bob knows departments and sites; teams, divisions and cost centres exist where a company made a list field of
 * that very name (singular or plural, British or American). The field's name decides, since the ids are numbers
 * that differ with every company. A company that calls them otherwise has none here.
 */
const names: Readonly<Record<CustomGroup, readonly string[]>> = {
  team: ['team', 'teams'],
  division: ['division', 'divisions'],
  cost_center: ['cost center', 'cost centers', 'cost centre', 'cost centres'],
};

export const groupFieldsOf = (fields: readonly Field[]): GroupFields =>
  Object.fromEntries(
    Object.entries(names).flatMap(([group, known]) => {
      const field = fields.find(
        (candidate) => isCustom(candidate) && isList(candidate) && known.includes(candidate.name.trim().toLowerCase()),
      );
      return field ? [[group, { fieldId: field.id, listName: listNameOf(field) }]] : [];
    }),
  );

const isList = ({ type }: Field) => type === 'list' || type === 'hierarchy-list';

/** The list behind a field. That of a custom field is named like the field itself unless it says otherwise. */
export const listNameOf = ({ id, typeData }: Field): string => typeData?.listId ?? id;

/** The items of a list that are in use. */
export const currentItems = (lists: NamedLists, listName: string): ListItem[] =>
  [...(lists.get(listName)?.values() ?? [])].filter(({ archived }) => !archived);
