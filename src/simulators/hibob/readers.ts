import { asText, fullYears, period, reference } from './read-values.ts';
import { companyId, employeeIdOf } from './ids.ts';
import { payReaders } from './readers-pay.ts';
import { timestamp } from './answers.ts';
import type { Row } from './state.ts';
import { changedValue, type View } from './view.ts';
import * as words from './vocabulary.ts';
import { workReaders } from './readers-work.ts';

/** The value of a field for one employee, machine-readable; null when there is none. */
export type Reader = (view: View) => unknown;

const rootReaders: Record<string, Reader> = {
  'root.id': ({ id }) => id,
  'root.companyId': () => companyId,
  'root.email': ({ person }) => person.workEmail,
  'root.firstName': ({ person }) => person.firstName,
  'root.surname': ({ person }) => person.lastName,
  'root.secondName': ({ person }) => person.middleName,
  'root.fullName': (view) =>
    [view.person.academicTitle, read(view, 'root.firstName'), read(view, 'root.secondName'), read(view, 'root.surname')]
      .filter(Boolean)
      .join(' '),
  'root.displayName': ({ person }) => person.displayName,
  'root.creationDateTime': ({ person }) => timestamp(person.createdAt),
  'root.creationDate': ({ person }) => person.createdAt.slice(0, 10),
  'root.avatarUrl': ({ state, person }) => {
    const changed = state.changes.get(person.id)?.avatarUrl;
    return changed === undefined ? person.avatarUrl : changed;
  },
  'root.state': () => 'Active',
};

const personReaders: Record<string, Reader> = {
  'personal.honorific': ({ person }) => person.academicTitle ?? person.salutation,
  'personal.pronouns': ({ person }) => person.pronouns,
  'personal.birthDate': ({ person }) => person.bornOn,
  'personal.shortBirthDate': (view) => asText(read(view, 'personal.birthDate'))?.slice(5) ?? null,
  'personal.age': (view) => fullYears(asText(read(view, 'personal.birthDate')), view.today),
  'personal.nationality': ({ person }) =>
    person.citizenships.length === 0
      ? null
      : person.citizenships.map((country) => words.countryNames[country]?.[1] ?? country),
  'home.privateEmail': ({ person }) => person.personalEmail,
  'home.privatePhone': ({ person }) => person.homePhone,
  'home.mobilePhone': ({ person }) => person.mobilePhone,
  'home.familyStatus': ({ person }) =>
    person.maritalStatus === null ? null : words.familyStatusOf[person.maritalStatus],
  'home.legalGender': ({ person }) => (person.gender === null ? null : words.genderOf[person.gender]),
  'employee.legalSex': ({ person }) =>
    person.gender === 'female' ? 'Female' : person.gender === 'male' ? 'Male' : null,
  'about.avatar': (view) => read(view, 'root.avatarUrl'),
  'about.about': ({ person }) => person.about,
  'eeo.ethnicity': ({ person }) => (person.ethnicity === null ? null : words.ethnicityOf[person.ethnicity]),
  'employee.ethnicities': ({ person }) => (person.ethnicity === null ? null : [words.ethnicityOf[person.ethnicity]]),
  'financial.passportNumber': ({ person }) =>
    person.workEligibilities.find((document) => document.kind === 'passport')?.number ?? null,
  'financial.identificationNumber': ({ person }) =>
    person.nationalIds.find((id) => id.kind === 'tax_id' || id.kind === 'social_security' || id.kind === 'tfn')
      ?.value ?? null,
  'payroll.nin': ({ person }) => person.nationalIds.find((id) => id.kind === 'nin')?.value ?? null,
  'identification.ssn': ({ person }) => person.nationalIds.find((id) => id.kind === 'ssn')?.value ?? null,
  'identification.ssnSerialNumber': (view) => asText(read(view, 'identification.ssn'))?.slice(-4) ?? null,
  'financial.rightToWorkExpiryDate': ({ rows }) =>
    rows('right-to-work')
      .map((row) => asText(row.expirationDate))
      .filter((day) => day !== null)
      .toSorted()[0] ?? null,
  'emergency.firstName': ({ person }) => person.emergencyContact?.firstName ?? null,
  'emergency.surname': ({ person }) => person.emergencyContact?.lastName ?? null,
  'emergency.relation': ({ person }) =>
    person.emergencyContact === null ? null : words.relationOf[person.emergencyContact.relation],
  'emergency.mobilePhone': ({ person }) => person.emergencyContact?.phone ?? null,
  'emergency.email': ({ person }) => person.emergencyContact?.email ?? null,
  'emergency.address': ({ person }) => person.emergencyContact?.address?.line1 ?? null,
  'emergency.city': ({ person }) => person.emergencyContact?.address?.city ?? null,
  'emergency.postCode': ({ person }) => person.emergencyContact?.address?.postCode ?? null,
  'emergency.country': ({ person }) => words.countryNameOf(person.emergencyContact?.address?.country),
};

const lifecycleReaders: Record<string, Reader> = {
  'internal.lifecycleStatus': ({ current }) => current('lifecycle')?.status ?? null,
  'internal.status': ({ current, futureStatus }) => {
    const row = current('lifecycle');
    return row?.status === 'Hired' ? futureStatus : (row?.employeeStatus ?? null);
  },
  'internal.terminationDate': ({ rows }) => {
    const last = rows('lifecycle').at(-1);
    return last?.status === 'Terminated' ? last.effectiveDate : null;
  },
  'internal.terminationReason': ({ rows }) => {
    const last = rows('lifecycle').at(-1);
    return last?.status === 'Terminated' ? last.leaveReason : null;
  },
  'internal.terminationType': ({ rows }) => {
    const last = rows('lifecycle').at(-1);
    return last?.status === 'Terminated' ? last.reasonType : null;
  },
  'internal.periodSinceTermination': (view) => period(asText(read(view, 'internal.terminationDate')), view.today),
  'internal.yearsSinceTermination': (view) => fullYears(asText(read(view, 'internal.terminationDate')), view.today),
  'internal.probationEndDate': ({ person }) => person.stints.at(-1)?.probationEndOn ?? null,
  'internal.currentActiveStatusStartDate': ({ current }) => current('lifecycle')?.effectiveDate ?? null,
  'employee.recentLeaveStartDate': ({ person }) => person.longLeave?.startOn ?? null,
  'employee.recentLeaveEndDate': ({ person }) => person.longLeave?.endOn ?? null,
  'employee.firstDayOfWork': ({ person }) => person.stints.at(-1)?.startOn ?? null,
  'employee.lastDayOfWork': ({ person }) => person.stints.at(-1)?.ending?.lastDayOfWorkOn ?? null,
};

const readers: Record<string, Reader> = {
  ...rootReaders,
  ...personReaders,
  ...lifecycleReaders,
  ...workReaders,
  ...payReaders,
};

/** What a row holds in a column that the company added. */
const customColumn = (row: Row | undefined, column: string): unknown => {
  const columns = row?.customColumns;
  return typeof columns === 'object' && columns !== null && column in columns
    ? (columns as Record<string, unknown>)[column]
    : null;
};

/** A custom field: seed option ids become Bob's item ids. */
const readCustom = (view: View, fieldId: string): unknown => {
  const custom = view.state.fields.get(fieldId)?.custom;
  if (custom === undefined) return null;
  if (custom.column !== undefined) return customColumn(view.current('work'), custom.column);
  const value = view.person.customValues[custom.seedId];
  const itemId = (seedId: string) => custom.options.find((option) => option.seedId === seedId)?.id ?? seedId;
  if (custom.type === 'list') return typeof value === 'string' ? itemId(value) : null;
  if (custom.type === 'multi-list') return Array.isArray(value) ? value.map(itemId) : null;
  return value ?? null;
};

/** What the API wrote, else what the seed says, else null. */
export const read = (view: View, fieldId: string): unknown => {
  const changed = changedValue(view, fieldId);
  if (changed !== undefined) return changed;
  return readers[fieldId]?.(view) ?? readCustom(view, fieldId) ?? null;
};

/** The short form in which Bob shows another employee. */
export const referenceTo = (view: View, employeeId: string): Record<string, unknown> => {
  const person = view.find(employeeId);
  return person === undefined ? { id: employeeId } : reference(person, employeeIdOf(person.id));
};
