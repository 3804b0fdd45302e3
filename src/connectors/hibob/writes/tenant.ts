import { vocabulary, type Vocabulary } from '../../../connector-kit/vocabulary.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { optionsIn, type CustomField, type InputField } from '../../../connector-kit/writing.ts';
import { isCustom, peopleFields, type Field } from '../api/fields.ts';
import { namedLists, type NamedLists } from '../api/lists.ts';
import { currentItems, listNameOf } from '../map/group-fields.ts';

/** The fields of people and the lists that a company has. */
export interface Tenant {
  readonly fields: ReadonlyMap<string, Field>;
  readonly lists: NamedLists;
}

export const prepareTenant = async ({ vendor }: { readonly vendor: Vendor }): Promise<Tenant> => {
  const [fields, lists] = await Promise.all([peopleFields(vendor), namedLists(vendor)]);
  return { fields: new Map(fields.map((field) => [field.id, field])), lists };
};

/** The items in use of the list behind a field; archived ones are not offered. */
const choicesOf = ({ fields, lists }: Tenant, fieldId: string) => {
  const field = fields.get(fieldId);
  return field ? currentItems(lists, listNameOf(field)) : [];
};

/** Takes one of the items of the list behind a field of Bob's; `wordOf` is what the list is read with. */
export const fromListOf = (fieldId: string, wordOf: Vocabulary<string> = wordless): InputField<Tenant> => ({
  options: (tenant) => optionsIn(choicesOf(tenant, fieldId), wordOf),
});

/** Takes one of the items of a list by the list's own name. */
export const fromItemsOf = (listName: string, wordOf: Vocabulary<string>): InputField<Tenant> => ({
  options: ({ lists }) => optionsIn(currentItems(lists, listName), wordOf),
});

/** For lists that are no enumerations of ours. */
const wordless = vocabulary<string>({});

const isChoice = ({ type }: Field) => ['list', 'hierarchy-list', 'multi-list', 'list_id'].includes(type);

/** Fields that the company made and that are changed by themselves: columns of history tables come with their row only. */
export const customFieldsToWrite = (tenant: Tenant): readonly CustomField[] =>
  [...tenant.fields.values()]
    .filter((field) => isCustom(field) && field.historical !== true)
    .map((field) => ({
      id: field.id,
      name: field.name,
      ...(isChoice(field) && { options: choicesOf(tenant, field.id) }),
    }));
