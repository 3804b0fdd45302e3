import type { Company, CustomField } from '../company/index.ts';
import { customCategory } from './categories.ts';

/**
 * Bob names a custom field by when it was made: `<category>.custom.field_<milliseconds>` in a built-in category,
 * `category_<milliseconds>.field_<milliseconds>` in a custom one.
 */
const bobIds: Record<string, string> = {
  shirtSize: `${customCategory.id}.field_1720508362311`,
  parkingSpace: 'work.custom.field_1694738605040',
  daysOnSite: 'work.custom.field_1694738605047',
  firstAider: `${customCategory.id}.field_1720508362318`,
  clearanceUntil: 'about.custom.field_1707734400123',
  spokenLanguages: 'about.custom.field_1707734400456',
};

const typeOf: Record<CustomField['type'], string> = {
  text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  list: 'list',
  multi_list: 'multi-list',
};

export type CustomFieldOfBob = {
  id: string;
  /** The seed's field, or for a column of the work table the part of an assignment that it shows. */
  seedId: string;
  /** Present on columns that the company added to the work table: the key in a row's `customColumns`. */
  column?: string;
  /** The list behind the field. */
  listName?: string;
  type: string;
  category: string;
  name: string;
  description: string | null;
  options: { id: string; seedId: string; name: string }[];
};

/** What an assignment of the seed says that Bob has no column of its own for. */
type Grouping = 'teamId' | 'divisionId' | 'costCentreId';

/**
 * The columns that this company added to the work table: lists of its teams, divisions and cost centres.
 *
 * @see https://apidocs.hibob.com/docs/employee-tables
 */
export const workColumnsOf = (company: Company): (CustomFieldOfBob & { seedId: Grouping; column: string })[] =>
  (
    [
      ['Team', 'teamId', 'column_1666178477233', 211_000_000, company.teams],
      ['Division', 'divisionId', 'column_1666178477240', 212_000_000, company.divisions],
      ['Cost centre', 'costCentreId', 'column_1666178477247', 213_000_000, company.costCentres],
    ] as const
  ).map(([name, seedId, column, firstItem, groups]) => ({
    id: `work.customColumns.${column}`,
    seedId,
    column,
    listName: `work.${column}`,
    type: 'list',
    category: 'work',
    name,
    description: null,
    options: groups.map((group, place) => ({ id: String(firstItem + place), seedId: group.id, name: group.name })),
  }));

/** Options become numbered list items, as Bob numbers those that a company adds. */
export const customFieldsOf = (company: Company): CustomFieldOfBob[] => [
  ...company.customFields.map((field, index): CustomFieldOfBob => {
    const id = bobIds[field.id] ?? `${customCategory.id}.field_${1_720_508_362_400 + index}`;
    return {
      id,
      seedId: field.id,
      type: typeOf[field.type],
      category: id.split('.')[0] ?? customCategory.id,
      name: field.name,
      description: field.description,
      options: field.options.map((option, place) => ({
        id: String(210_400_000 + index * 100 + place),
        seedId: option.id,
        name: option.name,
      })),
    };
  }),
  ...workColumnsOf(company),
];
