import type { Switch } from '../kit/index.ts';

/**
 * What Bob's documentation leaves open and a client would notice. The defaults are what tenants were last seen doing,
 * or the likelier of two readings.
 */
export const switches = {
  namedListsShape: {
    meaning: 'GET /company/named-lists: an array of lists, an object keyed by list name, or {"lists": [...]}.',
    default: 'array',
    options: ['array', 'object', 'lists'],
  },
  singleReadShape: {
    meaning: 'POST /people/{id}: the bare employee (tenants) or {"employees": [employee]} (the published schema).',
    default: 'bare',
    options: ['bare', 'wrapped'],
  },
  bulkRowsShape: {
    meaning: 'Bulk tables: rows bare under "values" (tenants), or each as {"values": row, "restricted_columns"}.',
    default: 'bare',
    options: ['bare', 'wrapped'],
  },
  emptyFieldsAreNull: {
    meaning:
      'People search: a field that was asked for and is empty is null in its category (one tenant was seen doing so); off: it is left out, like a field that may not be seen.',
    default: true,
  },
  withoutGroup: {
    meaning: 'People endpoints for a service user in no permission group: 403, or an empty list.',
    default: 'forbidden',
    options: ['forbidden', 'empty'],
  },
  forbiddenBody: {
    meaning: 'Body of a 403: {"key","error"} or nothing.',
    default: 'json',
    options: ['json', 'empty'],
  },
  unknownGetIsPage: {
    meaning: 'A GET on an unknown path answers 200 with the web app; off: 404 with a page, as for writes.',
    default: true,
  },
  timeOffSubmitBody: {
    meaning: 'POST time off request: {"id": request id}, or an empty 200.',
    default: 'id',
    options: ['id', 'empty'],
  },
  uploadBody: {
    meaning: 'POST of a file: its id as "id" or as "docId" (the page names both), or an empty 200.',
    default: 'id',
    options: ['id', 'docId', 'empty'],
  },
  timeOffTypeCase: {
    meaning: 'Spelling of a request\'s range type in answers: "differentDayDurations" or "DifferentDayDurations".',
    default: 'lower',
    options: ['lower', 'upper'],
  },
  futureStartStatus: {
    meaning: 'internal.status of somebody hired who has not started.',
    default: 'Active',
    options: ['Active', 'Inactive'],
  },
  retryAfterOn429: { meaning: 'A 429 also carries Retry-After, which is not documented.', default: false },
  hasAttendanceModule: {
    meaning: 'The Time & Attendance module is licensed; without it its paths answer 404.',
    isSetup: true,
    default: false,
  },
  writeDelayMilliseconds: { meaning: 'Time until a write is seen by reads; documented as up to 20,000.', default: 0 },
} satisfies Record<string, Switch>;
