import type { Switch } from '../kit/index.ts';

/** Why a token is refused. The vendor documents no difference between them, so there is none on the wire. */
const refusals = {
  apiModuleOn: {
    meaning: 'System Configuration > Modules > API is ticked. Off: tokens are refused.',
    isSetup: true,
    default: true,
  },
  apiUserActive: {
    meaning: 'The API user is Active. Off: tokens are refused.',
    isSetup: true,
    default: true,
  },
  pairAccepted: {
    meaning: 'Username and password belong together. Off: tokens are refused, as for a wrong password.',
    isSetup: true,
    default: true,
  },
} satisfies Record<string, Switch>;

/**
 * What the vendor does not publish and a client would notice. The defaults are what a working client reads, or, where
 * nothing was ever seen, what the framework behind the API (ASP.NET Web API, by its Swagger page) does by itself.
 */
const assumptions = {
  tokenRefusalStatus: {
    meaning: 'Status of a refused token request, whatever the cause.',
    default: '401',
    options: ['401', '403'],
  },
  singleRecordShape: {
    meaning: 'One employee, company or expense: an object, or an array of one.',
    default: 'object',
    options: ['object', 'array'],
  },
  singleEmployeeAddress: {
    meaning: 'Where the address of a single employee stands; in the list it is PersonalAddress.',
    default: 'Personal.Address',
    options: ['Personal.Address', 'PersonalAddress'],
  },
  lookupIds: { meaning: 'Lookups are {"Id", "Value"}; off: {"Value"} alone, the only key ever seen.', default: true },
  lineManagerId: {
    meaning: 'The Id of Contract.LineManager: the employee ID of the manager, or a number of its own list.',
    default: 'employee',
    options: ['employee', 'list'],
  },
  dateFormat: {
    meaning: 'Days in answers: 1990-05-04T00:00:00 without zone, or 1990-05-04.',
    default: 'dateTime',
    options: ['dateTime', 'date'],
  },
  beyondLastPage: {
    meaning: 'The page after the last one: an empty array, a 200 without body, or 404.',
    default: 'emptyArray',
    options: ['emptyArray', 'emptyBody', 'notFound'],
  },
  unknownId: {
    meaning: 'A record that does not exist or is hidden: 404 with a Message, 404 without body, or 200 without body.',
    default: 'message',
    options: ['message', 'emptyNotFound', 'emptyOk'],
  },
  eventFields: {
    meaning: 'Calendar events carry dates, type and status; off: ID and Title, the only keys ever seen.',
    default: true,
  },
  callsPerMinute: { meaning: 'Calls a minute before 429 with Retry-After. 0 = no limit.', default: 0 },
  unprovenRoutes: {
    meaning: 'Absence, Holiday, Sickness, Lookup and Document answer. Nothing shows that they exist.',
    default: false,
  },
} satisfies Record<string, Switch>;

export const switches = { ...refusals, ...assumptions };
