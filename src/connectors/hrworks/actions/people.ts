import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { read, write } from './operation.ts';
import { day, flag, people, personIdentifierType, some, span } from './parameters.ts';

const address = z.strictObject({
  street: z.string(),
  streetNumber: z.string(),
  additionalData: z.string(),
  zipCode: z.string(),
  city: z.string(),
  state: z.string().describe('ISO 3166-2'),
  internationalCountryCode: z.string().length(3).describe('ISO 3166-1 alpha-3'),
});

const personData = z.strictObject({
  personId: z.string().min(1).describe('The login: says who is changed'),
  personnelNumber: z.string().min(1),
  ...z
    .strictObject({
      firstName: z.string(),
      lastName: z.string(),
      title: z.string(),
      gender: z.enum(['male', 'female', 'diverse', 'not specified']),
      birthday: day,
      email: z.string(),
      officePhoneNumber: z.string(),
      companyMobilePhoneNumber: z.string(),
      buildingOrRoom: z.string(),
      position: z.string(),
      joinDate: day,
      leaveDate: day,
      probationEndDate: day,
      organizationUnitNumber: z.string(),
      permanentEstablishmentId: z.string(),
      superiorPersonnelNumber: z.string(),
      costCenterNumber: z.string(),
      costObjectiveNumber: z.string(),
      datevPersonnelNumber: z.string(),
      address: address.partial(),
    })
    .partial().shape,
});

/** People, the organization around them, and their files. */
export const peopleActions: readonly Action[] = [
  read('/v2/persons', {
    key: 'list_persons',
    label: 'List persons',
    description: 'Lists people by organization unit with their names and identifiers.',
    permission: 'persons',
    input: {
      organizationUnits: some,
      onlyActive: flag,
      onlyActiveOrganizationUnits: flag,
      identifierType: z.enum(['number', 'uuid']).optional().describe('What units are named by'),
    },
  }),
  read('/v2/persons/{personIdentifier}/master-data', {
    key: 'get_person_master_data',
    label: 'Get master data of a person',
    description: 'Gets everything that HRworks keeps of one person, histories and the customer’s own fields included.',
    permission: 'persons.master-data',
    input: { personIdentifier: z.string().min(1), personIdentifierType },
  }),
  read('/v2/persons/available-working-hours', {
    key: 'get_available_working_hours',
    label: 'Get available working hours',
    description: 'Gets the hours that people are there to work, without holidays and leave.',
    brings: ['time_off.*'],
    permission: 'persons',
    input: { ...people, ...span },
  }),
  read('/v2/organization-units/{number}/present-persons', {
    key: 'list_present_persons',
    label: 'List present persons',
    description: 'Lists the people of an organization unit who are not away today.',
    brings: ['time_off.*'],
    permission: 'general',
    input: { number: z.string().min(1).describe('Number or uuid of the unit') },
  }),
  read('/v2/holidays', {
    key: 'list_holidays',
    label: 'List public holidays',
    description: 'Lists the public holidays of a year by country, state and permanent establishment.',
    permission: 'general',
    input: { year: z.int().min(1900).max(2999), countryCodes: some, permanentEstablishments: some },
  }),
  read('/v2/persons/{personIdentifier}/personnel-file', {
    key: 'list_personnel_file',
    label: 'List a personnel file',
    description: 'Lists the entries of one person’s file, by category and day, with links that end after a while.',
    permission: 'personnel-file',
    input: {
      personIdentifier: z.string().min(1),
      personIdentifierType,
      category: z.string().optional(),
      hasDocuments: flag,
      isWageRelevant: flag,
      createdAfter: day.optional(),
      createdBefore: day.optional(),
    },
  }),
  write('PUT', '/v2/persons', {
    key: 'update_persons',
    label: 'Update persons',
    description: 'Changes people, known by their login. Fields that are left out stay as they are.',
    permission: 'persons.write',
    row: personData,
  }),
  write('POST', '/v2/persons/personnel-file', {
    key: 'create_personnel_file_entries',
    label: 'Create personnel file entries',
    description: 'Adds entries without documents to people’s files.',
    permission: 'personnel-file.write',
    row: z.strictObject({
      personnelNumber: z.string().min(1),
      name: z.string().min(1),
      category: z.string().min(1).describe('Key of a category'),
      creationDate: day,
      notes: z.string().optional(),
      isWageRelevant: flag,
    }),
  }),
];
