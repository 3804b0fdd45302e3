/**
 * Who may do what. An operation belongs to one area and reads or writes it; a scope of an API key and a role of a member
 * say how far they reach in each area. This table is all there is: the HTTP door asks it in one place, and OpenAPI shows it.
 */

/** How far somebody reaches in an area. `write` includes reading. */
export type Reach = 'none' | 'read' | 'write';

/** What operations touch. */
export const areas = [
  /** Unified records, and whatever else brings personal data from a vendor. */
  'records',
  /** A vendor's own operations: reading lists them, writing runs them. */
  'actions',
  /** Linked accounts, connect sessions and permission checks; no records. */
  'accounts',
  /** What connectors offer. */
  'connectors',
  /** Requests and vendor calls that were made. */
  'logs',
  /** How a project offers its connectors. */
  'settings',
  'api_keys',
  'members',
  'audit',
  /** The projects of the organisation. */
  'projects',
] as const;

export type Area = (typeof areas)[number];

/** How far a caller reaches, area by area. */
export type Powers = Readonly<Record<Area, Reach>>;

const nothing: Powers = {
  records: 'none',
  actions: 'none',
  accounts: 'none',
  connectors: 'none',
  logs: 'none',
  settings: 'none',
  api_keys: 'none',
  members: 'none',
  audit: 'none',
  projects: 'none',
};

const everythingOfAProgram: Powers = {
  ...nothing,
  records: 'write',
  actions: 'write',
  accounts: 'write',
  connectors: 'write',
  logs: 'write',
  settings: 'write',
  api_keys: 'write',
  audit: 'read',
};

const readsOf = (powers: Powers): Powers => mapAreas((area) => (powers[area] === 'none' ? 'none' : 'read'));

const mapAreas = (reachIn: (area: Area) => Reach): Powers =>
  Object.fromEntries(areas.map((area) => [area, reachIn(area)])) as Powers;

/** What the scopes of an API key allow. Members and projects are for people only. */
export const scopes = {
  full: everythingOfAProgram,
  read_only: readsOf(everythingOfAProgram),
  accounts: { ...nothing, accounts: 'write', connectors: 'read', settings: 'read' },
  actions: { ...nothing, actions: 'write', connectors: 'read' },
} as const satisfies Record<string, Powers>;

export type Scope = keyof typeof scopes;

export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]];

/**
 * How far a key that is restricted to some accounts reaches at most: what cannot be told apart by account stays closed.
 */
const ofSomeAccounts: Powers = {
  ...everythingOfAProgram,
  connectors: 'read',
  settings: 'read',
  audit: 'none',
};

/** What the roles of members allow. */
export const roles = {
  /** Sees how things stand, and no personal data. */
  viewer: { ...nothing, actions: 'read', accounts: 'read', connectors: 'read', logs: 'read', settings: 'read' },
  /** Builds with it: everything but who may come in and how the project is set up. */
  developer: {
    ...nothing,
    records: 'write',
    actions: 'write',
    accounts: 'write',
    connectors: 'write',
    logs: 'write',
    settings: 'read',
    api_keys: 'read',
    members: 'read',
  },
  /** Everything in a project. */
  admin: { ...everythingOfAProgram, members: 'write' },
  /** The same, and makes projects and other owners. */
  owner: { ...everythingOfAProgram, members: 'write', projects: 'write' },
} as const satisfies Record<string, Powers>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as [Role, ...Role[]];

const rank = { none: 0, read: 1, write: 2 } as const;

/** Whether somebody with these powers may read or write an area. */
export const reaches = (powers: Powers, area: Area, effect: 'read' | 'write'): boolean =>
  rank[powers[area]] >= rank[effect];

/** What several scopes allow together, for a key of all accounts or of some. */
export const powersOf = (held: readonly Scope[], restricted: boolean): Powers =>
  mapAreas((area) => {
    const reach = held.map((scope) => scopes[scope][area]).reduce(further, 'none');
    return restricted && rank[reach] > rank[ofSomeAccounts[area]] ? ofSomeAccounts[area] : reach;
  });

const further = (one: Reach, other: Reach): Reach => (rank[one] >= rank[other] ? one : other);

/** Whether the first powers allow everything that the second do. */
export const covers = (powers: Powers, others: Powers): boolean =>
  areas.every((area) => rank[powers[area]] >= rank[others[area]]);
