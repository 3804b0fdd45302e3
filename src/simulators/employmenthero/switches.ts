import type { Switch } from '../kit/index.ts';

/**
 * What Employment Hero's documentation leaves open, or where two public sources contradict each other, and on which a
 * client would branch. The default is what the vendor's own pages and library say, else the likelier reading.
 */
export const assumptions = {
  refreshRotation: {
    meaning:
      'A refresh returns: a new refresh token, the old one dead at once (strict); a new one, the old one good until the new one was used (grace); the same one (none).',
    default: 'grace',
    options: ['strict', 'grace', 'none'],
  },
  tokenErrorBody: {
    meaning:
      'Body of a refused token request: 400 {"message"}, as in the vendor\'s Go library, or {"error","error_description"} as in RFC 6749, where a wrong client is a 401.',
    default: 'message',
    options: ['message', 'oauth'],
  },
  errorBody: {
    meaning: 'Body of an API error: {"code","errors":[...]}, {"code","error"} or {"message"}.',
    default: 'errors',
    options: ['errors', 'error', 'message'],
  },
  retryAfterOn429: { meaning: 'A 429 says when to come back in Retry-After.', default: true },
  numericOrganisationId: {
    meaning: 'The number in the addresses of the web app is accepted where the API wants the UUID of an organisation.',
    default: false,
  },
  leaverStatus: {
    meaning: '`status` of somebody who has left.',
    default: 'terminated',
    options: ['terminated', 'inactive', 'archived'],
  },
  futureStartStatus: {
    meaning: '`status` of somebody hired who has not started.',
    default: 'pending',
    options: ['pending', 'active'],
  },
  withoutMemberType: {
    meaning: 'List of employees without `member_type`: contractors too (all), or not (employees).',
    default: 'all',
    options: ['all', 'employees'],
  },
  shiftReferences: {
    meaning: 'A rostered shift names its member, location and position by id (`member_id`) or as objects (`member`).',
    default: 'ids',
    options: ['ids', 'objects'],
  },
  maritalStatusKey: {
    meaning: 'Key of the marital status: as on the reference page, or with the typing error of 2023.',
    default: 'marital_status',
    options: ['marital_status', 'martial_status'],
  },
  cancelledLeave: {
    meaning: 'A cancelled leave request is listed with the status "Cancelled", or no longer listed.',
    default: 'listed',
    options: ['listed', 'omitted'],
  },
  hasLeaveCategories: {
    meaning: 'GET leave_categories exists (some clients list it, others say it does not).',
    default: true,
  },
} satisfies Record<string, Switch>;

/** How this tenant and its application are set up. No guesses: each value is a case that the vendor documents. */
export const setup = {
  loopbackRedirect: {
    meaning: "A redirect URL on this machine may be http, which the sandbox needs; off: https only, the vendor's rule.",
    isSetup: true,
    default: true,
  },
  requiresPkce: {
    meaning: 'PKCE with S256 is mandatory, as from 14 September 2026; off: as before that day.',
    isSetup: true,
    default: true,
  },
  severalOrganisations: {
    meaning: 'The user belongs to three organisations instead of one: the group and two of its companies.',
    isSetup: true,
    default: false,
  },
  userRole: {
    meaning:
      'Who allowed the access: an admin sees everybody; a manager the direct reports and themselves; an employee only themselves.',
    isSetup: true,
    default: 'admin',
    options: ['admin', 'manager', 'employee'],
  },
  organisationCountry: {
    meaning: 'Country of the organisation. Fields of other regions are left out.',
    isSetup: true,
    default: 'AU',
    options: ['AU', 'GB'],
  },
  leaveManagedIn: {
    meaning: 'Leave balances are kept in HR, or in a connected payroll, and then HR lists none.',
    isSetup: true,
    default: 'hr',
    options: ['hr', 'payroll'],
  },
} satisfies Record<string, Switch>;

export const switches = { ...assumptions, ...setup };
export type SwitchName = keyof typeof switches;
