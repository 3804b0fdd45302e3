import type { Credentials } from '../auth/auth.ts';
import { stepsOf } from '../guide.ts';
import { demand, demandRefusal, openSession, readEmployees, type Bench, type Session } from './bench.ts';
import type { Check } from './check.ts';
import type { SandboxControl } from './sandbox-control.ts';

/** A check in which the vendor misbehaves. */
const failure = (key: string, title: string, run: (bench: Bench, control: SandboxControl) => Promise<void>): Check => ({
  key,
  title,
  needsControl: true,
  run: async (bench) => {
    if (bench.control) await run(bench, bench.control);
  },
});

/** Secrets that cannot be right, and long enough to be found again wherever they might leak. */
const wrong = ({ connector, credentials }: Bench): Credentials =>
  Object.fromEntries(
    Object.entries(credentials).map(([key, value]) => [
      key,
      connector.auth.fields.find((field) => field.key === key)?.secret ? `canary-${key}-Q7hX2m` : value,
    ]),
  );

/** Everything that a session and its errors left behind, as text. */
const traces = (session: Session, ...errors: readonly unknown[]): string =>
  JSON.stringify([
    session.calls,
    session.setAside,
    errors.map((error) => [String(error), error instanceof Error && 'failure' in error ? error.failure : null]),
  ]);

const spellings = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  encodeURIComponent(secret),
  Buffer.from(secret).toString('hex'),
];

const demandNoLeak = (text: string, credentials: Credentials, bench: Bench) => {
  for (const field of bench.connector.auth.fields.filter(({ secret }) => secret))
    for (const spelling of spellings(credentials[field.key] ?? ''))
      demand(
        spelling === '' || !text.includes(spelling),
        `${field.key} stands in an error, a log entry or a set-aside row.`,
      );
};

const waitedOut = async (bench: Bench, code: string) => {
  const session = openSession(bench);
  demand((await readEmployees(bench, session)).length > 0, 'Nobody was read.');
  demand(
    session.calls.some(({ errorCode }) => errorCode === code),
    `The vendor was never ${code}.`,
  );
  demand(
    session.calls.some(({ attempt }) => attempt > 1),
    'Nothing was tried again.',
  );
};

export const failureChecks: readonly Check[] = [
  {
    key: 'bad-credentials',
    title: 'Bad credentials are told as such, with fields and guide steps, after one call and without leaking.',
    needsControl: false,
    run: async (bench) => {
      const credentials = wrong(bench);
      const session = openSession(bench, { credentials });
      const error = await demandRefusal('credentials_rejected', () => bench.connector.auth.verify(session.vendor));
      demand((error.failure.fields?.length ?? 0) > 0, 'The error names no field.');
      const steps = new Set(stepsOf(bench.connector.guide).map(({ key }) => key));
      demand(
        error.failure.guideSteps?.some((step) => steps.has(step)),
        'The error names no guide step.',
      );
      demand(session.calls.length === 1, `It was tried ${session.calls.length} times.`);
      demandNoLeak(traces(session, error), credentials, bench);
    },
  },
  failure(
    'unreachable',
    'A vendor that does not answer is never taken for bad credentials.',
    async (bench, control) => {
      await control.fault({ kind: 'drop', count: 'always' });
      const session = openSession(bench, { deadlineAt: Date.now() + 1_000 });
      const error = await demandRefusal('vendor_unavailable', () => bench.connector.auth.verify(session.vendor));
      demandNoLeak(traces(session, error), bench.credentials, bench);
    },
  ),
  failure('rate-limited', 'A vendor that is called too often is waited for.', async (bench, control) => {
    await control.fault({ kind: 'rate_limit', retryAfterSeconds: 1 });
    await waitedOut(bench, 'rate_limited');
  }),
  failure('server-error', 'A passing failure of the vendor is waited out.', async (bench, control) => {
    await control.fault({ kind: 'server_error', count: 2 });
    await waitedOut(bench, 'vendor_unavailable');
  }),
  failure('revoked', 'Credentials that are revoked during a walk end it at once.', async (bench, control) => {
    await control.fault({ kind: 'token_revoked', skip: 1, count: 'always' });
    const session = openSession(bench);
    await demandRefusal('credentials_rejected', () => readEmployees(bench, session));
  }),
  failure(
    'no-access',
    'Good credentials that see nobody are refused with the permission and the step that help.',
    async (bench, control) => {
      if (!bench.noAccess) return;
      await control.permit(bench.noAccess);
      const session = openSession(bench);
      const error = await demandRefusal('permission_missing', () => bench.connector.auth.verify(session.vendor));
      demand((error.failure.permissions?.length ?? 0) > 0, 'The error names no permission.');
      demand((error.failure.guideSteps?.length ?? 0) > 0, 'The error names no guide step.');
    },
  ),
  failure('odd-row', 'A row that makes no sense is set aside, and the others are read.', async (bench, control) => {
    const before = (await readEmployees(bench, openSession(bench))).length;
    await control.fault({ kind: 'invalid_row', route: bench.employeesRoute ?? '*' });
    const session = openSession(bench);
    const after = (await readEmployees(bench, session)).length;
    demand(session.setAside.length > 0, 'Nothing was set aside.');
    demand(after === before - 1, `${before - after} people are missing instead of one.`);
  }),
  failure('not-json', 'A page for browsers instead of JSON is an unexpected answer.', async (bench, control) => {
    await control.fault({ kind: 'html', count: 'always' });
    await demandRefusal('response_unexpected', () => readEmployees(bench, openSession(bench)));
  }),
  failure('truncated', 'JSON that ends in the middle is an unexpected answer.', async (bench, control) => {
    await control.fault({ kind: 'truncated', count: 'always' });
    await demandRefusal('response_unexpected', () => readEmployees(bench, openSession(bench)));
  }),
  failure('empty-company', 'A company without people is an empty list.', async (bench, control) => {
    await control.resize(0);
    demand((await readEmployees(bench, openSession(bench))).length === 0, 'Somebody was read.');
  }),
  {
    key: 'hosts-called',
    title: 'Only hosts of the environment are called, and no secret stands in an address.',
    needsControl: false,
    run: async (bench) => {
      const session = openSession(bench);
      await readEmployees(bench, session);
      const origins = new Set(Object.values(bench.hosts).map((address) => new URL(address).origin));
      const strangers = session.urls.filter(({ origin }) => !origins.has(origin));
      demand(strangers.length === 0, `Also called: ${strangers.map(({ origin }) => origin).join(', ')}`);
      demandNoLeak(session.urls.map(({ href }) => href).join(' '), bench.credentials, bench);
      demandNoLeak(traces(session), bench.credentials, bench);
    },
  },
];
