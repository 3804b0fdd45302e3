import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employment } from '../../../model/records/employment.ts';
import type { NamedLists } from '../api/lists.ts';
import type { WorkRow } from '../api/tables.ts';
import type { GroupField, GroupFields } from './group-fields.ts';
import { groupOf } from './groups.ts';
import type { Period } from './timeline.ts';
import { itemName, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** What a period is mapped with. */
export interface EmploymentContext {
  readonly lists: NamedLists;
  readonly groupFields: GroupFields;
  /** `YYYY-MM-DD`. */
  readonly todayOn: string;
}

/** Bob has no id for a set of terms: the employee and the first day make one. */
export const periodId = ({ employeeId, effectiveOn }: Pick<Period, 'employeeId' | 'effectiveOn'>): string =>
  `${employeeId}_${effectiveOn}`;

/** The employee of a period's id. */
export const employeeIdOfPeriod = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('_')));

/** One set of terms. */
export const mapEmployment = (period: Period, { lists, groupFields, todayOn }: EmploymentContext): Employment => {
  const { work, employment, salary, effectiveOn, endOn } = period;
  const effectiveAt = dayToInstant(effectiveOn);
  const title = textOf(work?.title);
  const contract = textOf(employment?.contract);
  const type = textOf(employment?.type);
  const division = columnGroup(work, groupFields.division, lists, 'group');
  const costCenter = columnGroup(work, groupFields.cost_center, lists, 'cost_center');
  const record: Employment = {
    id: unifiedId(periodId(period)),
    remote_id: periodId(period),
    unified_custom_fields: null,
    job_title: itemName(lists, 'title', title),
    pay_rate: textOf(salary?.base?.value),
    pay_period: words.payPeriod(textOf(salary?.payPeriod)),
    pay_frequency: words.payFrequency(textOf(salary?.payFrequency)),
    pay_currency: textOf(salary?.base?.currency),
    effective_date: effectiveAt,
    end_date: dayToInstant(endOn),
    grade: null,
    employment_type: words.employmentType(type),
    employment_contract_type: words.scheduleType(contract),
    type: type === null ? null : { label: type, type: words.employmentType(type) },
    contract_type: contract === null ? null : { label: contract, contract_type: words.scheduleType(contract) },
    work_time:
      typeof employment?.weeklyHours === 'number'
        ? { duration: `PT${employment.weeklyHours}H`, period: { value: 'week', source_value: 'weeklyHours' } }
        : null,
    payroll_code: null,
    employee_id: unifiedId(period.employeeId),
    remote_employee_id: period.employeeId,
    // Bob keeps "FTE %".
    fte: typeof employment?.fte === 'number' ? employment.fte / 100 : null,
    created_at: null,
    updated_at: null,
    start_date: effectiveAt,
    active: isInForce(period, todayOn),
    department: groupOf(lists, 'department', work?.department, 'department'),
    cost_center: costCenter,
    cost_centers: costCenter === null ? null : [{ ...costCenter, distribution_percentage: null }],
    division,
    job: title === null ? null : { id: unifiedId(title), remote_id: title, title: itemName(lists, 'title', title) },
    manager: managersOf(work),
  };
  return noteUnread(record, { effective_date: effectiveOn, start_date: effectiveOn, end_date: endOn });
};

/** Null when it seems to be, and whether it has ended may not be seen. */
const isInForce = ({ effectiveOn, endOn, hasEndings }: Period, todayOn: string): boolean | null => {
  if (effectiveOn > todayOn || (endOn !== null && endOn < todayOn)) return false;
  return hasEndings ? true : null;
};

const managersOf = (work: WorkRow | null): Employment['manager'] => {
  const manager = work?.reportsTo;
  if (!manager) return null;
  return [
    {
      id: unifiedId(manager.id),
      remote_id: manager.id,
      name: textOf(manager.displayName),
      email: textOf(manager.email),
      role: null,
    },
  ];
};

/** A group from a column that the customer added to the work table. */
const columnGroup = <const Kind extends 'group' | 'cost_center'>(
  work: WorkRow | null,
  field: GroupField | undefined,
  lists: NamedLists,
  kind: Kind,
) =>
  field ? groupOf(lists, field.listName, work?.customColumns?.[field.fieldId.split('.').at(-1) ?? ''], kind) : null;
