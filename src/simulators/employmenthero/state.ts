import type { Day, Person, Shift } from '../company/index.ts';
import type { Call, Environment } from '../kit/index.ts';
import type { Scope } from './permissions.ts';

/** An answer to "may this application read my data?", waiting to be exchanged. */
export type AuthorizationCode = {
  redirectUri: string;
  /** Base64url of the verifier's SHA-256; null when the application came without PKCE. */
  codeChallenge: string | null;
  /** Null = all that the application has. */
  scopes: Scope[] | null;
  expiresAtMilliseconds: number;
};

/** A shift that nobody has been given yet. */
export type OpenShift = Shift & { personId: null };

/** Employment Hero's database, as far as it is not the people themselves. */
export type HeroState = {
  /** Of which every request and delivery of this simulator is made. */
  environment: Environment;
  application: { name: string; redirectUris: string[] };
  codes: Map<string, AuthorizationCode>;
  /**
   * Serial number of the newest refresh token by authorised access. An access that is not in here (the sandbox was
   * started anew) is taken up at the number of the token that it shows.
   */
  refreshSerials: Map<string, number>;
  /** Raised when the admin withdraws all access: tokens of an earlier epoch are refused. */
  epoch: number;
  openShifts: OpenShift[];
  lastSerial: number;
};
export type HeroCall = Call<HeroState>;

/** The registered application outlives a reset, as credentials do. */
export const createState = (environment: Environment, previous: HeroState | undefined): HeroState => ({
  environment,
  application: previous?.application ?? { name: 'Rollcall sandbox', redirectUris: [] },
  codes: new Map(),
  refreshSerials: new Map(),
  epoch: 0,
  openShifts: [],
  lastSerial: 0,
});

/** A key for something that the API made; the seed's own keys look different. */
export const nextKey = (state: HeroState, prefix: string): string => `${prefix}-api${++state.lastSerial}`;

/** Replaces a person in the roster, with the moment of the change. */
export const savePerson = ({ environment }: HeroState, person: Person, changes: Partial<Person>): Person => {
  const changed = { ...person, ...changes, updatedAt: environment.clock.now().toISOString() };
  environment.roster.replace(changed);
  return changed;
};

/** First and last day of a range that includes both; open where the caller left it open. */
export type DayRange = { from: Day | null; to: Day | null };
export const overlaps = ({ from, to }: DayRange, startOn: Day, endOn: Day): boolean =>
  (from === null || endOn >= from) && (to === null || startOn <= to);
