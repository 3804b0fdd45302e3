import { may } from './answers.ts';
import { customCategory } from './categories.ts';
import { humanValue } from './human.ts';
import { read } from './readers.ts';
import type { BobCall, Field } from './state.ts';
import type { View } from './view.ts';

/** Absent or "" = machine values; APPEND = both; REPLACE = words in place of values. */
export type HumanReadable = 'none' | 'append' | 'replace';

/** What comes when no fields are asked for. Custom fields never do. */
const basicRootFields = new Set([
  'id',
  'companyId',
  'email',
  'firstName',
  'surname',
  'fullName',
  'displayName',
  'secondName',
  'creationDateTime',
  'coverImageUrl',
  'avatarUrl',
]);
const basicCategories = new Set(['about', 'employment', 'work']);

/** Custom fields are known by their ids, those made over the API too. */
const isCustom = (field: Field): boolean => /(^|\.)(field|column)_\d+$/.test(field.id);

const isBasic = (field: Field): boolean =>
  !isCustom(field) &&
  (field.category === 'root'
    ? basicRootFields.has(field.id.slice('root.'.length))
    : basicCategories.has(field.category));

/** `root.` is not part of a path into the answer: `root.email` is at `email`. */
const pathOf = (field: Field): string[] =>
  field.id.startsWith('root.') ? [field.id.slice('root.'.length)] : field.id.split('.');
const slashKey = (field: Field): string => `/${field.id.replaceAll('.', '/')}`;

/** The fields of a search or read that exist and that the service user may view. Others are left out without a word. */
export const visibleFields = (call: BobCall, wanted: readonly string[] | undefined): Field[] => {
  const { fields } = call.state;
  const chosen =
    wanted === undefined
      ? [...fields.values()].filter(isBasic)
      : wanted.map((id) => fields.get(id)).filter((field) => field !== undefined);
  return chosen.filter((field) => maySeeField(call, field));
};

/** Custom fields have rights of their own; all others, and custom fields made over the API, go by their category. */
export const maySeeField = (call: BobCall, field: Field): boolean => {
  if (field.custom !== undefined) return may(call, `customField.${field.id}.view`);
  return field.category === customCategory.id ? may(call, 'group') : may(call, `data.${field.category}.view`);
};

type Tree = { [key: string]: unknown };

/** Writes at a path. A value that already stands on the way (`reportsTo` before `reportsTo.email`) is added to. */
const setAt = (tree: Tree, path: readonly string[], value: unknown): void => {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    const present = tree[key];
    tree[key] =
      typeof present === 'object' && present !== null && typeof value === 'object' && value !== null
        ? { ...present, ...value }
        : value;
    return;
  }
  const below = tree[key];
  if (below === null && key in tree) return;
  const branch: Tree = typeof below === 'object' && below !== null ? { ...below } : {};
  setAt(branch, rest, value);
  tree[key] = branch;
};

/**
 * One employee as Bob sends it: a flat key with a `value` for each field that has one, and beside it nested objects by
 * category, in which fields asked for but empty are null (see the switch `emptyFieldsAreNull`).
 *
 * @see https://apidocs.hibob.com/reference/post_people-search
 */
export const renderEmployee = (view: View, fields: readonly Field[], human: HumanReadable): Tree => {
  const flat: Tree = {};
  const nested: Tree = {};
  const words: Tree = {};
  for (const field of fields) {
    const value = read(view, field.id);
    const hasValue = value !== null;
    const text = hasValue && human !== 'none' ? humanValue(view, field, value) : null;
    const shown = human === 'replace' ? text : value;
    if (!hasValue && !view.emptyAreNull) continue;
    if (hasValue) flat[slashKey(field)] = { value: shown };
    setAt(nested, pathOf(field), shown);
    if (hasValue && human === 'append') setAt(words, pathOf(field), text);
  }
  return human === 'append' ? { ...flat, ...nested, humanReadable: words } : { ...flat, ...nested };
};

/** A field as the metadata call shows it; `jsonPath` leaves out `root.`. */
export const renderField = (field: Field) => ({
  id: field.id,
  category: field.category,
  categoryId: field.category,
  categoryDisplayName: field.categoryName,
  name: field.name,
  description: field.description,
  jsonPath: pathOf(field).join('.'),
  type: field.type,
  typeData: field.listId === null ? {} : { listId: field.listId },
  historical: field.isHistorical,
});
