import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant, toInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { Row } from '../api/rows.ts';
import { customFieldsOf } from './custom-fields.ts';
import { lookupOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** A person. What is embedded (employment, groups, locations) is joined apart. `include`: costly fields asked for. */
export const mapEmployee = (row: Row, include: ReadonlySet<string>): Employee => {
  const text = (field: string) => textOf(row[field]);
  const day = (field: string) => dayToInstant(text(field));
  const position = lookupOf(row, 'xPositionLookup');
  const department = lookupOf(row, 'xDepartmentLookup');
  const manager = lookupOf(row, 'xManagerLookup');
  const kind = textOf(lookupOf(row, 'xEmploymentTypeLookup')?.['xType']);
  const description = textOf(position?.['xDescription']);
  const numbers = nationalIdsOf(row);
  const record: Employee = {
    ...notKept,
    id: unifiedId(row.Id),
    remote_id: row.Id,
    first_name: text('xFirstName'),
    last_name: text('xLastName'),
    name: text('xFullName'),
    // Where nobody entered a nickname, HR Cloud shows people by their full name.
    display_name: text('xNickname') ?? text('xFullName'),
    personal_email: text('xPersonalEmail'),
    personal_phone_number: text('xCellPhone'),
    work_email: text('xEmail'),
    work_phone_number: text('xWorkPhone'),
    job_id: position && unifiedId(position.id),
    job_title: textOf(position?.['xPositionTitle']),
    department_id: department && unifiedId(department.id),
    department: textOf(department?.['xDepartmentName']),
    manager_id: manager && unifiedId(manager.id),
    remote_manager_id: manager?.id ?? null,
    gender: words.gender(text('xGender')),
    ethnicity: words.ethnicity(text('xEthnicity')),
    date_of_birth: day('xDateOfBirth'),
    start_date: day('xStartDate'),
    employment_type: words.employmentType(kind),
    employment_contract_type: words.scheduleType(kind),
    employment_status: words.employmentStatus(textOf(lookupOf(row, 'xEmploymentStatusLookup')?.['xType'])),
    termination_date: day('xSeparationDate'),
    employee_number: text('xEmployeeNumber'),
    national_identity_number: numbers?.[0] ?? null,
    national_identity_numbers: numbers,
    created_at: toInstant(text('xCreatedOn')),
    updated_at: toInstant(text('xUpdatedOn')),
    ...(include.has('job_description') && { job_description: description === null ? null : { text: description } }),
    ...(include.has('custom_fields') && { custom_fields: customFieldsOf(row) }),
  };
  return noteUnread(record, {
    date_of_birth: row['xDateOfBirth'],
    start_date: row['xStartDate'],
    termination_date: row['xSeparationDate'],
    created_at: row['xCreatedOn'],
    updated_at: row['xUpdatedOn'],
  });
};

/** Declared losses; see `resources/people.ts` for the reasons. */
const notKept = {
  unified_custom_fields: null,
  title: null,
  cost_centers: null,
  preferred_language: null,
  birthday: null,
  marital_status: null,
  hire_date: null,
  tenure: null,
  work_anniversary: null,
  company_name: null,
  company_id: null,
  citizenships: null,
} satisfies Partial<Employee>;

/** The two fields that hold a number of a state's. https://support.hrcloud.com/help-center/employee-obj-overview */
const nationalIdFields = [
  { field: 'xSSN', type: 'ssn', country: 'US' },
  { field: 'xInternationalTaxID', type: 'tax', country: null },
] as const;

const nationalIdsOf = (row: Row): Employee['national_identity_numbers'] => {
  const numbers = nationalIdFields.flatMap(({ field, type, country }) => {
    const value = textOf(row[field]);
    if (value === null) return [];
    return [
      {
        value,
        type: { value: type, source_value: field },
        country: country && { value: country, source_value: field },
      },
    ];
  });
  return numbers.length === 0 ? null : numbers;
};
