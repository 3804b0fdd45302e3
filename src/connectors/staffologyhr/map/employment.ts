import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employment } from '../../../model/records/employment.ts';
import type { Person, Today } from './employee.ts';
import { groupOf } from './groups.ts';
import { standingOf } from './standing.ts';
import { choiceOf, numberOf, partOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** The terms of today. Staffology HR keeps one contract a person, so the person's id is that of the employment too. */
export const mapEmployment = ({ employee, managerId }: Person, { todayOn }: Today): Employment => {
  const contract = partOf(employee, 'Contract');
  const { TerminationDate } = partOf(employee, 'Termination');
  const job = choiceOf(contract['Job']);
  const manager = choiceOf(contract['LineManager']);
  const grade = choiceOf(contract['PersonalGrade']);
  const label = choiceOf(contract['ContractType']);
  const worker = textOf(contract['EmployeeType']);
  const { kind, schedule } = words.employeeType(worker);
  const type = words.contractType(label) ?? kind;
  const weeklyHours = numberOf(contract['HoursPerWeek']);
  const standing = standingOf(employee, todayOn);
  const record = {
    id: unifiedId(employee.ID),
    remote_id: employee.ID,
    unified_custom_fields: null,
    job_title: job,
    pay_rate: null,
    pay_period: null,
    pay_frequency: null,
    pay_currency: null,
    effective_date: null,
    end_date: dayToInstant(textOf(TerminationDate)),
    grade: grade === null ? null : { id: unifiedId(grade), remote_id: grade, name: grade },
    employment_type: type,
    employment_contract_type: schedule,
    type: type === null ? null : { label: type.source_value, type },
    contract_type: schedule === null ? null : { label: schedule.source_value, contract_type: schedule },
    work_time:
      weeklyHours === null || weeklyHours < 0
        ? null
        : { duration: `PT${weeklyHours}H`, period: { value: 'week' as const, source_value: 'HoursPerWeek' } },
    payroll_code: null,
    employee_id: unifiedId(employee.ID),
    remote_employee_id: employee.ID,
    fte: numberOf(contract['FTE']),
    created_at: null,
    updated_at: null,
    start_date: dayToInstant(textOf(contract['StartDate'])),
    active: standing && standing.value === 'active',
    department: groupOf(contract['Department'], 'department'),
    cost_center: null,
    cost_centers: null,
    division: null,
    job: job === null ? null : { id: unifiedId(job), remote_id: job, title: job },
    manager:
      manager === null
        ? null
        : [{ id: managerId && unifiedId(managerId), remote_id: managerId, name: manager, email: null, role: null }],
  };
  return noteUnread(record, {
    start_date: contract['StartDate'],
    end_date: TerminationDate,
    work_time: contract['HoursPerWeek'],
    fte: contract['FTE'],
  });
};
