import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHousekeeping } from '../../src/engine/housekeeping.ts';
import { seedCompany } from '../../src/simulators/company/index.ts';
import { parseShortId } from '../../src/store/ids.ts';
import { openDatabase, type Store } from '../../src/store/database.ts';
import { publishedClient, publishedOperations } from '../clients/stackone.ts';
import { linkSandboxAccount, type SandboxFile } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/** What was sent and answered is kept only for who asks for it, without secrets, sealed, and for as long as was said. */

let rollcall: TestRollcall;
let store: Store;
let accountId: string;
/** Words that stand in everybody's records, and in no log. */
let personal: string[];
let secrets: string[];

beforeAll(async () => {
  rollcall = await startRollcall();
  store = await openDatabase({ connectionString: rollcall.connectionString, maxConnections: 2 });
  const sandbox = JSON.parse(await readFile(join(rollcall.dataDir, 'sandbox.json'), 'utf8')) as SandboxFile;
  accountId = await linkSandboxAccount({ url: rollcall.url, sandbox }, 'hibob');
  const { people } = seedCompany(rollcall.sandbox.company);
  personal = people.flatMap((person) => [person.lastName, person.workEmail ?? '']).filter((word) => word.length > 4);
  expect(personal.length).toBeGreaterThan(50);
  secrets = [rollcall.apiKey, sandbox.providers['hibob']?.credentials['service_user_token'] ?? ''];
}, 60_000);
afterAll(async () => {
  await store?.close();
  await rollcall?.stop();
});

const ask = (path: string, method = 'GET', body?: object) =>
  fetch(`${rollcall.url}${path}`, {
    method,
    headers: {
      authorization: `Basic ${btoa(`${rollcall.apiKey}:`)}`,
      'x-account-id': accountId,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });

const set = async (settings: object) => {
  const answer = await ask('/projects/current/log_settings', 'PATCH', settings);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
};

interface Shown {
  request?: { body: unknown; headers: Record<string, string>; url: { path: string; query_params: object } };
  response?: { status_code: number; body: unknown };
}

const logOf = async (answer: Response) => {
  const log = await ask(`/requests/logs/${answer.headers.get('x-request-id')}?include=advanced_logs`);
  const { data } = (await log.json()) as { data: Shown & { step_requests: Shown[] } };
  return { data, text: JSON.stringify(data) };
};

const contents = () => store.db.selectFrom('log_contents').selectAll().execute();
const search = {
  method: 'post',
  path: '/v1/people/search',
  body: { fields: ['root.id', 'root.email'], token: 'canary' },
};
const employees = '/unified/hris/employees?page_size=60&filter[email]=nobody@canary.example';

beforeEach(() => set({ keep_bodies: false, errors_only: false, show_personal_values: false, bodies_kept_hours: 24 }));

describe('bodies', () => {
  it('are not kept until a project asks for it', async () => {
    const { data } = await logOf(await ask(employees));
    expect(data).not.toHaveProperty('request');
    expect(data.step_requests[0]).not.toHaveProperty('response');
    expect(await contents()).toEqual([]);
  });

  it('are kept as their form, with nothing personal and no secret', async () => {
    await set({ keep_bodies: true });
    for (const answer of [
      await ask('/unified/hris/employees?page_size=60'),
      await ask('/unified/proxy', 'POST', search),
    ]) {
      const { data, text } = await logOf(answer);
      expect(data.request?.headers).toMatchObject({ 'content-type': 'application/json', 'x-account-id': accountId });
      expect(data.response?.body).toHaveProperty('data');
      expect(data.step_requests[0]?.response).toMatchObject({
        status_code: 200,
        body: { employees: expect.anything() },
      });
      expect(text).toContain('[text]');
      expect(personal.filter((word) => text.includes(word))).toEqual([]);
      expect([...secrets, 'canary'].filter((secret) => text.includes(secret))).toEqual([]);
    }
    const { data, text } = await logOf(await ask('/unified/hris/employees/nobody-canary?fields=id'));
    expect(data.request?.url).toMatchObject({
      path: '/unified/hris/employees/{id}',
      query_params: { fields: '[text]' },
    });
    expect(text).not.toContain('canary');
  });

  it('are kept as they were where a project wants it, but for secrets', async () => {
    await set({ keep_bodies: true, show_personal_values: true });
    const { data, text } = await logOf(await ask('/unified/proxy', 'POST', search));
    expect(data.request?.body).toMatchObject({ path: '/v1/people/search', body: { token: '[redacted]' } });
    expect(personal.some((word) => text.includes(word))).toBe(true);
    expect([...secrets, 'canary'].filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('lie sealed in the database', async () => {
    await set({ keep_bodies: true, show_personal_values: true });
    await logOf(await ask('/unified/proxy', 'POST', search));
    const rows = await contents();
    expect(rows.length).toBeGreaterThanOrEqual(2);
    const bytes = Buffer.concat(rows.map(({ ciphertext }) => ciphertext));
    expect([...personal, 'people', 'request'].filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('of platform requests are never kept: they are made of secrets', async () => {
    await set({ keep_bodies: true, show_personal_values: true });
    const session = { origin_owner_id: 'canary', origin_owner_name: 'canary' };
    await logOf(await ask('/connect_sessions', 'POST', session));
    expect(await contents()).toEqual([]);
  });

  it('of what went well are not kept where only failures are', async () => {
    await set({ keep_bodies: true, errors_only: true });
    expect((await logOf(await ask('/unified/hris/employees?page_size=5'))).data).not.toHaveProperty('response');
    const { data } = await logOf(await ask('/unified/hris/employees/nobody'));
    expect(data.response).toMatchObject({ status_code: 404 });
  });

  it('are gone at once when they are switched off', async () => {
    await set({ keep_bodies: true });
    const answer = await ask(employees);
    expect((await logOf(answer)).data).toHaveProperty('request');
    await set({ keep_bodies: false });
    expect((await logOf(answer)).data).not.toHaveProperty('request');
    expect(await contents()).toEqual([]);
  });

  it('are gone after their time', async () => {
    await set({ keep_bodies: true, bodies_kept_hours: 2 });
    await logOf(await ask(employees));
    expect((await contents()).length).toBeGreaterThan(0);
    const keepHouse = (hoursAhead: number) =>
      startHousekeeping({
        db: store.db,
        now: () => Date.now() + hoursAhead * 3_600_000,
        logRetentionDays: 30,
        onError: () => undefined,
        everyMs: 5,
      });
    const early = keepHouse(1.9);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await early.stop();
    expect((await contents()).length).toBeGreaterThan(0);
    const late = keepHouse(2.1);
    await vi.waitFor(async () => expect(await contents()).toEqual([]));
    await late.stop();
  });

  it('are gone with the account', async () => {
    await set({ keep_bodies: true });
    const sandbox = JSON.parse(await readFile(join(rollcall.dataDir, 'sandbox.json'), 'utf8')) as SandboxFile;
    const other = await linkSandboxAccount({ url: rollcall.url, sandbox }, 'hibob');
    const authorization = `Basic ${btoa(`${rollcall.apiKey}:`)}`;
    await fetch(`${rollcall.url}/unified/hris/employees`, { headers: { authorization, 'x-account-id': other } });
    expect((await ask(`/accounts/${other}`, 'DELETE')).status).toBe(200);
    const kept = await contents();
    expect(kept.filter(({ account_id }) => account_id === parseShortId(other))).toEqual([]);
  });

  it('are shown to the published client', async () => {
    await set({ keep_bodies: true });
    const answers = [
      await ask(employees),
      await ask('/unified/proxy', 'POST', { path: '/v1/company/named-lists' }),
      await ask('/unified/proxy', 'POST', { path: '/v1/company/named-lists/no-such-list' }),
    ];
    const client = publishedClient({ serverURL: rollcall.url, apiKey: rollcall.apiKey });
    for (const answer of answers) {
      const id = answer.headers.get('x-request-id') ?? '';
      const include = publishedOperations.QueryParamInclude.AdvancedLogs;
      const { unifiedLogResult } = await client.requestLogs.getLog({ id, include });
      expect(unifiedLogResult?.data.response?.statusCode).toBe(answer.status);
      expect(unifiedLogResult?.data.stepRequests?.[0]?.request?.method).toMatch(/^(get|post)$/);
    }
  });
});

it('settings that cannot be are refused by name', async () => {
  for (const [settings, pointer] of [
    [{ bodies_kept_hours: 0 }, '/body/bodies_kept_hours'],
    [{ bodies_kept_hours: 721 }, '/body/bodies_kept_hours'],
    [{ keep_bodies: 'yes' }, '/body/keep_bodies'],
    [{ project_id: 'x' }, '/body/project_id'],
  ] as const) {
    const answer = await ask('/projects/current/log_settings', 'PATCH', settings);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  }
  expect(await (await ask('/projects/current/log_settings')).json()).toEqual({
    keep_bodies: false,
    bodies_kept_hours: 24,
    errors_only: false,
    show_personal_values: false,
  });
});
