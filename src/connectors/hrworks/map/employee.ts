import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { Person } from '../api/master-data.ts';
import { bankDetailsOf, citizenshipsOf, nationalIdsOf } from './particulars.ts';
import { customFieldsOf } from './custom-fields.ts';
import { costCenterOf, unitOf } from './groups.ts';
import { standingOf } from './standing.ts';
import { textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** What a person is mapped with. */
export interface EmployeeContext {
  /** `YYYY-MM-DD`. */
  readonly todayOn: string;
  readonly include: ReadonlySet<string>;
}

/** A person. What is embedded (employments, groups, locations) is joined apart. */
export const mapEmployee = (person: Person, { todayOn, include }: EmployeeContext): Employee => {
  const standing = standingOf(person, todayOn);
  const unit = unitOf(person);
  const costCenter = costCenterOf(person);
  const managerId = textOf(person.superior?.uuid);
  const avatarUrl = textOf(person.profilePictureUrl);
  const nationalIds = nationalIdsOf(person);
  const record: Employee = {
    id: unifiedId(person.uuid),
    remote_id: person.uuid,
    unified_custom_fields: null,
    title: together(person.salutation, person.title),
    first_name: textOf(person.firstName),
    last_name: textOf(person.lastName),
    name: together(person.firstName, person.lastName),
    display_name: null,
    personal_email: textOf(person.privateEmail),
    personal_phone_number: textOf(person.privateMobilePhoneNumber),
    work_email: textOf(person.email),
    work_phone_number: textOf(person.officePhoneNumber) ?? textOf(person.companyMobilePhoneNumber),
    job_id: null,
    job_title: textOf(person.position),
    department_id: unit && unifiedId(unit.uuid),
    department: textOf(unit?.name),
    cost_centers: costCenter && [
      {
        id: unifiedId(costCenter.number),
        remote_id: costCenter.number,
        name: textOf(costCenter.name),
        distribution_percentage: null,
      },
    ],
    manager_id: managerId && unifiedId(managerId),
    remote_manager_id: managerId,
    gender: words.gender(person.gender),
    preferred_language: words.language(person.languageCode),
    ethnicity: null,
    date_of_birth: dayToInstant(person.birthday),
    birthday: null,
    marital_status: null,
    hire_date: dayToInstant(standing.hiredOn),
    start_date: dayToInstant(standing.startedOn),
    tenure: null,
    work_anniversary: null,
    employment_type: words.employmentType(person.employmentType),
    employment_contract_type: null,
    employment_status: standing.status,
    termination_date: dayToInstant(standing.leftOn),
    company_name: null,
    company_id: null,
    citizenships: citizenshipsOf(person),
    employee_number: textOf(person.personnelNumber),
    national_identity_number: nationalIds?.[0] ?? null,
    national_identity_numbers: nationalIds,
    created_at: null,
    updated_at: null,
    ...(include.has('avatar_url') && { avatar_url: avatarUrl }),
    ...(include.has('avatar') && { avatar: avatarUrl === null ? null : { url: avatarUrl } }),
    ...(include.has('bank_details') && { bank_details: bankDetailsOf(person) }),
    ...(include.has('custom_fields') && { custom_fields: customFieldsOf(person) }),
  };
  return noteUnread(record, {
    date_of_birth: person.birthday,
    start_date: person.joinDate,
    termination_date: person.leaveDate,
  });
};

const together = (...parts: readonly (string | null | undefined)[]): string | null =>
  textOf(
    parts
      .map(textOf)
      .filter((part) => part !== null)
      .join(' '),
  );
