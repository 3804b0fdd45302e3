import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employment } from '../../../model/records/employment.ts';
import type { Unit } from '../api/organization.ts';
import { costCenterOf, mapCostCenter, mapCostCenterGroup, mapUnit, unitOf } from './groups.ts';
import { isInForce, type Period } from './periods.ts';
import { textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** What a period is mapped with. */
export interface EmploymentContext {
  /** Units in use by uuid. */
  readonly units: ReadonlyMap<string, Unit>;
  /** `YYYY-MM-DD`. */
  readonly todayOn: string;
}

/** HRworks has no id for a set of terms: the person and the first day make one. */
export const periodId = ({ person, beginOn }: Pick<Period, 'person' | 'beginOn'>): string =>
  `${person.uuid}_${beginOn}`;

/** The person of a period's id. */
export const uuidOfPeriod = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('_')));

/** One set of terms. Of cost centre and superior HRworks knows today's only, so no other period has them. */
export const mapEmployment = (period: Period, { units, todayOn }: EmploymentContext): Employment => {
  const { person, beginOn, endOn, terms, schedule } = period;
  const isActive = isInForce(period, todayOn);
  const costCenter = isActive ? costCenterOf(person) : null;
  const type = words.employmentType(terms.employmentType);
  const hours = schedule?.weeklyWorkingHours ?? null;
  return {
    id: unifiedId(periodId(period)),
    remote_id: periodId(period),
    unified_custom_fields: null,
    job_title: textOf(terms.position),
    pay_rate: null,
    pay_period: null,
    pay_frequency: null,
    pay_currency: null,
    effective_date: dayToInstant(beginOn),
    end_date: dayToInstant(endOn),
    grade: null,
    employment_type: type,
    employment_contract_type: null,
    type: type && { label: type.source_value, type },
    contract_type: null,
    work_time:
      hours === null
        ? null
        : { duration: `PT${hours}H`, period: { value: 'week', source_value: 'weeklyWorkingHours' } },
    payroll_code: textOf(person.datevPersonnelNumber),
    employee_id: unifiedId(person.uuid),
    remote_employee_id: person.uuid,
    fte: null,
    created_at: null,
    updated_at: null,
    start_date: dayToInstant(beginOn),
    active: isActive,
    department: departmentOf(period, units),
    cost_center: costCenter && mapCostCenterGroup(costCenter),
    cost_centers: costCenter && [mapCostCenter(costCenter)],
    division: null,
    job: null,
    manager: isActive ? managersOf(period) : null,
  };
};

/** A unit that is no longer in use has no name any more. */
const departmentOf = ({ person, terms }: Period, units: EmploymentContext['units']): Employment['department'] => {
  const uuid = textOf(terms.organizationUnitUuid);
  if (uuid === null) return null;
  const today = unitOf(person);
  return mapUnit(units.get(uuid) ?? (today?.uuid === uuid ? today : { uuid }));
};

const managersOf = ({ person: { superior } }: Period): Employment['manager'] => {
  if (!superior) return null;
  const name = [superior.firstName, superior.lastName]
    .map(textOf)
    .filter((part) => part !== null)
    .join(' ');
  return [{ id: unifiedId(superior.uuid), remote_id: superior.uuid, name: textOf(name), email: null, role: null }];
};
