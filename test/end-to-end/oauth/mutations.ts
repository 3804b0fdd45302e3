import { randomBytes } from 'node:crypto';
import { parseShortId } from '../../../src/engine/ids.ts';
import { saveConnectSessionLock } from '../../../src/store/connect-sessions.ts';
import { callbackPath, type Bench, type BenchSession } from './bench.ts';
import type { Browser } from './browser.ts';

/** A browser that has come back from the vendor, its last step not yet taken. */
export interface Return {
  readonly bench: Bench;
  readonly session: BenchSession;
  readonly attemptId: string;
  readonly startUrl: string;
  readonly browser: Browser;
  /** Another attempt at the same moment, of another session in another browser. */
  readonly other: { readonly url: URL; readonly browser: Browser };
  /** The callback's address, to be changed. */
  readonly url: URL;
}

/** One way in which an answer is wrong. */
export interface Mutation {
  readonly name: string;
  /** Changes the address or the circumstances; may answer another browser to open it with. */
  change(given: Return): void | Browser | Promise<void | Browser>;
  /** What the last page says. */
  readonly outcome: string;
  /** Calls of the vendor's own token endpoint; there is no other that could be called. */
  readonly tokenCalls?: number;
  /** How the attempt stands afterwards, or the status that says why it cannot be seen. Default `error`. */
  readonly status?: string;
}

const set = (name: string, value: string | ((before: string) => string)) => (given: Return) => {
  const before = given.url.searchParams.get(name) ?? '';
  given.url.searchParams.set(name, typeof value === 'string' ? value : value(before));
};
const remove =
  (name: string) =>
  ({ url }: Return) =>
    url.searchParams.delete(name);
const twice =
  (name: string, value?: string) =>
  ({ url }: Return) =>
    url.searchParams.append(name, value ?? url.searchParams.get(name) ?? '');
const changed = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
const stateCookie = ({ browser }: Return): [string, string] => [...browser.cookies][0] ?? ['', ''];
const answerWith = (answer: Record<string, string>) => (given: Return) => {
  for (const name of ['code', 'iss']) given.url.searchParams.delete(name);
  for (const [name, value] of Object.entries(answer))
    given.url.searchParams.set(name, value === 'right' ? given.bench.vendor.origin : value);
};
const pending = { status: 'pending' } as const;

export const mutations: readonly Mutation[] = [
  { name: 'no state', change: remove('state'), outcome: 'state_missing', ...pending },
  { name: 'an empty state', change: set('state', ''), outcome: 'state_missing', ...pending },
  { name: 'the state twice', change: twice('state'), outcome: 'state_missing', ...pending },
  { name: 'a second state', change: twice('state', 'x'.repeat(43)), outcome: 'state_missing', ...pending },
  { name: 'a state with one letter changed', change: set('state', changed), outcome: 'state_unknown', ...pending },
  {
    name: 'a state cut short',
    change: set('state', (state) => state.slice(0, -1)),
    outcome: 'state_unknown',
    ...pending,
  },
  {
    name: 'a state in capitals',
    change: set('state', (state) => state.toUpperCase()),
    outcome: 'state_unknown',
    ...pending,
  },
  {
    name: 'a made-up state',
    change: set('state', () => randomBytes(32).toString('base64url')),
    outcome: 'state_unknown',
    ...pending,
  },
  { name: 'a very long state', change: set('state', 'y'.repeat(9_000)), outcome: 'state_unknown', ...pending },
  { name: 'a state with a NUL', change: set('state', (state) => `${state}\0`), outcome: 'state_unknown', ...pending },
  {
    name: 'the state of somebody else',
    change: (given) => set('state', given.other.url.searchParams.get('state') ?? '')(given),
    outcome: 'other_browser',
    ...pending,
  },
  {
    name: 'the session token as state',
    change: (given) => set('state', given.session.token)(given),
    outcome: 'state_unknown',
    ...pending,
  },
  {
    name: 'the API key as state',
    change: (given) => set('state', given.bench.apiKey)(given),
    outcome: 'state_unknown',
    ...pending,
  },
  {
    name: 'the start as state',
    change: (given) => set('state', new URL(given.startUrl).searchParams.get('start') ?? '')(given),
    outcome: 'state_unknown',
    ...pending,
  },
  {
    name: 'a state that is too old',
    change: ({ bench }) => bench.advance(601_000),
    outcome: 'state_unknown',
    status: 'expired',
  },
  { name: 'another browser', change: ({ other }) => other.browser, outcome: 'other_browser', ...pending },
  { name: 'no cookie', change: ({ browser }) => browser.cookies.clear(), outcome: 'other_browser', ...pending },
  {
    name: 'a changed cookie',
    change: (given) => {
      const [name, value] = stateCookie(given);
      given.browser.cookies.set(name, changed(value));
    },
    outcome: 'other_browser',
    ...pending,
  },
  {
    name: 'the cookie of another attempt under this name',
    change: (given) => {
      given.browser.cookies.set(stateCookie(given)[0], [...given.other.browser.cookies.values()][0] ?? '');
    },
    outcome: 'other_browser',
    ...pending,
  },
  {
    name: 'the cookie under another name',
    change: (given) => {
      const [name, value] = stateCookie(given);
      given.browser.cookies.delete(name);
      given.browser.cookies.set('rollcall_sign_in', value);
    },
    outcome: 'other_browser',
    ...pending,
  },
  { name: 'no code', change: remove('code'), outcome: 'code_missing' },
  { name: 'an empty code', change: set('code', ''), outcome: 'code_missing' },
  { name: 'the code twice', change: twice('code'), outcome: 'answer_malformed' },
  { name: 'a changed code', change: set('code', changed), outcome: 'credentials_rejected', tokenCalls: 1 },
  {
    name: 'the code of somebody else, whose verifier is missing here',
    change: (given) => set('code', given.other.url.searchParams.get('code') ?? '')(given),
    outcome: 'credentials_rejected',
    tokenCalls: 1,
  },
  { name: 'no iss although it is advertised', change: remove('iss'), outcome: 'issuer_mismatch' },
  { name: 'a foreign iss', change: set('iss', 'https://evil.example'), outcome: 'issuer_mismatch' },
  { name: 'an iss with a slash more', change: set('iss', (iss) => `${iss}/`), outcome: 'issuer_mismatch' },
  { name: 'an iss in other letters', change: set('iss', (iss) => iss.toUpperCase()), outcome: 'issuer_mismatch' },
  { name: 'a second iss', change: twice('iss', 'https://evil.example'), outcome: 'answer_malformed' },
  {
    name: 'a mix-up: an attacker’s code and iss with our state',
    change: answerWith({ code: 'attackers-code', iss: 'https://evil.example' }),
    outcome: 'issuer_mismatch',
  },
  {
    name: 'an error of the vendor',
    change: answerWith({ error: 'server_error', iss: 'right' }),
    outcome: 'sign_in_refused',
  },
  { name: 'a denial', change: answerWith({ error: 'access_denied', iss: 'right' }), outcome: 'denied' },
  {
    name: 'an error with a foreign iss',
    change: answerWith({ error: 'access_denied', iss: 'https://evil.example' }),
    outcome: 'issuer_mismatch',
  },
  { name: 'an error without iss', change: answerWith({ error: 'access_denied' }), outcome: 'issuer_mismatch' },
  {
    name: 'an error twice',
    change: (given) => {
      answerWith({ error: 'a', iss: 'right' })(given);
      twice('error', 'b')(given);
    },
    outcome: 'answer_malformed',
  },
  { name: 'an error beside a good code', change: set('error', 'access_denied'), outcome: 'denied' },
  { name: 'an error that is a script', change: set('error', '<script>alert(1)</script>'), outcome: 'sign_in_refused' },
  {
    name: 'the callback of another provider',
    change: ({ url }) => void (url.pathname = callbackPath.replace('oauthhr', 'hibob')),
    outcome: 'other_vendor',
  },
  {
    name: 'an attempt that was cancelled',
    change: async ({ session, attemptId }) =>
      void (await session.hub('DELETE', `/hub/connection_attempts/${attemptId}`)),
    outcome: 'state_unknown',
    status: 'cancelled',
  },
  {
    name: 'a session that was locked',
    change: async ({ bench, session }) => {
      const { body } = await session.hub('GET', '/hub/settings');
      const id = await sessionIdOf(bench, session);
      if (body) await saveConnectSessionLock(bench.engine.db, bench.projectId, id, new Date());
    },
    outcome: 'session_locked',
    status: '410',
  },
  {
    name: 'what is pending of another attempt put in its place',
    change: async ({ bench, attemptId }) => {
      const id = parseShortId(attemptId) ?? '';
      await bench.engine.db
        .updateTable('connection_attempts')
        .set((column) => ({
          pending: column
            .selectFrom('connection_attempts as other')
            .select('pending')
            .where('other.id', '!=', id)
            .where('other.pending', 'is not', null)
            .limit(1),
        }))
        .where('id', '=', id)
        .execute();
    },
    outcome: 'state_unknown',
    ...pending,
  },
];

const sessionIdOf = async ({ engine }: Bench, { owner }: BenchSession): Promise<string> => {
  const { id } = await engine.db
    .selectFrom('connect_sessions')
    .select('id')
    .where('origin_owner_id', '=', owner)
    .executeTakeFirstOrThrow();
  return id;
};
