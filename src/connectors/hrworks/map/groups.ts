import { unifiedId } from '../../../model/id.ts';
import type { CostCenter as CostCenterRecord } from '../../../model/records/cost-center.ts';
import type { Group } from '../../../model/records/group.ts';
import type { CostCenter, Unit } from '../api/organization.ts';
import type { Person } from '../api/master-data.ts';
import { textOf } from './values.ts';

const ownerless = {
  unified_custom_fields: null,
  owner_ids: null,
  remote_owner_ids: null,
  company_id: null,
  remote_company_id: null,
};

/** A part of the organization as a department. */
export const mapUnit = ({ uuid, name, parentOrganizationUnit: above }: Unit) => ({
  id: unifiedId(uuid),
  remote_id: uuid,
  ...ownerless,
  name: textOf(name),
  parent_ids: above ? [unifiedId(above.uuid)] : null,
  remote_parent_ids: above ? [above.uuid] : null,
  type: { value: 'department' as const, source_value: 'organizationUnit' },
});

/** A cost centre. Its number is all that names it. */
export const mapCostCenter = ({ number, name }: CostCenter): CostCenterRecord => ({
  id: unifiedId(number),
  remote_id: number,
  ...ownerless,
  name: textOf(name),
  parent_ids: null,
  remote_parent_ids: null,
  distribution_percentage: null,
  type: { value: 'cost_center', source_value: 'costCenter' },
});

/** A cost centre as a plain group. */
export const mapCostCenterGroup = (costCenter: CostCenter): Group => {
  const { distribution_percentage: _, ...group } = mapCostCenter(costCenter);
  return group;
};

/** The cost centre of a person, in either spelling. */
export const costCenterOf = (person: Person): CostCenter | null => person.costCenter ?? person.costCentre ?? null;

/** The unit of a person, at least by its id. */
export const unitOf = ({ organizationUnit, organizationUnitUuid }: Person): Unit | null =>
  organizationUnit ?? (organizationUnitUuid ? { uuid: organizationUnitUuid } : null);
