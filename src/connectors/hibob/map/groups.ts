import { unifiedId } from '../../../model/id.ts';
import type { ListItem, NamedLists } from '../api/lists.ts';
import { itemName, textOf } from './values.ts';

/** What Bob tells of an item of one of its lists, as a group of the kind that the list stands for. */
export const mapGroup = <const Kind extends string>(item: ListItem, kind: Kind) => ({
  id: unifiedId(item.id),
  remote_id: item.id,
  unified_custom_fields: null,
  name: item.name,
  parent_ids: item.parentId === null ? null : [unifiedId(item.parentId)],
  remote_parent_ids: item.parentId === null ? null : [item.parentId],
  owner_ids: null,
  remote_owner_ids: null,
  company_id: null,
  remote_company_id: null,
  type: { value: kind, source_value: kind },
});

/** The group that a value of a list field names. Null for no value, and for a number that the list does not have. */
export const groupOf = <const Kind extends string>(lists: NamedLists, listName: string, value: unknown, kind: Kind) => {
  const id = textOf(value);
  const name = itemName(lists, listName, id);
  if (id === null || name === null) return null;
  return mapGroup(lists.get(listName)?.get(id) ?? { id, name, archived: false, parentId: null }, kind);
};
