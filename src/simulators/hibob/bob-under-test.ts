import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../kit/index.ts';
import { type Answer, driverOf } from '../kit/test-driver.ts';
import { employeeIdOf } from './ids.ts';
import { hibob } from './index.ts';

export const basic = ({ service_user_id, service_user_token }: Record<string, string>) => ({
  authorization: `Basic ${Buffer.from(`${service_user_id}:${service_user_token}`).toString('base64')}`,
});

/** The employee ids of the cast, by their place in the company. */
export const ids = {
  boss: employeeIdOf('p1'),
  withoutEmail: employeeIdOf('p2'),
  umlauts: employeeIdOf('p3'),
  leaver: employeeIdOf('p5'),
  rehire: employeeIdOf('p6'),
  futureStart: employeeIdOf('p7'),
  alex: employeeIdOf('p10'),
  sparse: employeeIdOf('p13'),
  onLeave: employeeIdOf('p15'),
  leavingSoon: employeeIdOf('p16'),
  hourly: employeeIdOf('p17'),
  promoted: employeeIdOf('p19'),
};

export const todayOn = '2026-06-15';

/** A Bob of its own for one test file, as on 15 June 2026 and reset before each test. Limits are the vendor's. */
export const useBob = (size = 60) => {
  let sandbox: Sandbox;
  let driver: ReturnType<typeof driverOf>;
  beforeAll(async () => {
    sandbox = await startSandbox({ simulators: [hibob], company: { size, todayOn } });
    driver = driverOf(sandbox, 'hibob', basic);
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await driver.admin('POST', '/reset');
    await driver.admin('PUT', '/clock', { at: `${todayOn}T12:00:00Z` });
  });
  return {
    sandbox: () => sandbox,
    call: (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
      driver.call(method, `/v1${path}`, { ...(body !== undefined && { body }), ...(headers && { headers }) }),
    admin: (method: string, path: string, body?: unknown): Promise<Answer> => driver.admin(method, path, body),
    deny: (...permissions: string[]) =>
      driver.admin('PATCH', '/permissions', Object.fromEntries(permissions.map((key) => [key, false]))),
    turn: (name: string, value: unknown) => driver.admin('PATCH', '/switches', { [name]: value }),
    useCredentials: (credentials: Record<string, string>) => driver.useCredentials(credentials),
  };
};
