import type { Switch } from '../kit/index.ts';

/**
 * What HRworks does not publish and a client would notice. The defaults are what client code in the wild relies on, or
 * the likelier of two readings.
 */
export const switches = {
  errorStatuses: {
    meaning:
      'HTTP status of an error: by its type (401 token, 403 permission, 404 path, 500), or 400 for all. Published are only 403 for wrong credentials and 400 for an unknown job.',
    default: 'byType',
    options: ['byType', 'always400'],
  },
  lastPageLinks: {
    meaning: 'The one link that the last page (and a single page) still carries: first, prev, or none at all.',
    default: 'first',
    options: ['first', 'prev', 'none'],
  },
  withoutUnitKey: {
    meaning:
      'GET /persons: the group of people in no active organization unit has the key "" or "null", or is left out.',
    default: 'empty',
    options: ['empty', 'null', 'omitted'],
  },
  missingValues: {
    meaning: 'A field without a value is left out, or null.',
    default: 'omitted',
    options: ['omitted', 'null'],
  },
  nationalityAs: {
    meaning: 'Nationalities are ISO 3166 alpha-3 codes, or English names of countries.',
    default: 'code',
    options: ['code', 'name'],
  },
  oldFieldNames: {
    meaning: 'Master data spells costCentre, costObject and address.countryCode, as tenants answered in 2023.',
    default: false,
  },
  futureStartIsActive: { meaning: 'Somebody hired who has not started yet is active.', default: true },
  rehireJoinDate: {
    meaning: 'joinDate of somebody hired again: the first day of the latest or of the first time here.',
    default: 'latest',
    options: ['latest', 'first'],
  },
  jobPendingPolls: {
    meaning: 'How often a write job answers "pending" when asked, for at most two seconds.',
    default: 1,
  },
  jobResultStatus: {
    meaning: 'The word for a write that worked, in apiResponse.status.',
    default: 'success',
    options: ['success', 'ok'],
  },
  personLocation: {
    meaning: 'What the place of a person that was written ends with: the uuid, the personnel number, or there is none.',
    default: 'uuid',
    options: ['uuid', 'personnelNumber', 'none'],
  },
  readCacheSeconds: {
    meaning: 'How long a GET is answered from a cache unless it says Cache-Control: no-cache. 0: no cache.',
    default: 0,
  },
  rateLimitPerMinute: {
    meaning: 'Calls a minute before 429 with Retry-After. 0: no limit; none is published.',
    default: 0,
  },
} satisfies Record<string, Switch>;
