import {
  dayOf,
  optionsOf,
  type CustomValue,
  type InputField,
  type NotWritten,
  type Order,
} from '../../../connector-kit/writing.ts';
import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Values } from '../api/writes.ts';
import { country } from '../map/countries.ts';
import { lookupOf, moneyOf, textOf } from '../map/values.ts';
import * as words from '../map/vocabularies.ts';
import type { Tenant } from './tenant.ts';

/** How a field of the contract is written: the field of the row, what is taken, and what becomes of it. */
export interface WrittenField {
  readonly key: string;
  readonly input: InputField<Tenant>;
  /** Default: as it is. */
  readonly kind?: 'day' | 'lookup';
}

const text = (key: string): WrittenField => ({ key, input: { clearable: true } });
const day = (key: string): WrittenField => ({ key, kind: 'day', input: { clearable: true } });
const lookup = (key: string, options: NonNullable<InputField<Tenant>['options']>): WrittenField => ({
  key,
  kind: 'lookup',
  input: { options },
});

/** Fixed words of HR Cloud's: of several spellings of one thing, the first. */
const spelled = (table: Readonly<Record<string, string>>): InputField<Tenant> => {
  const all = optionsOf(table);
  const first = all.filter(({ word }, index) => all.findIndex((one) => one.word === word) === index);
  return { options: () => first };
};

/** The kind of employment: HR Cloud has one list for what are two things in the contract. */
const employmentType = 'xEmploymentTypeLookup';

/** What is written alike whether a person is made or changed. https://support.hrcloud.com/help-center/employee-obj-overview */
export const personFields: Readonly<Record<string, WrittenField>> = {
  first_name: { key: 'xFirstName', input: {} },
  last_name: { key: 'xLastName', input: {} },
  work_email: { key: 'xEmail', input: {} },
  display_name: text('xNickname'),
  employee_number: { key: 'xEmployeeNumber', input: {} },
  personal_email: text('xPersonalEmail'),
  personal_phone_number: text('xCellPhone'),
  work_phone_number: text('xWorkPhone'),
  date_of_birth: day('xDateOfBirth'),
  gender: { key: 'xGender', input: spelled(words.gender.words) },
  ethnicity: { key: 'xEthnicity', input: spelled(words.ethnicity.words) },
  start_date: { key: 'xStartDate', kind: 'day', input: {} },
  department_id: lookup('xDepartmentLookup', ({ departments }) => departments),
  job_title: lookup('xPositionLookup', ({ positions }) => positions),
  employment_status: lookup('xEmploymentStatusLookup', ({ statuses }) => statuses),
  'work_location.id': lookup('xLocationLookup', ({ locations }) => locations),
  manager_id: { key: 'xManagerLookup', kind: 'lookup', input: { refersTo: 'employees', clearable: true } },
  'home_location.street_1': text('xAddress1'),
  'home_location.street_2': text('xAddress2'),
  'home_location.city': text('xCity'),
  'home_location.state': { key: 'xState', input: { clearable: true, note: 'As text, such as CA.' } },
  'home_location.zip_code': text('xZipCode'),
  'home_location.country': { key: 'xCountry', input: spelled(country.words) },
  'employment.type': lookup(employmentType, ({ kinds }) => kinds),
  'employment.contract_type': lookup(employmentType, ({ schedules }) => schedules),
  'employment.pay_frequency': { key: 'xPayFrequencyType', input: spelled(words.payFrequency.words) },
};

/** The terms of a person's one employment, by their names there. */
export const employmentFields: Readonly<Record<string, WrittenField>> = {
  job_title: lookup('xPositionLookup', ({ positions }) => positions),
  type: lookup(employmentType, ({ kinds }) => kinds),
  contract_type: lookup(employmentType, ({ schedules }) => schedules),
  pay_frequency: { key: 'xPayFrequencyType', input: spelled(words.payFrequency.words) },
  end_date: day('xSeparationDate'),
};

export const inputsOf = (fields: Readonly<Record<string, WrittenField>>): Record<string, InputField<Tenant>> =>
  Object.fromEntries(Object.entries(fields).map(([path, { input }]) => [path, input]));

/** What is sent. Two fields of the contract that become one of HR Cloud's must say the same. */
export const valuesOf = (
  { given, passthrough }: Order,
  fields: Readonly<Record<string, WrittenField>>,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(given)) {
    const field = fields[path];
    if (!field) continue;
    const sent = field.kind === 'day' ? dayOf(value) : value;
    if (field.key in values && values[field.key] !== sent)
      throw inputRefused(
        'HR Cloud has one list of employment types, and two of them were given.',
        'Give one of them, or two that are the same entry of the list.',
        [path],
      );
    values[field.key] = sent;
  }
  return { ...values, ...customValuesOf(given['custom_fields']), ...passthrough };
};

/** Several choices are one text with commas. https://support.hrcloud.com/help-center/object-format */
const customValuesOf = (list: unknown): Values =>
  Object.fromEntries(
    ((list ?? []) as readonly CustomValue[]).map(({ id, value }) => [
      id,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** What the answer, which is the row as kept, tells otherwise than it was sent. */
export const droppedFrom = (
  sent: Values,
  kept: Values,
  fields: Readonly<Record<string, WrittenField>>,
): readonly NotWritten[] =>
  Object.entries(fields)
    .filter(([, { key, kind }]) => key in sent && !isKept(sent[key], kept, key, kind))
    .map(([path]) => ({ path, reason: 'HR Cloud answered without it.' }));

/** The customer's own fields that the answer is without. How HR Cloud spells their values is not published: blank or not is all that is told. */
export const customDroppedFrom = ({ given }: Order, kept: Values): readonly NotWritten[] =>
  ((given['custom_fields'] ?? []) as readonly CustomValue[])
    .filter(({ id, value }) => !isBlank(value) && isBlank(kept[id]))
    .map(({ id }) => ({ path: 'custom_fields', reason: `HR Cloud answered without ${id}.` }));

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

const isKept = (sent: unknown, kept: Values, key: string, kind: WrittenField['kind']): boolean => {
  if (kind === 'lookup') return (lookupOf(kept, key)?.id ?? null) === (sent ?? null);
  const now = textOf(kept[key]);
  return (kind === 'day' ? dayOf(now) : now) === textOf(sent);
};

/** Pay as HR Cloud keeps it. */
export const isSamePay = (sent: unknown, kept: Values): boolean => {
  const [a, b] = [moneyOf(sent), moneyOf(kept['xSalary'])];
  return Number(a.amount) === Number(b.amount) && a.currency === b.currency;
};
