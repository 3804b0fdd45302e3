import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../kit/index.ts';
import { type Answer, driverOf } from '../kit/test-driver.ts';
import { hrworks } from './index.ts';

export const todayOn = '2026-06-15';

/** Personnel numbers of the cast, by their place in the company. */
export const numbers = {
  boss: '1001',
  withoutEmail: '1002',
  umlauts: '1003',
  leaver: '1005',
  rehire: '1006',
  futureStart: '1007',
  partTime: '1009',
  sparse: '1013',
  greek: '1014',
  leavingSoon: '1016',
  hourly: '1017',
  contractor: '1018',
  promoted: '1019',
};

/** An HRworks of its own for one test file, as on 15 June 2026, reset and with a fresh token before each test. */
export const useHrworks = (size = 60) => {
  let sandbox: Sandbox;
  let driver: ReturnType<typeof driverOf>;
  let token = '';
  const authenticate = async (credentials?: Record<string, string>): Promise<Answer> => {
    const { access_key, secret_access_key } = credentials ?? sandbox.providers.hrworks?.credentials ?? {};
    return driver.call('POST', '/v2/authentication', {
      body: { accessKey: access_key, secretAccessKey: secret_access_key },
    });
  };
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    driver.call(method, `/v2${path}`, {
      ...(body !== undefined && { body }),
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const admin = (method: string, path: string, body?: unknown): Promise<Answer> => driver.admin(method, path, body);

  beforeAll(async () => {
    sandbox = await startSandbox({ simulators: [hrworks], company: { size, todayOn } });
    driver = driverOf(sandbox, 'hrworks', () => ({}));
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await admin('POST', '/reset');
    await admin('PUT', '/clock', { at: `${todayOn}T12:00:00Z` });
    token = (await authenticate()).body.token;
  });
  return {
    sandbox: () => sandbox,
    token: () => token,
    useToken: (next: string) => {
      token = next;
    },
    authenticate,
    call,
    /** Without a token, or with headers of one's own. */
    bare: (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
      driver.call(method, `/v2${path}`, { headers, ...(body !== undefined && { body }) }),
    admin,
    deny: (...permissions: string[]) =>
      admin('PATCH', '/permissions', Object.fromEntries(permissions.map((key) => [key, false]))),
    turn: (name: string, value: unknown) => admin('PATCH', '/switches', { [name]: value }),
    /** Writes and asks the job until it is finished: what stands in `apiResponse`. */
    write: async (method: string, path: string, group: string, body?: unknown) => {
      const { body: accepted } = await call(method, path, body);
      let job: Answer;
      do job = await call('GET', `${group}/jobs/${accepted.jobId}`);
      while (job.body.status === 'pending');
      return { responseType: job.body.responseType, ...job.body.apiResponse };
    },
  };
};
