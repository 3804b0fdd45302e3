import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { Employee as Hero } from '../api/people.ts';
import type { BankAccount, CustomValue } from '../api/personal.ts';
import { costCentresOf } from './groups.ts';
import { bankDetailsOf, customFieldsOf, nationalIdsOf } from './particulars.ts';
import { dayOf, said } from './values.ts';
import * as words from './vocabularies.ts';

/** A person with what is read beside: null where it was not asked for, or is not granted. */
export interface EmployeeRow {
  readonly employee: Hero;
  readonly customValues: readonly CustomValue[] | null;
  readonly bankAccounts: readonly BankAccount[] | null;
}

/** What a person is mapped with. */
export interface EmployeeContext {
  readonly include: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly todayOn: string;
}

/** A person. What is embedded (employments, groups, locations) is joined apart. */
export const mapEmployee = (row: EmployeeRow, { include, todayOn }: EmployeeContext): Employee => {
  const { employee } = row;
  const jobTitle = said(employee.job_title);
  const company = said(employee.employing_entity);
  const managerId = employee.primary_manager?.id ?? null;
  const avatarUrl = said(employee.avatar_url);
  const nation = words.nationality(employee.nationality);
  const nationalIds = nationalIdsOf(employee);
  // Employment Hero keeps one start date: that of the current employment for whoever came back.
  const startDate = dayToInstant(employee.start_date);
  const record: Employee = {
    id: unifiedId(employee.id),
    remote_id: employee.id,
    unified_custom_fields: null,
    title: said(employee.title),
    first_name: said(employee.first_name),
    last_name: said(employee.last_name),
    name: said(employee.full_name),
    display_name: said(employee.known_as),
    personal_email: said(employee.personal_email),
    personal_phone_number: said(employee.personal_mobile_number) ?? said(employee.home_phone),
    work_email: said(employee.company_email),
    work_phone_number:
      said(employee.company_landline) ?? said(employee.company_mobile) ?? said(employee.company_number),
    job_id: jobTitle && unifiedId(jobTitle),
    job_title: jobTitle,
    department_id: null,
    department: null,
    cost_centers: costCentresOf(employee),
    manager_id: managerId && unifiedId(managerId),
    remote_manager_id: managerId,
    gender: words.gender(employee.gender),
    preferred_language: null,
    ethnicity: null,
    date_of_birth: dayToInstant(employee.date_of_birth),
    birthday: null,
    marital_status: words.maritalStatus(employee.marital_status ?? employee.martial_status),
    hire_date: startDate,
    start_date: startDate,
    tenure: null,
    work_anniversary: null,
    employment_type: employmentTypeOf(employee),
    employment_contract_type: words.scheduleType(employee.employment_type),
    employment_status: employmentStatusOf(employee, todayOn),
    termination_date: dayToInstant(employee.termination_date),
    company_name: company,
    company_id: company && unifiedId(company),
    citizenships: nation && [nation],
    employee_number: said(employee.code),
    national_identity_number: nationalIds?.[0] ?? null,
    national_identity_numbers: nationalIds,
    created_at: null,
    updated_at: null,
    ...(include.has('avatar_url') && { avatar_url: avatarUrl }),
    ...(include.has('avatar') && { avatar: avatarUrl === null ? null : { url: avatarUrl } }),
    ...(include.has('custom_fields') && { custom_fields: row.customValues && customFieldsOf(row.customValues) }),
    ...(include.has('bank_details') && {
      bank_details: row.bankAccounts && bankDetailsOf(row.bankAccounts, employee.work_country),
    }),
  };
  return noteUnread(record, {
    date_of_birth: employee.date_of_birth,
    start_date: employee.start_date,
    hire_date: employee.start_date,
    termination_date: employee.termination_date,
  });
};

/**
 * What somebody is by law, as far as the list tells it: contractors are marked, and one of the three employment types is
 * casual. Full and part time say nothing of it; see the employments.
 */
const employmentTypeOf = ({ independent_contractor, employment_type: type }: Hero): Employee['employment_type'] => {
  if (independent_contractor) return { value: 'contractor', source_value: 'independent_contractor' };
  const casual = words.contractType(type);
  return casual?.value === 'casual' ? casual : null;
};

/**
 * Where somebody stands. The days go before the word: whose last day is over has left, whether the status then says
 * `terminated`, `inactive` or `archived`, and whose first day is ahead has not started.
 */
const employmentStatusOf = (employee: Hero, todayOn: string): Employee['employment_status'] => {
  const [startOn, endOn] = [dayOf(employee.start_date), dayOf(employee.termination_date)];
  const source_value = employee.status ?? null;
  if (endOn !== null && endOn < todayOn && (startOn === null || startOn <= endOn))
    return { value: 'terminated', source_value };
  if (startOn !== null && startOn > todayOn) return { value: 'pending', source_value };
  return words.employmentStatus(employee.status);
};
