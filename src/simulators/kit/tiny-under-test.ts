import { afterAll, beforeAll, beforeEach } from 'vitest';
import { defineSimulator, type Sandbox, startSandbox } from './index.ts';
import { driverOf } from './test-driver.ts';

/** The smallest vendor: a list of names behind a token. */
export const tiny = defineSimulator<{ greeted: number; removed: string[] }>({
  provider: 'tiny',
  docs: 'https://vendor.example/docs',
  hostRoles: ['api', 'login'],
  permissions: {
    'names:read': { title: 'Read names', path: 'Settings', effect: 'The list answers 403.', default: true },
  },
  examplePermission: 'names:read',
  switches: {
    shape: { meaning: 'Shape of the list', default: 'wrapped', options: ['wrapped', 'bare'] },
    polite: { meaning: 'Greets', default: false },
  },
  mintCredentials: (random, previous) => ({ id: previous?.id ?? 'tiny-1', token: random(12) }),
  createState: () => ({ greeted: 0, removed: [] }),
  guard: (call) =>
    call.headers.get('x-token') === call.environment.credentials().token
      ? undefined
      : new Response(null, { status: 401 }),
  routes: [
    {
      method: 'GET',
      path: '/v1/names',
      docs: 'https://vendor.example/docs/names',
      handle: ({ state, environment }) => {
        state.greeted += 1;
        if (!environment.isGranted('names:read')) return new Response(null, { status: 403 });
        const names = environment.roster.all().map((person) => ({ name: person.displayName }));
        return Response.json(environment.switchValue('shape') === 'bare' ? names : { names });
      },
    },
    {
      method: 'GET',
      path: '/now',
      hostRole: 'login',
      docs: 'https://vendor.example/docs/now',
      handle: ({ environment }) => Response.json({ at: environment.clock.now() }),
    },
    {
      method: 'POST',
      path: '/limited',
      docs: 'https://vendor.example/docs/limits',
      handle: ({ environment }) => Response.json(environment.rateLimiter.take('limited', 2, 60)),
    },
  ],
  unknownRoute: () => new Response('nothing here', { status: 404 }),
  tooManyRequests: (_call, retryAfterSeconds) =>
    new Response(null, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } }),
  serverError: () => new Response('broken', { status: 500 }),
  unauthorized: () => new Response(null, { status: 401 }),
  rosterChanged: (state, personId, change) => void (change === 'removed' && state.removed.push(personId)),
  counts: (state) => ({ greeted: state.greeted, removed: state.removed.length }),
});

/** A sandbox with the tiny vendor for one test file, reset before each test. */
export const useTiny = () => {
  let sandbox: Sandbox;
  let driver: ReturnType<typeof driverOf>;
  beforeAll(async () => {
    sandbox = await startSandbox({ simulators: [tiny], company: { size: 30, todayOn: '2026-06-15' } });
    driver = driverOf(sandbox, 'tiny', ({ token }) => ({ 'x-token': token ?? '' }));
  });
  afterAll(() => sandbox.close());
  beforeEach(() => driver.admin('POST', '/reset'));
  return {
    sandbox: () => sandbox,
    call: (...call: Parameters<typeof driver.call>) => driver.call(...call),
    admin: (...call: Parameters<typeof driver.admin>) => driver.admin(...call),
    useCredentials: (credentials: Record<string, string>) => driver.useCredentials(credentials),
    names: async () => (await driver.call('GET', '/v1/names')).body.names as { name: string }[],
  };
};
