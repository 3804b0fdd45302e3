import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Vocabulary } from '../../../connector-kit/vocabulary.ts';
import { dayOf, type CustomValue, type InputField, type Order } from '../../../connector-kit/writing.ts';
import type { NationalIdentityNumber } from '../../../model/parts/national-identity-number.ts';
import { nationality } from '../map/countries.ts';
import { nationalIdFields } from '../map/employee.ts';
import * as words from '../map/vocabularies.ts';
import { customFieldsToWrite, fromListOf, type Tenant } from './tenant.ts';

/** A field of ours, and the field of Bob's that keeps it. */
export interface PersonField {
  /** By the id of `GET /company/people/fields`. */
  readonly to: string;
  readonly input: InputField<Tenant>;
  /** The value as Bob takes it. Default: as it is. */
  readonly as?: (value: unknown, tenant: Tenant) => unknown;
}

/** What is to become of one field of Bob's. */
export interface Change {
  /** The path of our field. */
  readonly path: string;
  readonly fieldId: string;
  /** `null`: emptied. */
  readonly value: unknown;
}

const listed = (to: string, wordOf?: Vocabulary<string>): PersonField => ({
  to,
  input: { ...fromListOf(to, wordOf), clearable: true },
});
const plain = (to: string): PersonField => ({ to, input: { clearable: true } });

/** Fields that can be set when a person is made and changed later. https://apidocs.hibob.com/reference/get_company-people-fields */
export const personFields: Readonly<Record<string, PersonField>> = {
  title: listed('personal.honorific'),
  first_name: { to: 'root.firstName', input: { maxLength: 50 } },
  last_name: { to: 'root.surname', input: { maxLength: 50, note: 'Letters and little else.' } },
  display_name: { to: 'root.displayName', input: {} },
  personal_email: plain('home.privateEmail'),
  personal_phone_number: plain('home.mobilePhone'),
  work_phone_number: plain('work.workPhone'),
  gender: listed('home.legalGender', words.gender),
  ethnicity: listed('eeo.ethnicity', words.ethnicity),
  marital_status: listed('home.familyStatus', words.maritalStatus),
  date_of_birth: { to: 'personal.birthDate', input: { clearable: true }, as: dayOf },
  citizenships: { to: 'personal.nationality', input: fromListOf('personal.nationality', nationality) },
  employee_number: {
    to: 'work.employeeIdInCompany',
    input: { pattern: /^\d{1,15}$/, note: 'is a number in Bob: digits only' },
    as: Number,
  },
  company_id: { to: 'employee.employerId', input: fromListOf('employee.employerId') },
};

/** Fields of a new person that Bob keeps in the first row of the work table. */
export const firstWorkFields: Readonly<Record<string, PersonField>> = {
  work_email: {
    to: 'root.email',
    input: { required: true, note: 'Unique in Bob, and what the person signs in with.' },
  },
  start_date: { to: 'work.startDate', input: { required: true }, as: dayOf },
  'work_location.id': {
    to: 'work.site',
    input: { ...fromListOf('work.siteId'), required: true, note: 'A site, by its id or its name.' },
    as: (id, { lists }) => lists.get('site')?.get(String(id))?.name ?? id,
  },
  job_title: { to: 'work.title', input: fromListOf('work.title') },
  department_id: { to: 'work.department', input: fromListOf('work.department') },
  manager_id: { to: 'work.reportsTo', input: { refersTo: 'employees' }, as: (id) => ({ id }) },
};

/** Fields that Bob keeps in several places, by what the value says. */
export const spreadFields: Readonly<Record<string, InputField<Tenant>>> = {
  national_identity_numbers: {
    note: 'By type: nin, ssn and sin have fields of their own, any other number is the one "National ID".',
  },
  custom_fields: { customFields: customFieldsToWrite },
};

/** The declarations of fields, as the writings show them. */
export const inputsOf = (fields: Readonly<Record<string, PersonField>>): Record<string, InputField<Tenant>> =>
  Object.fromEntries(Object.entries(fields).map(([path, { input }]) => [path, input]));

/** What an order changes about a person, field of Bob's by field. */
export const changesOf = (
  { given }: Order,
  tenant: Tenant,
  fields: Readonly<Record<string, PersonField>>,
): readonly Change[] => {
  const own = Object.entries(fields).flatMap(([path, { to, as }]): Change[] => {
    if (!(path in given)) return [];
    const value = given[path] ?? null;
    return [{ path, fieldId: to, value: value === null || !as ? value : as(value, tenant) }];
  });
  const custom = ((given['custom_fields'] ?? []) as readonly CustomValue[]).map(({ id, value }) => ({
    path: 'custom_fields',
    fieldId: id,
    value: tenant.fields.get(id)?.type === 'date' ? dayOf(value) : value,
  }));
  return [...own, ...nationalIdsOf(given['national_identity_numbers']), ...custom];
};

const nationalIdsOf = (numbers: unknown): readonly Change[] => {
  const path = 'national_identity_numbers';
  const changes = ((numbers ?? []) as readonly NationalIdentityNumber[]).map(({ value, type }) => {
    const kind = type?.value ?? type?.source_value ?? null;
    const own = nationalIdFields.find((one) => one.type !== null && one.type === kind);
    return { path, fieldId: own?.field ?? 'financial.identificationNumber', value: value ?? null };
  });
  if (new Set(changes.map(({ fieldId }) => fieldId)).size < changes.length)
    throw inputRefused(
      'Bob has one field each for nin, ssn and sin numbers, and one for any other.',
      'Leave one number for each of these fields.',
      [path],
    );
  return changes;
};
