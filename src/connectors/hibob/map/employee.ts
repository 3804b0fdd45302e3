import { noteUnread } from '../../../connector-kit/unread.ts';
import { unifiedId } from '../../../model/id.ts';
import { dayToInstant, toInstant } from '../../../model/dates.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { Field } from '../api/fields.ts';
import type { NamedLists } from '../api/lists.ts';
import type { Person } from '../api/people.ts';
import { nationality } from './countries.ts';
import { customFieldsOf } from './custom-fields.ts';
import type { GroupFields } from './group-fields.ts';
import { fieldOf, itemName, numberOf, referenceOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** What a person is mapped with. */
export interface EmployeeContext {
  readonly lists: NamedLists;
  /** Fields that the customer made, when they were asked for. */
  readonly customFields: readonly Field[] | null;
  /** Fields that hold a person's team, division and cost centre, as far as the customer made any. */
  readonly groupFields: GroupFields;
  readonly include: ReadonlySet<string>;
}

/** A person. What is embedded (employments, groups, locations) is joined apart. */
export const mapEmployee = (person: Person, context: EmployeeContext): Employee => {
  const { lists, include } = context;
  const value = (id: string) => fieldOf(person, id);
  const text = (id: string) => textOf(value(id));
  const day = (id: string) => dayToInstant(text(id));
  const managerId = referenceOf(value('work.reportsTo')) ?? text('work.manager');
  const title = text('work.title');
  const department = text('work.department');
  const company = employerIdOf(person, lists);
  const avatarUrl = text('root.avatarUrl');
  const description = text('employee.jobProfileDescription');
  const nationalIds = nationalIdsOf(person);
  const record: Employee = {
    id: unifiedId(person.id),
    remote_id: person.id,
    unified_custom_fields: null,
    title: itemName(lists, 'honorific', value('personal.honorific')),
    first_name: text('root.firstName'),
    last_name: text('root.surname'),
    name: text('root.fullName'),
    display_name: text('root.displayName'),
    personal_email: text('home.privateEmail'),
    personal_phone_number: text('home.mobilePhone') ?? text('home.privatePhone'),
    work_email: text('root.email'),
    work_phone_number: text('work.workPhone') ?? text('work.workMobile'),
    job_id: title && unifiedId(title),
    job_title: itemName(lists, 'title', title),
    department_id: department && unifiedId(department),
    department: itemName(lists, 'department', department),
    cost_centers: null,
    manager_id: managerId && unifiedId(managerId),
    remote_manager_id: managerId,
    gender: words.gender(text('home.legalGender')),
    preferred_language: null,
    ethnicity: words.ethnicity(text('eeo.ethnicity')),
    date_of_birth: day('personal.birthDate'),
    birthday: null,
    marital_status: words.maritalStatus(text('home.familyStatus')),
    // Who came back has an original start date; who never left started once.
    hire_date: day('work.originalStartDate') ?? day('work.startDate'),
    start_date: day('work.startDate'),
    tenure: numberOf(value('work.tenureDurationYears')),
    work_anniversary: null,
    employment_type: words.employmentType(text('payroll.employment.type')),
    employment_contract_type: words.scheduleType(text('payroll.employment.contract')),
    employment_status:
      words.employmentStatus(text('internal.lifecycleStatus')) ?? words.accountStatus(text('internal.status')),
    termination_date: day('internal.terminationDate'),
    company_name: itemName(lists, employers, text('employee.employerId')),
    company_id: company && unifiedId(company),
    citizenships: citizenshipsOf(value('personal.nationality')),
    employee_number: text('work.employeeIdInCompany'),
    national_identity_number: nationalIds?.[0] ?? null,
    national_identity_numbers: nationalIds,
    created_at: toInstant(text('root.creationDateTime')),
    updated_at: null,
    ...(include.has('avatar_url') && { avatar_url: avatarUrl }),
    ...(include.has('avatar') && { avatar: avatarUrl === null ? null : { url: avatarUrl } }),
    ...(include.has('job_description') && { job_description: description === null ? null : { text: description } }),
    ...(context.customFields && { custom_fields: customFieldsOf(person, context.customFields, lists) }),
  };
  return noteUnread(record, {
    date_of_birth: value('personal.birthDate'),
    hire_date: value('work.originalStartDate') ?? value('work.startDate'),
    start_date: value('work.startDate'),
    tenure: value('work.tenureDurationYears'),
    termination_date: value('internal.terminationDate'),
    created_at: value('root.creationDateTime'),
  });
};

/** The list of a company's employers: the legal entities. */
export const employers = 'employer_entity_list';

/** The employer; for companies without a list of employers, the company that the tenant is. */
export const employerIdOf = (person: Person, lists: NamedLists): string | null =>
  textOf(fieldOf(person, lists.get(employers)?.size ? 'employee.employerId' : 'root.companyId'));

const citizenshipsOf = (value: unknown): Employee['citizenships'] => {
  const nations = (Array.isArray(value) ? value : [value]).map((item) => nationality(textOf(item)));
  const known = nations.filter((item) => item !== null);
  return known.length === 0 ? null : known;
};

/** Fields that each hold a number of one state's, with the kind of number where the field says it. */
export const nationalIdFields = [
  { field: 'payroll.nin', type: 'nin', country: 'GB' },
  { field: 'identification.ssn', type: 'ssn', country: 'US' },
  { field: 'employee.sin', type: 'sin', country: 'CA' },
  // "National ID": of whatever country the person is employed in.
  { field: 'financial.identificationNumber', type: null, country: null },
] as const;

const nationalIdsOf = (person: Person): Employee['national_identity_numbers'] => {
  const numbers = nationalIdFields.flatMap(({ field, type, country }) => {
    const value = textOf(fieldOf(person, field));
    return value === null
      ? []
      : [
          {
            value,
            type: type && { value: type, source_value: field },
            country: country && { value: country, source_value: field },
          },
        ];
  });
  return numbers.length === 0 ? null : numbers;
};
