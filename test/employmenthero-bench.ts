import { accessTokenOf, type TokenSource } from '../src/connector-kit/auth/access-token.ts';
import type { Credentials } from '../src/connector-kit/auth/auth.ts';
import { authorizationUrl, newCodeVerifier } from '../src/connector-kit/auth/authorization.ts';
import type { OAuth2Scheme } from '../src/connector-kit/auth/oauth2.ts';
import { exchangeCode, refreshTokens, type IssuedTokens } from '../src/connector-kit/auth/token-endpoint.ts';
import { openSession, type Bench } from '../src/connector-kit/check/bench.ts';
import type { SandboxControl } from '../src/connector-kit/check/sandbox-control.ts';
import type { Connector } from '../src/connector-kit/contract.ts';
import { createLogin } from '../src/connector-kit/http/vendor-client.ts';
import { employmenthero } from '../src/connectors/employmenthero/index.ts';
import type { Company } from '../src/simulators/company/company.ts';
import { employmenthero as simulator } from '../src/simulators/employmenthero/index.ts';
import { openSandboxBench } from './sandbox-bench.ts';

/** Employment Hero's connector before a simulated organisation, signed in. */
export interface HeroBench {
  readonly bench: Bench & { readonly control: SandboxControl };
  readonly company: Company;
  admin(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Signs in anew, as whoever the simulator’s switch says: access is what that person has. */
  signIn(): Promise<void>;
  close(): Promise<void>;
}

/** Scopes beyond the guide's that something is read by. */
export const extraScopes = {
  'employees:show': true,
  'employees:leave_balances:list': true,
  'leave_categories:list': true,
  'teams:employees:list': true,
  'employees_certifications:list': true,
  'certifications:list': true,
  'job_histories:list': true,
};

const redirectUri = 'http://127.0.0.1:3999/connect/oauth2/employmenthero/callback';

/** A simulated organisation may be asked as often as it can answer. */
const unhurried: Connector = {
  ...employmenthero,
  manifest: {
    ...employmenthero.manifest,
    limits: { ...employmenthero.manifest.limits, defaultPerMinute: Infinity },
  },
};

/** Starts an Employment Hero with so many people, its limits raised, and signs in. */
export const startHeroBench = async (size: number): Promise<HeroBench> => {
  const opened = await openSandboxBench({
    connector: unhurried,
    simulator,
    size,
    noAccess: { 'employees:list': false },
    idlePermissions: new RegExp(
      `^(${[...Object.keys(extraScopes).filter((scope) => !scope.includes('leave_balances')), 'organisations:list', 'policies:list', 'unavailabilities:list', 'emergency_contacts:list'].join('|')})$`,
    ),
    employeesRoute: 'GET /api/v1/organisations/*/employees',
    blankHere: {
      'employees.national_identity_number': 'Australian organisations have no key for it.',
      'employees.national_identity_numbers': 'Australian organisations have no key for it.',
    },
  });
  await opened.admin('PUT', '/application', { redirect_uris: [redirectUri] });
  const { bench } = opened;
  const scheme = employmenthero.auth.scheme as OAuth2Scheme;
  let held = await signInAt(bench, scheme);
  const refresh = async (credentials: Credentials, login: Parameters<typeof refreshTokens>[0]) => {
    const issued = await refreshTokens(login, scheme, credentials, held.refreshToken ?? '');
    held = { ...held, ...issued };
    return tokenOf(held);
  };
  const tokens = (credentials: Credentials): TokenSource => ({
    current: async ({ login }) =>
      credentials['client_secret'] === bench.credentials['client_secret'] ? tokenOf(held) : refresh(credentials, login),
    replace: (_refused, { login }) => refresh(credentials, login),
  });
  const [organisation] = (await employmenthero.auth.choose?.list(openSession({ ...bench, tokens }).vendor)) ?? [];
  const signedIn: HeroBench['bench'] = {
    ...bench,
    tokens,
    credentials: { ...bench.credentials, organisation: organisation?.value ?? '' },
    control: {
      ...bench.control,
      reset: () => withExtraScopes(bench.control, bench.control.reset()),
      resize: (people) => withExtraScopes(bench.control, bench.control.resize(people)),
    },
  };
  await signedIn.control.reset();
  return {
    ...opened,
    bench: signedIn,
    signIn: async () => void (held = await signInAt(bench, scheme)),
  };
};

/** The application as if it had been created with the extra scopes too, so that everything there is can be read. */
const withExtraScopes = async (control: SandboxControl, change: Promise<void>) => {
  await change;
  await control.permit(extraScopes);
};

const tokenOf = ({ accessToken, lifetimeSeconds }: IssuedTokens) =>
  accessTokenOf(accessToken, lifetimeSeconds, Date.now());

/** Walks the simulator's form as a browser would: it is filled in already. */
const signInAt = async (
  { connector, environment, hosts, credentials, transport }: Bench,
  scheme: OAuth2Scheme,
): Promise<IssuedTokens> => {
  const codeVerifier = newCodeVerifier();
  const url = authorizationUrl(scheme, { hosts, credentials, redirectUri, state: 'a state', codeVerifier });
  const page = await (await fetch(url)).text();
  const filledIn = [...page.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.replaceAll('&#39;', "'")],
  );
  const back = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams([...filledIn, ['decision', 'allow']]),
    redirect: 'manual',
  });
  const code = new URL(back.headers.get('location') ?? 'about:blank').searchParams.get('code');
  if (code === null) throw new Error('The simulator gave no code.');
  const login = createLogin({ connector, environment, hosts, credentials, transport });
  return exchangeCode(login, scheme, credentials, { code, codeVerifier, redirectUri });
};
