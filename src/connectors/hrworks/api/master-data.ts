import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { address, costCenter, establishment, unit } from './organization.ts';
import { askPages } from './pages.ts';
import { peoplePerPage, personBase, readOfPeople } from './persons.ts';
import { ask, isPlain, part } from './request.ts';
import { flag, maybe, number, text } from './wire.ts';

/** One row of a history: in force from the first to the last day, both included. */
const dated = <T>(data: z.ZodType<T>) =>
  maybe(z.array(z.looseObject({ beginDate: text, endDate: text, data: maybe(data) })));

const terms = z.looseObject({
  employmentType: text,
  organizationUnitNumber: text,
  organizationUnitUuid: text,
  permanentEstablishmentId: text,
  position: text,
});
export type Terms = z.infer<typeof terms>;

const schedule = z.looseObject({ name: text, key: text, weeklyWorkingHours: number });
export type Schedule = z.infer<typeof schedule>;

/**
 * A person's master data, as far as it is read. What else stands in it is kept for the fields that the customer made.
 * https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Person
 */
export const person = z.looseObject({
  uuid: z.string(),
  /** The login. */
  personId: text,
  personnelNumber: text,
  salutation: text,
  title: text,
  firstName: text,
  lastName: text,
  email: text,
  privateEmail: text,
  officePhoneNumber: text,
  companyMobilePhoneNumber: text,
  privateMobilePhoneNumber: text,
  profilePictureUrl: text,
  gender: text,
  birthday: text,
  nationality: text,
  secondNationality: text,
  languageCode: text,
  address: maybe(address),
  bankAccount: maybe(z.looseObject({ iban: text, bic: text, bankAccountHolder: text })),
  socialSecurityNumber: text,
  taxpayerIdentificationNumber: text,
  datevPersonnelNumber: text,
  isActive: flag,
  joinDate: text,
  leaveDate: text,
  employmentType: text,
  position: text,
  organizationUnit: maybe(unit),
  organizationUnitUuid: text,
  permanentEstablishment: maybe(establishment),
  superior: maybe(personBase),
  costCenter: maybe(costCenter),
  /** As costCenter, in answers of 2023. */
  costCentre: maybe(costCenter),
  workSchedule: maybe(schedule),
  historicizedData: maybe(z.looseObject({ employment: dated(terms), workSchedule: dated(schedule) })),
});
export type Person = z.infer<typeof person>;

const needs = ['persons.master-data'];
const list = z.object({ persons: z.array(z.unknown()) });
const endpoint = 'GET /v2/persons/master-data';
const readPersons = (vendor: Vendor) => (body: unknown) => rowsOf(person, list.parse(body).persons, vendor, endpoint);

/** Master data of people by uuid, in the order of HRworks; who is gone is left out. */
export const listMasterData = (vendor: Vendor, uuids: readonly string[]): Promise<readonly Person[]> =>
  readOfPeople(uuids, (persons) =>
    askPages(vendor, {
      endpoint,
      query: { personIdentifierType: 'uuid', persons },
      needs,
      read: readPersons(vendor),
    }),
  );

/** Master data of some people, active or not: the first pages of the list. */
export const sampleMasterData = (vendor: Vendor, most: number): Promise<readonly Person[]> =>
  askPages(
    vendor,
    { endpoint, query: { onlyActive: false }, needs, read: readPersons(vendor) },
    Math.ceil(most / peoplePerPage),
  );

/** Master data of one person by uuid. */
export const getMasterData = async (vendor: Vendor, uuid: string): Promise<Person | undefined> =>
  isPlain(uuid)
    ? ask<Person | undefined>(vendor, {
        endpoint: 'GET /v2/persons/{id}/master-data',
        path: `/v2/persons/${part(uuid)}/master-data`,
        query: { personIdentifierType: 'uuid' },
        needs,
        absent: () => undefined,
        read: (body) => person.parse(body),
      })
    : undefined;
