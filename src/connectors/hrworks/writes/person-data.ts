import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { dayOf, type Order, type WriteCall } from '../../../connector-kit/writing.ts';
import type { NationalIdentityNumber } from '../../../model/parts/national-identity-number.ts';
import type { Person } from '../api/master-data.ts';
import type { Address } from '../api/organization.ts';
import { findPerson } from '../api/persons.ts';
import { alpha3 } from '../map/countries.ts';
import { nationalIdFields } from '../map/particulars.ts';
import { streetPartsOf } from '../map/places.ts';
import { required, type Lists } from './lists.ts';

/** https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonData */
export type PersonData = Record<string, unknown>;

/** Fields that HRworks takes as they are, and what it calls them. */
const sameValues: Readonly<Record<string, string>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  title: 'title',
  work_email: 'email',
  work_phone_number: 'officePhoneNumber',
  job_title: 'position',
  employee_number: 'personnelNumber',
  gender: 'gender',
  'employment.type': 'employmentType',
  'employment.payroll_code': 'datevPersonnelNumber',
  'work_location.id': 'permanentEstablishmentId',
};

const days: Readonly<Record<string, string>> = {
  date_of_birth: 'birthday',
  start_date: 'joinDate',
  termination_date: 'leaveDate',
};

/**
 * What is written of a person, in HRworks' words. `current`: the person as known, whose address is gone on from.
 *
 * @throws VendorError `request_refused` with the field that HRworks would not take.
 */
export const personDataOf = async (
  { vendor, prepared }: Pick<WriteCall<Lists>, 'vendor' | 'prepared'>,
  { given, passthrough }: Order,
  current?: Person,
): Promise<PersonData> => ({
  ...renamed(given, sameValues),
  ...renamed(given, days, dayOf),
  ...unitOf(given['department_id'], prepared),
  ...(await superiorOf(vendor, given['manager_id'])),
  ...nationalitiesOf(given['citizenships']),
  ...costCenterOf(given['cost_centers'], prepared),
  ...nationalIdsOf(given['national_identity_numbers']),
  ...addressOf(given, current?.address ?? {}),
  ...passthrough,
});

const renamed = (
  given: Order['given'],
  names: Readonly<Record<string, string>>,
  valueOf: (value: unknown) => unknown = (value) => value,
): PersonData =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, name]) => (field in given ? [[name, valueOf(given[field])]] : [])),
  );

/** Units are known by uuid, and written by number. */
const unitOf = (uuid: unknown, { units }: Lists): PersonData => {
  if (uuid === undefined) return {};
  const listed = required(units, 'department_id', 'Organization units, permanent establishments and holidays: read');
  return { organizationUnitNumber: listed.find((unit) => unit.uuid === uuid)?.number };
};

const superiorOf = async (vendor: Vendor, uuid: unknown): Promise<PersonData> => {
  if (uuid === undefined) return {};
  const superior = await findPerson(vendor, String(uuid));
  if (superior?.personnelNumber) return { superiorPersonnelNumber: superior.personnelNumber };
  throw inputRefused('This person has no personnel number, by which HRworks knows superiors.', 'Name another.', [
    'manager_id',
  ]);
};

const nationalitiesOf = (countries: unknown): PersonData => {
  if (countries === undefined) return {};
  const [nationality, secondNationality, ...more] = countries as readonly string[];
  if (more.length > 0) throw inputRefused('HRworks has room for two nationalities.', 'Send two.', ['citizenships']);
  return { ...(nationality && { nationality }), ...(secondNationality && { secondNationality }) };
};

const costCenterOf = (numbers: unknown, { costCenters }: Lists): PersonData => {
  if (numbers === undefined) return {};
  required(costCenters, 'cost_centers', 'Cost accounting: read');
  const [costCenterNumber, ...more] = numbers as readonly string[];
  if (more.length > 0) throw inputRefused('HRworks books a person on one cost centre.', 'Send one.', ['cost_centers']);
  return costCenterNumber === undefined ? {} : { costCenterNumber };
};

const nationalIdsOf = (numbers: unknown): PersonData =>
  Object.fromEntries(
    ((numbers ?? []) as readonly NationalIdentityNumber[]).map(({ type, value }) => {
      const kept = nationalIdFields.find((one) => one.type === type?.value);
      if (kept) return [kept.field, value];
      throw inputRefused('HRworks keeps no such number.', 'Send numbers of the types svnr and idnr.', [
        'national_identity_numbers',
      ]);
    }),
  );

/** HRworks takes an address as a whole, so what is not given goes along as it is. */
const addressOf = (given: Order['given'], current: Partial<Address>): PersonData => {
  if (!Object.keys(given).some((field) => field.startsWith('home_location.'))) return {};
  // The name of the country is HRworks' own doing, and may be another one now.
  const { country: _, ...kept } = current;
  const code = given['home_location.country'] ?? current.internationalCountryCode ?? current.countryCode;
  const street = given['home_location.street_1'];
  return {
    address: {
      ...kept,
      internationalCountryCode: code,
      ...renamed(given, addressFields),
      ...renamed(given, { 'home_location.state': 'state' }, stateOf),
      ...(street !== undefined && streetPartsOf(String(street), alpha3[String(code)])),
    },
  };
};

const addressFields = {
  'home_location.street_2': 'additionalData',
  'home_location.city': 'city',
  'home_location.zip_code': 'zipCode',
};

/** A state is written by its code, bare or in the contract's envelope. */
const stateOf = (state: unknown): unknown => {
  if (typeof state !== 'object' || state === null) return state;
  const { value, source_value: own } = state as { value?: unknown; source_value?: unknown };
  return value ?? own;
};
