import { type Person, stintOn } from '../company/index.ts';
import { renderUnit } from './organization/units.ts';
import { freeFieldsOf } from './people/custom-fields.ts';
import { historyOf } from './people/history.ts';
import {
  findPerson,
  kioskIdentifierOf,
  licenseNumberOf,
  loginOf,
  personnelNumberOf,
  personUuid,
  renderBaseData,
} from './people/identity.ts';
import { profileOf } from './people/profile.ts';
import { currentScheduleOf, renderSchedule } from './people/schedules.ts';
import { isActive, joinDateOf, leaveDateOf } from './people/standing.ts';
import type { HrworksCall } from './state.ts';
import { isRecord, type WireRecord } from './wire/records.ts';

const educations: Record<string, string> = {
  1: 'Ohne Schulabschluss',
  2: 'Haupt-/Volksschule',
  3: 'Mittlere Reife',
  4: 'Abitur/Fachabitur',
  9: 'Unbekannt',
};
const qualifications: Record<string, string> = {
  1: 'Ohne Abschluss',
  2: 'Anerkannte Berufsausbildung',
  3: 'Meister/Techniker',
  4: 'Bachelor',
  5: 'Diplom/Magister/Master/Staatsexamen',
  6: 'Promotion',
  9: 'Unbekannt',
};

/** Who gave notice; an agreed end has nobody's. */
const triggers: Record<string, string> = { resignation: 'employee', dismissal: 'employer' };

const endingOf = (call: HrworksCall, person: Person): WireRecord => {
  const { ending } = stintOn(person, call.environment.clock.today());
  return {
    leaveDate: leaveDateOf(call, person),
    dateOfNotice: ending?.noticeGivenOn ?? undefined,
    reasonForGivingNotice: ending?.reason.replaceAll('_', ' '),
    triggerForGivingNotice: ending === null ? undefined : triggers[ending.kind],
  };
};

const emergencyContactOf = ({ emergencyContact }: Person): WireRecord => ({
  emergencyContactName: emergencyContact ? `${emergencyContact.firstName} ${emergencyContact.lastName}` : undefined,
  emergencyContactPhone: emergencyContact?.phone,
  emergencyContactDegreeOfKinship: emergencyContact?.relation,
});

/** Numbers and ids of the profile, replaced by what they stand for. */
const referencesOf = (call: HrworksCall, person: Person, profile: WireRecord): WireRecord => {
  const { state } = call;
  const unit = state.units.find(({ number }) => number === profile.organizationUnitNumber);
  const superior = findPerson(call, 'personnelNumber', String(profile.superiorPersonnelNumber ?? ''));
  const schedule = currentScheduleOf(call, person);
  return {
    organizationUnit: unit && renderUnit(state.units, unit),
    organizationUnitUuid: unit?.uuid,
    permanentEstablishment: state.establishments.find(({ id }) => id === profile.permanentEstablishmentId),
    superior: superior && renderBaseData(call, superior),
    costCenter: state.costCenters.find(({ number }) => number === profile.costCenterNumber),
    costObjective: state.costObjectives.find(({ number }) => number === profile.costObjectiveNumber),
    workSchedule: schedule && renderSchedule(schedule),
    timeRecordingRegulation: state.regulations
      .map(({ title, key }) => ({ title, key }))
      .find(({ key }) => key === profile.timeRecordingRegulationKey),
  };
};

const directFields = [
  'accountPayable',
  'address',
  'bankAccount',
  'birthday',
  'buildingOrRoom',
  'companyMobilePhoneNumber',
  'countryCode',
  'customNameId',
  'datevPersonnelNumber',
  'email',
  'employmentType',
  'firstName',
  'gender',
  'highestLevelOfEducationId',
  'highestProfessionalQualificationId',
  'lastName',
  'nationality',
  'officePhoneNumber',
  'position',
  'secondNationality',
  'socialSecurityNumber',
  'taxpayerIdentificationNumber',
  'title',
] as const;

/** The spelling of 2023 (switch `oldFieldNames`). */
const inOldSpelling = ({ costCenter, costObjective, address, ...person }: WireRecord): WireRecord => {
  const { internationalCountryCode, ...place } = isRecord(address) ? address : {};
  return {
    ...person,
    costCentre: costCenter,
    costObject: costObjective,
    address: isRecord(address) ? { ...place, countryCode: internationalCountryCode } : undefined,
  };
};

/**
 * The master data of one person. What HRworks has no field for is not here: middle name, marital status, pay, second
 * job, team, division, and bank accounts without an IBAN.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Person
 */
export const renderPerson = (call: HrworksCall, person: Person): WireRecord => {
  const { state, environment } = call;
  const profile = profileOf(call, person);
  const stint = stintOn(person, environment.clock.today());
  const rendered: WireRecord = {
    personId: loginOf(state, person),
    personnelNumber: personnelNumberOf(state, person),
    personLicenseNumber: licenseNumberOf(person),
    uuid: personUuid(person.id),
    personIdentifierForKiosk: kioskIdentifierOf(state, person),
    isActive: isActive(call, person),
    salutation: person.salutation ?? undefined,
    birthName: person.birthName ?? undefined,
    languageCode: person.language,
    privateEmail: person.personalEmail ?? undefined,
    privateMobilePhoneNumber: person.mobilePhone ?? person.homePhone ?? undefined,
    profilePictureUrl: person.avatarUrl ?? undefined,
    externalIds: [],
    ...Object.fromEntries(directFields.map((field) => [field, profile[field] ?? undefined])),
    highestLevelOfEducation: educations[String(profile.highestLevelOfEducationId)],
    highestProfessionalQualification: qualifications[String(profile.highestProfessionalQualificationId)],
    joinDate: joinDateOf(call, person),
    probationEndDate: profile.probationEndDate ?? stint.probationEndOn ?? undefined,
    ...endingOf(call, person),
    ...emergencyContactOf(person),
    ...referencesOf(call, person, profile),
    historicizedData: historyOf(call, person, profile),
    ...freeFieldsOf(environment.company, person),
  };
  return environment.switchValue('oldFieldNames') === true ? inOldSpelling(rendered) : rendered;
};
