import { unifiedId } from '../../../model/id.ts';
import type { CustomField } from '../../../model/parts/custom-field.ts';
import type { CustomFieldDefinition } from '../../../model/records/custom-field-definition.ts';
import type { Field } from '../api/fields.ts';
import type { NamedLists } from '../api/lists.ts';
import type { Person } from '../api/people.ts';
import { currentItems, listNameOf } from './group-fields.ts';
import { fieldOf, itemName, textOf } from './values.ts';
import { customFieldType } from './vocabularies.ts';

/** A field that the customer made, with the choices that can still be made. */
export const mapCustomFieldDefinition = (field: Field, lists: NamedLists): CustomFieldDefinition => {
  const options = currentItems(lists, listNameOf(field)).map(({ id, name }) => ({ id: unifiedId(id), value: name }));
  return {
    id: unifiedId(field.id),
    remote_id: field.id,
    name: field.name,
    description: textOf(field.description),
    type: customFieldType(field.type),
    options: options.length === 0 ? null : options,
  };
};

/** The values of a person's custom fields; fields without a value are left out. */
export const customFieldsOf = (person: Person, fields: readonly Field[], lists: NamedLists): CustomField[] =>
  fields.flatMap((field) => {
    const value = fieldOf(person, field.id);
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    return [{ id: unifiedId(field.id), remote_id: field.id, name: field.name, ...choiceOf(field, value, lists) }];
  });

/** Choices are shown by name; the id of a single one stands beside it. */
const choiceOf = (
  field: Field,
  value: unknown,
  lists: NamedLists,
): Pick<CustomField, 'value' | 'value_id' | 'remote_value_id'> => {
  const listName = listNameOf(field);
  const name = (id: unknown) => itemName(lists, listName, id) ?? textOf(id) ?? '';
  if (Array.isArray(value)) return { value: field.type === 'multi-list' ? value.map(name) : value };
  const id = field.type === 'list' || field.type === 'hierarchy-list' ? textOf(value) : null;
  if (id !== null) return { value: name(id), value_id: unifiedId(id), remote_value_id: id };
  return { value: isSourceValue(value) ? value : null };
};

const isSourceValue = (value: unknown): value is string | number | boolean | Record<string, unknown> =>
  ['string', 'number', 'boolean', 'object'].includes(typeof value) && value !== null;
