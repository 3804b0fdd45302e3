import type { Switch } from '../kit/index.ts';

/**
 * What HR Cloud's documentation leaves open, or says in two ways, and a client would notice. The defaults are what is
 * documented; where nothing is, the likelier reading.
 */
export const switches = {
  pagingMode: {
    meaning:
      'What `page` counts: records to skip (documented), pages from 1 (as working clients use it), pages from 0.',
    default: 'offset',
    options: ['offset', 'page1', 'page0'],
  },
  pageSizeMaximum: { meaning: 'The most rows of one answer; a larger `pageSize` is cut down to it.', default: 1000 },
  singleReadShape: {
    meaning: 'GET by id, where no sample is published: an array of one, or the bare object. Both are seen elsewhere.',
    default: 'array',
    options: ['array', 'object'],
  },
  writeAnswer: {
    meaning: 'POST and PUT answer an array of the rows, or the bare row when there is one.',
    default: 'array',
    options: ['array', 'object'],
  },
  lookupShape: {
    meaning: 'Beside its fields a lookup has `__ObjectName` and `__Self`, or `url` (older samples), or nothing.',
    default: 'full',
    options: ['full', 'url', 'plain'],
  },
  filterOperators: {
    meaning: '`eq` and `neq` only (seen in use), or also gt, gte, lt, lte, like, and, or.',
    default: 'extended',
    options: ['extended', 'seen'],
  },
  hasUpsert: { meaning: 'PUT /{object}/Upsert?Identifier=... exists; off: 404.', default: true },
  payInUpdate: {
    meaning: 'xSalary and xBonus in a PUT, which cannot be updated: left out without a word, or the call is refused.',
    default: 'ignored',
    options: ['ignored', 'refused'],
  },
  uninstalledAnswer: {
    meaning: 'Reads of objects whose application is not installed: 403, or an empty list. Writes are 403 in both.',
    default: 'forbidden',
    options: ['forbidden', 'empty'],
  },
  missingPortalStatus: {
    meaning: 'Status of "Cannot find base portal for application code ...".',
    default: '400',
    options: ['400', '500'],
  },
  taskRelationId: {
    meaning: "Id in a task's xRelatedEntityDetailsLookup: the employee's, or one of its own.",
    default: 'employee',
    options: ['employee', 'own'],
  },
  hasTimeOffObjects: {
    meaning: 'Objects of Time Off and Workmates, of which nothing is published, are in the API at all; off: 404.',
    default: false,
  },
} satisfies Record<string, Switch>;
