import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employment } from '../../../model/records/employment.ts';
import type { Terms } from './terms.ts';
import { said } from './values.ts';
import * as words from './vocabularies.ts';

/**
 * Histories are read employee by employee, so the id of a set of terms begins with the employee's. What begins with a
 * change of pay within a history has the day of the change behind the history's id.
 */
export const termsId = ({ employeeId, history, startOn, beginsWithPay }: Terms): string =>
  [employeeId, history.id, ...(beginsWithPay && startOn !== null ? [startOn] : [])].join('_');

/** The employee of such an id. */
export const employeeIdOfTerms = (id: string): string => id.split('_')[0] ?? '';

/** One set of terms. */
export const mapEmployment = (terms: Terms, { todayOn }: { readonly todayOn: string }): Employment => {
  const { employeeId, history, pay, startOn, endOn } = terms;
  const id = termsId(terms);
  const title = said(history.title);
  const startAt = dayToInstant(startOn);
  const schedule = words.scheduleType(history.employment_type);
  const kind = kindOf(terms);
  const record: Employment = {
    id: unifiedId(id),
    remote_id: id,
    unified_custom_fields: null,
    job_title: title,
    pay_rate: pay?.salary == null ? null : String(pay.salary),
    pay_period: words.payPeriod(pay?.pay_unit) ?? words.payPeriod(pay?.salary_type),
    pay_frequency: null,
    pay_currency: said(pay?.currency),
    effective_date: startAt,
    end_date: dayToInstant(endOn),
    grade: null,
    employment_type: kind,
    employment_contract_type: schedule,
    type: kind && { label: kind.source_value, type: kind },
    contract_type: schedule && { label: schedule.source_value, contract_type: schedule },
    work_time: null,
    payroll_code: null,
    employee_id: unifiedId(employeeId),
    remote_employee_id: employeeId,
    fte: null,
    created_at: null,
    updated_at: null,
    start_date: startAt,
    active: startOn !== null && startOn <= todayOn && (endOn === null || endOn >= todayOn),
    department: null,
    cost_center: null,
    cost_centers: null,
    division: null,
    job: title === null ? null : { id: unifiedId(title), remote_id: title, title },
    manager: null,
  };
  return noteUnread(record, { effective_date: history.start_date, end_date: history.end_date });
};

/** The contract's own word; without one, casual is the one employment type that is also a legal kind. */
const kindOf = ({ history }: Terms) => {
  const casual = words.contractType(history.employment_type);
  return words.contractType(history.contract_type) ?? (casual?.value === 'casual' ? casual : null);
};
