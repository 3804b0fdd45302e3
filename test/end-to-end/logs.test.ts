import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedClient, publishedErrors, publishedOperations, type StackOne } from '../clients/stackone.ts';
import { createApiKey } from '../../src/engine/projects/create-api-key.ts';
import { openDatabase } from '../../src/store/database.ts';
import { findDefaultProject, saveProject } from '../../src/store/projects.ts';
import { linkSandboxAccount, type SandboxFile } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/** Logs as programs read them: through the published client, which holds every answer against its own models. */

let rollcall: TestRollcall;
let client: StackOne;
let xAccountId: string;
let otherKey: string;

beforeAll(async () => {
  rollcall = await startRollcall();
  client = publishedClient({ serverURL: rollcall.url, apiKey: rollcall.apiKey });
  const sandbox = JSON.parse(await readFile(join(rollcall.dataDir, 'sandbox.json'), 'utf8')) as SandboxFile;
  xAccountId = await linkSandboxAccount({ url: rollcall.url, sandbox }, 'hibob');
  otherKey = await keyOfAnotherProject(rollcall.connectionString);
  await Promise.all([ask('/unified/hris/employees?page_size=5'), ask('/unified/hris/employees/nobody')]);
  await ask('/unified/hris/time_off?page_size=5');
}, 60_000);
afterAll(async () => rollcall?.stop());

const ask = (path: string, { key = rollcall.apiKey, ...init }: RequestInit & { key?: string } = {}) =>
  fetch(`${rollcall.url}${path}`, {
    ...init,
    headers: { authorization: `Basic ${btoa(`${key}:`)}`, 'x-account-id': xAccountId, ...init.headers },
  });

const read = async (path: string) => {
  const answer = await ask(path);
  expect(answer.status, `${path}: ${await answer.clone().text()}`).toBe(200);
  return (await answer.json()) as { data: Record<string, unknown>[]; next: string | null };
};

describe('through the published client', () => {
  it('lists requests with their steps, and pages through all of them', async () => {
    const { StackoneListLogsQueryParamInclude: Include, OrderBy, OrderDirection } = publishedOperations;
    const ids: string[] = [];
    let next: string | null | undefined;
    do {
      const { unifiedLogsPaginated: page } = await client.requestLogs.listLogs({
        filter: { accountIds: xAccountId, startDate: new Date(0), success: true, services: 'hris', httpMethods: 'GET' },
        include: Include.StepLogs,
        orderBy: OrderBy.Duration,
        orderDirection: OrderDirection.Desc,
        pageSize: 1,
        ...(next && { next }),
      });
      const [log] = page?.data ?? [];
      if (!log) throw new Error('an empty page');
      next = page?.next;
      ids.push(log.requestId ?? '');
      expect(log).toMatchObject({ provider: 'hibob', service: 'hris', action: 'list', httpMethod: 'get', status: 200 });
      expect(log.startTime).toBeInstanceOf(Date);
      expect(log.stepRequests?.[0]).toMatchObject({ provider: 'hibob', success: true, requestId: log.requestId });
      expect(log.stepRequests?.[0]?.duration).toBeGreaterThanOrEqual(0);
    } while (next);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it('gets the log of the request whose id an answer carried, at once', async () => {
    const answer = await ask('/unified/hris/employees/nobody?fields=id');
    const id = answer.headers.get('x-request-id') ?? '';
    const { QueryParamInclude: Include } = publishedOperations;
    for (const include of [Include.StepLogs, Include.AdvancedLogs]) {
      const { unifiedLogResult } = await client.requestLogs.getLog({ id, include });
      expect(unifiedLogResult?.data).toMatchObject({
        requestId: id,
        accountId: xAccountId,
        path: '/unified/hris/employees/{id}',
        status: 404,
        success: false,
        sourceType: 'API_KEY',
      });
      expect(unifiedLogResult?.data.stepRequests?.length).toBeGreaterThan(0);
    }
  });

  it('lists steps', async () => {
    const { stepLogsPaginated: page } = await client.requestLogs.listStepLogs({
      filter: { providers: 'hibob', statusCodes: '200' },
      pageSize: 100,
    });
    expect(page?.data.length).toBeGreaterThan(0);
    expect(page?.data[0]).toMatchObject({ provider: 'hibob', status: 200, success: true });
  });

  it('lists what was asked of the platform, by category', async () => {
    const { platformLogsPaginated: page } = await client.requestLogs.listPlatformLogs({
      filter: { categories: 'connect_sessions' },
    });
    expect(page?.data).toHaveLength(1);
    expect(page?.data[0]).toMatchObject({ category: 'connect_sessions', action: 'create', status: 201 });
  });

  it('throws its own NotFoundResponse for a request that nobody made, and its BadRequestResponse for a bad filter', async () => {
    const { NotFoundResponse, BadRequestResponse } = publishedErrors;
    await expect(client.requestLogs.getLog({ id: 'nothing' })).rejects.toThrow(NotFoundResponse);
    const listing = client.requestLogs.listLogs({ filter: { statusCodes: 'good' } });
    await expect(listing).rejects.toThrow(BadRequestResponse);
  });
});

describe('as HTTP', () => {
  it('takes each filter in both spellings', async () => {
    const [log] = (await read('/requests/logs?status_codes=404&page_size=1')).data;
    const from = String(log?.['start_time']);
    for (const [name, value] of Object.entries({
      account_ids: xAccountId,
      start_date: from,
      request_ids: `${String(log?.['request_id'])},other`,
      source_types: 'api_key',
      source_values: String(log?.['source_value']),
      source_ids: String(log?.['source_id']),
      http_methods: 'get,post',
      providers: 'hibob',
      services: 'hris',
      resources: 'employees',
      actions: 'get',
      status_codes: '404',
      success: 'false',
    })) {
      const flat = await read(`/requests/logs?${name}=${encodeURIComponent(value)}&page_size=100`);
      const deep = await read(`/requests/logs?filter[${name}]=${encodeURIComponent(value)}&page_size=100`);
      expect(
        flat.data.map((found) => found['request_id']),
        name,
      ).toContain(log?.['request_id']);
      expect(deep, name).toEqual(flat);
    }
    for (const none of [
      'sub_resources=x',
      'child_resources=x',
      'providers=x',
      'account_ids=x',
      'source_values=x',
      'end_date=2020-01-01',
    ])
      expect((await read(`/requests/logs?${none}`)).data, none).toEqual([]);
  });

  it.each([
    ['page_size=101', '/query/page_size'],
    ['order_by=salary', '/query/order_by'],
    ['filter[order_direction]=up', '/query/filter/order_direction'],
    ['start_date=yesterday', '/query/start_date'],
    ['colour=red', '/query/colour'],
    ['include=advanced_logs', '/query/include'],
    ['next=abc', '/query/next'],
  ])('refuses %s by name', async (query, pointer) => {
    const answer = await ask(`/requests/logs?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('takes a cursor only for the listing and the order that it was made for', async () => {
    const { next } = await read('/requests/logs?page_size=1');
    expect((await ask(`/requests/logs?page_size=1&next=${next}`)).status).toBe(200);
    for (const other of [
      '/requests/logs?order_direction=asc',
      '/requests/logs?order_by=status',
      '/requests/logs/steps?',
    ])
      expect((await ask(`${other}&next=${next}`)).status, other).toBe(400);
    expect((await ask(`/requests/logs?page_size=1&next=${next}`, { key: otherKey })).status).toBe(400);
  });

  it('shows another project nothing', async () => {
    const answer = await ask('/unified/hris/employees?page_size=1');
    const id = answer.headers.get('x-request-id');
    const [theirs, nobodys] = await Promise.all(
      [`/requests/logs/${id}`, '/requests/logs/nothing'].map(async (path) => {
        const refused = await ask(path, { key: otherKey });
        const { message, statusCode } = (await refused.json()) as Record<string, unknown>;
        return { message, statusCode };
      }),
    );
    expect(theirs).toEqual(nobodys);
    for (const path of ['/requests/logs', '/requests/logs/steps'])
      expect(await (await ask(path, { key: otherKey })).json()).toEqual({ next: null, data: [] });
  });

  it('finds the log of every answer to a key, whatever was answered', async () => {
    const answers = await Promise.all([
      ask('/accounts'),
      ask('/accounts/nothing'),
      ask('/accounts?page=zero'),
      ask('/connect_sessions', { method: 'POST', body: '{' }),
      ask('/nowhere'),
      ask('/accounts', { method: 'PUT' }),
      ask('/unified/hris/employees?page_size=0'),
      ask('/requests/logs/nothing'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 400, 415, 404, 405, 400, 404]);
    for (const answer of answers) {
      const id = answer.headers.get('x-request-id');
      const { data } = (await read(`/requests/logs/${id}`)) as unknown as { data: Record<string, unknown> };
      expect(data, answer.url).toMatchObject({ request_id: id, status: answer.status });
    }
  });

  it('hold no value that was sent: not in a path, a query, a header or a body, nor in a line of the process', async () => {
    const json = { 'content-type': 'application/json' };
    const person = { first_name: 'canary', last_name: 'canary', personal_email: 'canary@example.com' };
    const post = (path: string, body: object) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: json });
    const answers = await Promise.all([
      ask('/unified/hris/employees/canary?fields=canary'),
      ask('/unified/hris/employees?filter[email]=canary@example.com&proxy[canary]=canary'),
      ask('/unified/hris/employees/canary/time_off/canary'),
      ask('/accounts/canary?canary=canary'),
      ask('/accounts?origin_owner_id=canary'),
      ask('/canary/canary?canary=canary'),
      ask('/canary', { key: 'canary' }),
      ask('/requests/logs?request_ids=canary&source_values=canary'),
      post('/unified/hris/employees', person),
      post('/unified/proxy', { method: 'post', path: '/v1/people/canary', body: person }),
      post('/unified/proxy', { path: '/v1/people/canary?email=canary', headers: { 'x-canary': 'canary' } }),
      post('/actions/rpc', { action: 'hibob_canary', path: { id: 'canary' }, body: person }),
      post('/connect_sessions', { origin_owner_id: 'canary', origin_owner_name: 'canary', label: 'canary' }),
      fetch(`${rollcall.url}/connect/oauth2/canary?token=canary`, { redirect: 'manual' }),
    ]);
    expect(answers.filter(({ status }) => status === 500).map(({ url, status }) => ({ url, status }))).toEqual([]);
    await read('/requests/logs');
    const store = await openDatabase({ connectionString: rollcall.connectionString, maxConnections: 1 });
    const requests = await store.db.selectFrom('request_logs').selectAll().execute();
    const calls = await store.db.selectFrom('vendor_calls').selectAll().execute();
    await store.close();
    expect(requests.length).toBeGreaterThan(20);
    expect(calls.some(({ path_template }) => path_template === '/{proxied}')).toBe(true);
    expect(rollcall.logged().length).toBeGreaterThan(1_000);
    for (const text of [JSON.stringify(requests), JSON.stringify(calls), rollcall.logged()])
      expect(text.match(/.{0,80}canary.{0,80}/i)?.[0]).toBeUndefined();
  });

  it('tells of one run of an action', async () => {
    const run = await ask('/actions/rpc', {
      method: 'POST',
      body: JSON.stringify({ action: 'hibob_list_reports' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(run.status).toBe(200);
    const id = run.headers.get('x-request-id');
    expect(await read(`/logs/actions/${id}`)).toMatchObject({
      log_type: 'action',
      action_run_id: id,
      action_id: 'hibob_list_reports',
      connector_key: 'hibob',
      account_id: xAccountId,
      status_code: 200,
    });
    const other = await ask('/accounts');
    expect((await ask(`/logs/actions/${other.headers.get('x-request-id')}`)).status).toBe(404);
  });

  it('keep every request of a rush', async () => {
    const answers: Response[] = [];
    for (let round = 0; round < 12; round++)
      answers.push(...(await Promise.all(Array.from({ length: 50 }, () => ask('/accounts', { key: otherKey })))));
    const ids = answers.map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(600);
    await read('/requests/logs');
    const store = await openDatabase({ connectionString: rollcall.connectionString, maxConnections: 1 });
    const logs = await store.db.selectFrom('request_logs').select('request_id').execute();
    await store.close();
    const logged = new Set(logs.map(({ request_id }) => request_id));
    expect(ids.filter((id) => !logged.has(id ?? ''))).toEqual([]);
  }, 30_000);

  it('carries a request id for nobody too', async () => {
    for (const path of ['/accounts', '/nowhere', '/health/live', '/openapi.json'])
      expect(String((await fetch(`${rollcall.url}${path}`)).headers.get('x-request-id')), path).toMatch(/^\w{22}$/);
  });
});

/** A key of a project that has nothing. */
const keyOfAnotherProject = async (connectionString: string): Promise<string> => {
  const store = await openDatabase({ connectionString, maxConnections: 1 });
  const { organization_id } = await findDefaultProject(store.db);
  const project = await saveProject(store.db, organization_id, 'Other');
  const { text } = await createApiKey(store.db, project.id, 'other');
  await store.close();
  return text;
};
