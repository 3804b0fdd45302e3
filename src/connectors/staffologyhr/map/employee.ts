import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { CustomValues } from '../api/custom-fields.ts';
import type { Employee as Row } from '../api/employees.ts';
import { nationality } from './countries.ts';
import { customFieldsOf } from './custom-fields.ts';
import { fullNameOf } from './names.ts';
import { addressOf } from './places.ts';
import { standingOf } from './standing.ts';
import { choiceOf, partOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** An employee with what stands elsewhere. */
export interface Person {
  readonly employee: Row;
  readonly managerId: string | null;
  /** When they were asked for; `null` when there are none. */
  readonly customValues?: CustomValues | null;
}

/** The day that people are looked at, `YYYY-MM-DD`. */
export interface Today {
  readonly todayOn: string;
}

/** A person. What is embedded (employment, groups, locations) is joined apart. */
export const mapEmployee = ({ employee, managerId, customValues }: Person, { todayOn }: Today): Employee => {
  const personal = partOf(employee, 'Personal');
  const contract = partOf(employee, 'Contract');
  const { TerminationDate } = partOf(employee, 'Termination');
  const text = (field: string) => textOf(personal[field]);
  const choice = (field: string) => choiceOf(contract[field]);
  const [job, department, company] = [choice('Job'), choice('Department'), choice('Company')];
  const { kind, schedule } = words.employeeType(textOf(contract['EmployeeType']));
  const citizenship = nationality(choiceOf(personal['Nationality']));
  const dates = {
    date_of_birth: dayToInstant(text('DateOfBirth')),
    // "Continuous service": since when it counts without a break, which a transfer may set before the start here.
    hire_date: dayToInstant(textOf(contract['ContServiceDate'])),
    start_date: dayToInstant(textOf(contract['StartDate'])),
    termination_date: dayToInstant(textOf(TerminationDate)),
  };
  const record = {
    id: unifiedId(employee.ID),
    remote_id: employee.ID,
    unified_custom_fields: null,
    title: text('Title'),
    first_name: text('Forenames'),
    last_name: text('Surname'),
    name: fullNameOf(employee),
    display_name: text('KnownAs'),
    personal_email: text('PersonalEmail'),
    personal_phone_number: text('PersonalMobile') ?? addressOf(employee)?.phone ?? null,
    work_email: text('WorkEmail'),
    work_phone_number: null,
    job_id: job && unifiedId(job),
    job_title: job,
    department_id: department && unifiedId(department),
    department,
    cost_centers: null,
    manager_id: managerId && unifiedId(managerId),
    remote_manager_id: managerId,
    gender: words.gender(text('Gender')) ?? words.gender(choiceOf(personal['GenderIdentity'])),
    preferred_language: null,
    ethnicity: words.ethnicity(choiceOf(personal['EthnicOrigin'])),
    birthday: null,
    marital_status: words.maritalStatus(text('MaritalStatus')),
    ...dates,
    tenure: null,
    work_anniversary: null,
    employment_type: words.contractType(choice('ContractType')) ?? kind,
    employment_contract_type: schedule,
    employment_status: standingOf(employee, todayOn),
    company_name: company,
    company_id: company && unifiedId(company),
    citizenships: citizenship && [citizenship],
    employee_number: text('EmployeeNumber'),
    national_identity_number: null,
    national_identity_numbers: null,
    created_at: null,
    updated_at: null,
    ...(customValues !== undefined && { custom_fields: customFieldsOf(customValues) }),
  };
  return noteUnread(record, {
    date_of_birth: personal['DateOfBirth'],
    hire_date: contract['ContServiceDate'],
    start_date: contract['StartDate'],
    termination_date: TerminationDate,
  });
};
