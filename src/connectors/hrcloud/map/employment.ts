import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employment } from '../../../model/records/employment.ts';
import type { Row } from '../api/rows.ts';
import { departmentOf, divisionOf } from './groups.ts';
import { lookupOf, moneyOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/**
 * The employment of a person: HR Cloud keeps one, as it is today. Its id is the employee's, since it is the same row.
 * Since when the terms hold is not kept, so `effective_date` is a loss; `start_date` is the first day of work.
 */
export const mapEmployment = (employee: Row): Employment => {
  const position = lookupOf(employee, 'xPositionLookup');
  const title = textOf(position?.['xPositionTitle']);
  const description = textOf(position?.['xDescription']);
  const pay = moneyOf(employee['xSalary']);
  const kind = lookupOf(employee, 'xEmploymentTypeLookup');
  const label = textOf(kind?.['xType']);
  const named = kind && label !== null ? { id: unifiedId(kind.id), remote_id: kind.id, label } : null;
  const type = words.employmentType(label);
  const schedule = words.scheduleType(label);
  const record: Employment = {
    id: unifiedId(employee.Id),
    remote_id: employee.Id,
    unified_custom_fields: null,
    job_title: title,
    pay_rate: pay.amount,
    pay_period: words.payPeriod(textOf(lookupOf(employee, 'xPayRateLookup')?.['xName'])),
    pay_frequency: words.payFrequency(textOf(employee['xPayFrequencyType'])),
    pay_currency: pay.currency,
    effective_date: null,
    end_date: dayToInstant(textOf(employee['xSeparationDate'])),
    grade: null,
    employment_type: type,
    employment_contract_type: schedule,
    type: type && { ...named, type },
    contract_type: schedule && { ...named, contract_type: schedule },
    work_time: null,
    payroll_code: null,
    employee_id: unifiedId(employee.Id),
    remote_employee_id: employee.Id,
    fte: null,
    created_at: null,
    updated_at: null,
    start_date: dayToInstant(textOf(employee['xStartDate'])),
    active: isActive(employee),
    department: departmentOf(employee),
    cost_center: null,
    cost_centers: null,
    division: divisionOf(employee),
    job: position && {
      id: unifiedId(position.id),
      remote_id: position.id,
      title,
      description: description === null ? null : { text: description },
    },
    manager: managersOf(employee),
  };
  return noteUnread(record, { start_date: employee['xStartDate'], end_date: employee['xSeparationDate'] });
};

/** Whether the terms hold today, by the employment status; null for a status of the customer's own. */
const isActive = (employee: Row): boolean | null => {
  const status = words.employmentStatus(textOf(lookupOf(employee, 'xEmploymentStatusLookup')?.['xType']))?.value;
  if (status === undefined || status === 'unmapped_value') return null;
  return status === 'active' || status === 'leave';
};

const managersOf = (employee: Row): Employment['manager'] => {
  const manager = lookupOf(employee, 'xManagerLookup');
  if (manager === null) return null;
  return [
    {
      id: unifiedId(manager.id),
      remote_id: manager.id,
      name: textOf(manager['xFullName']),
      email: textOf(manager['xEmail']),
      role: null,
    },
  ];
};
