import { unifiedId } from '../../../model/id.ts';
import type { Row } from '../api/rows.ts';
import { lookupOf, textOf } from './values.ts';

/**
 * A department or a division: from its own list, or from a lookup, which shows the same few fields. `kind` is our word
 * for it, `object` HR Cloud's.
 */
export const mapGroup = <const Kind extends string>(id: string, name: unknown, kind: Kind, object: string) => ({
  id: unifiedId(id),
  remote_id: id,
  unified_custom_fields: null,
  name: textOf(name),
  parent_ids: null,
  remote_parent_ids: null,
  owner_ids: null,
  remote_owner_ids: null,
  company_id: null,
  remote_company_id: null,
  type: { value: kind, source_value: object },
});

export const mapDepartment = ({ Id, xDepartmentName: name }: Row) => mapGroup(Id, name, 'department', 'xDepartment');

export const mapDivision = ({ Id, xDivisionName: name }: Row) => mapGroup(Id, name, 'division', 'xDivision');

/** The department of an employee. */
export const departmentOf = (employee: Row) => {
  const found = lookupOf(employee, 'xDepartmentLookup');
  return found && mapGroup(found.id, found['xDepartmentName'], 'department', 'xDepartment');
};

/** The division of an employee, among groups of any kind, which know no divisions. */
export const divisionOf = (employee: Row) => {
  const found = lookupOf(employee, 'xDivisionLookup');
  return found && mapGroup(found.id, found['xDivisionName'], 'group', 'xDivision');
};
