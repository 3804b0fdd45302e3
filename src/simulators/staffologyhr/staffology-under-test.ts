import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { CompanyOptions } from '../company/index.ts';
import { type Sandbox, startSandbox } from '../kit/index.ts';
import { type Answer, driverOf } from '../kit/test-driver.ts';
import { staffologyhr } from './index.ts';

export const todayOn = '2026-06-15';

type Pair = { username: string; password: string };
type Headers = Record<string, string>;

/** The header of the password grant. */
export const basic = (text: string): Headers => ({
  authorization: `Basic ${Buffer.from(text).toString('base64')}`,
  grant_type: 'password',
});

/** A documented or observed answer; its source stands beside it in the file. */
export const sampleOf = (name: string): unknown =>
  (JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as { sample: unknown }).sample;

/** A Staffology HR of its own for one test file, as at noon of 15 June 2026, reset before each test. */
export const useStaffology = (company: CompanyOptions = {}) => {
  let sandbox: Sandbox;
  let driver: ReturnType<typeof driverOf>;
  let pair: Pair;
  let bearer: Headers;

  const token = (headers: Headers) => driver.call('GET', '/api/token/', { headers });
  const signIn = async (): Promise<Answer> => {
    const answer = await token(basic(`${pair.username}:${pair.password}`));
    bearer = { authorization: `Bearer ${answer.body?.access_token}` };
    return answer;
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ simulators: [staffologyhr], company: { size: 60, todayOn, ...company } });
    driver = driverOf(sandbox, 'staffologyhr', () => ({}));
    const { username = '', password = '' } = sandbox.providers.staffologyhr?.credentials ?? {};
    pair = { username, password };
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await driver.admin('POST', '/reset');
    await driver.admin('PUT', '/clock', { at: `${todayOn}T12:00:00Z` });
    await signIn();
  });

  const get = (path: string, headers: Headers = bearer): Promise<Answer> =>
    driver.call('GET', `/api${path}`, { headers });

  return {
    pair: () => pair,
    usePair: (next: Pair) => {
      pair = next;
    },
    /** With exactly these headers. */
    token,
    /** A new pair of tokens, used from here on. */
    signIn,
    get,
    /** Page after page. */
    allEmployees: async (): Promise<Answer['body'][]> => {
      const rows: Answer['body'][] = [];
      for (let page = 1; ; page++) {
        const { body } = await get(`/Employees/${page}`);
        rows.push(...body);
        if (body.length < 200) return rows;
      }
    },
    call: (method: string, path: string, body?: unknown): Promise<Answer> =>
      driver.call(method, `/api${path}`, { headers: bearer, body }),
    /** The host of the custom fields. */
    customFields: (method: string, path: string, body?: unknown, headers: Headers = bearer): Promise<Answer> =>
      driver.call(method, path, { headers, body }, 'customFields'),
    admin: (method: string, path: string, body?: unknown): Promise<Answer> => driver.admin(method, path, body),
    turn: (switches: Record<string, unknown>) => driver.admin('PATCH', '/switches', switches),
    grant: (permissions: Record<string, boolean>) => driver.admin('PATCH', '/permissions', permissions),
  };
};
