import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startRollcall as startPlain } from '../../src/start.ts';
import type { Wire } from '../../src/simulators/kit/test-driver.ts';
import { testDatabase } from '../database.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
beforeAll(async () => {
  rollcall = await startRollcall();
}, 60_000);
afterAll(() => rollcall.stop());

interface Asking {
  readonly body?: unknown;
  /** Instead of what the panel's page sends; an undefined one is left out. */
  readonly headers?: Record<string, string | undefined> | undefined;
}

/** Asks as the panel's page does. By hand, since `fetch` lets nobody choose `Host` and `Sec-Fetch-Site`. */
const ask = (method: string, path: string, { body, headers }: Asking = {}) =>
  new Promise<{ status: number; body: Record<string, Wire>; text: string }>((resolve, reject) => {
    const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const page = { origin: rollcall.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const all = Object.entries({ ...page, ...headers }).filter(([, value]) => value !== undefined);
    const asking = request(`${rollcall.url}${path}`, { method, headers: Object.fromEntries(all) }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, body: text.startsWith('{') ? JSON.parse(text) : {} }),
      );
    });
    asking.on('error', reject);
    asking.end(sent);
  });

describe('the panel', () => {
  it('describes five tenants, with how to link them and what can be turned', async () => {
    const { body } = await ask('GET', '/sandbox/tenants');
    expect(body['tenants'].map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'Employment Hero',
      'HR Cloud',
      'HRworks',
      'HiBob',
      'Staffology HR',
    ]);
    for (const { provider } of body['tenants']) {
      const { status, body: described, text } = await ask('GET', `/sandbox/${provider}/description`);
      expect([provider, status]).toEqual([provider, 200]);
      expect(described['credentials']).toEqual(rollcall.sandbox.credentials[provider]);
      for (const { key } of described['fields']) expect(described['credentials']).toHaveProperty(key);
      for (const permission of described['permissions']) {
        expect(permission.title).not.toBe('');
        expect(permission.effect).toMatch(/\.$/);
      }
      for (const { meaning } of described['switches']) expect(meaning).toMatch(/[.)]$/);
      expect(described['permissions'].map(({ key }: { key: string }) => key)).toContain(
        described['example_permission'],
      );
      expect(described['docs']).toMatch(/^https:/);
      expect(text).not.toContain(rollcall.sandbox.adminKey);
    }
    expect((await ask('GET', '/sandbox/employmenthero/description')).body['sign_in'].email).toMatch(/@ottermill/);
  });

  it('turns what the vendor then does', async () => {
    expect((await ask('PATCH', '/sandbox/hibob/permissions', { body: { 'data.lifecycle.view': false } })).status).toBe(
      200,
    );
    expect((await ask('GET', '/sandbox/hibob/state')).body['permissions']['data.lifecycle.view']).toBe(false);
    await ask('POST', '/sandbox/hibob/faults', { body: { kind: 'rate_limit', count: 2, retryAfterSeconds: 30 } });
    expect((await ask('GET', '/sandbox/hibob/state')).body['faults']).toMatchObject([{ kind: 'rate_limit', count: 2 }]);
    expect((await ask('DELETE', '/sandbox/hibob/faults/fault-1')).status).toBe(200);
    expect((await ask('DELETE', '/sandbox/hibob/faults/fault-1')).status).toBe(404);
    const { body } = await ask('POST', '/sandbox/hibob/reset', { body: {} });
    expect(body['permissions']['data.lifecycle.view']).toBe(true);
  });

  it('moves people about', async () => {
    const names = { firstName: 'Nadia', lastName: 'New', displayName: 'Nadia New' };
    const { id } = (await ask('POST', '/sandbox/hrcloud/people', { body: { person: names } })).body as { id: string };
    const found = async () => (await ask('GET', '/sandbox/hrcloud/roster?search=nadia%20new')).body;
    expect(await found()).toMatchObject({
      total: 61,
      found: 1,
      people: [{ id, standing: 'active', department_id: null }],
    });
    await ask('POST', `/sandbox/hrcloud/people/${id}/transfer`, { body: { department_id: 'd5' } });
    expect((await found())['people'][0].department_id).toBe('d5');
    const early = await ask('POST', `/sandbox/hrcloud/people/${id}/end`, { body: { end_on: '2001-01-01' } });
    expect(early).toMatchObject({ status: 400, body: { message: expect.stringContaining('end_on') } });
    const today = new Date().toISOString().slice(0, 10);
    await ask('POST', `/sandbox/hrcloud/people/${id}/end`, { body: { end_on: today } });
    expect((await found())['people'][0].end_on).toBe(today);
    expect((await ask('DELETE', `/sandbox/hrcloud/people/${id}`)).status).toBe(200);
    expect((await found())['found']).toBe(0);
  });

  it('makes a new secret, and keeps it for the next start', async () => {
    const before = rollcall.sandbox.credentials['staffologyhr'];
    const { body } = await ask('POST', '/sandbox/staffologyhr/credentials/reset', { body: {} });
    expect(body['credentials']).toMatchObject({ username: before?.['username'] });
    expect(body['credentials'].password).not.toBe(before?.['password']);
    const kept = JSON.parse(await readFile(join(rollcall.dataDir, 'sandbox.json'), 'utf8'));
    expect(kept.providers.staffologyhr.credentials).toEqual(body['credentials']);
    expect(kept).toMatchObject({ api_key: rollcall.apiKey, admin: { key: rollcall.sandbox.adminKey } });
    const described = (await ask('GET', '/sandbox/staffologyhr/description')).body;
    expect(described['credentials']).toEqual(body['credentials']);
  });

  it('makes a link to the Hub without an API key, for a simulated tenant', async () => {
    const { status, body } = await ask('POST', '/sandbox/hibob/link', { body: {} });
    expect(status).toBe(201);
    const [, authLink] = String(body['auth_link_url']).split('#');
    const session = await fetch(`${rollcall.url}/hub/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ auth_link: authLink }),
    });
    const { token } = (await session.json()) as { token: string };
    const settings = await fetch(`${rollcall.url}/hub/settings`, { headers: { 'x-hub-session-token': token } });
    expect(await settings.json()).toMatchObject({ session: { type: 'test' } });
  });
});

describe('what the panel cannot do', () => {
  const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  it.each<[string, Asking['headers']]>([
    ['a page of another site', elsewhere],
    ['a page of another port', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
    ['a form without an origin', { origin: 'null', 'sec-fetch-site': undefined }],
    ['a program', { origin: undefined, 'sec-fetch-site': undefined }],
    ['a page under a name that was made to lead here', { host: 'rebound.example' }],
  ])('change something for %s', async (_who, headers) => {
    for (const path of ['/reset', '/link']) {
      const { status, body } = await ask('POST', `/sandbox/hibob${path}`, { body: {}, headers });
      expect([path, status, body['remediation']]).toEqual([
        path,
        403,
        expect.stringContaining(`${rollcall.url}/sandbox`),
      ]);
    }
  });

  it('be read by foreign pages and rebound names', async () => {
    for (const headers of [elsewhere, { host: 'rebound.example' }])
      for (const path of ['tenants', 'hibob/description', 'hibob/requests'])
        expect((await ask('GET', `/sandbox/${path}`, { headers })).status).toBe(403);
  });

  it('take anything but JSON', async () => {
    for (const type of ['text/plain', undefined]) {
      const headers = { 'content-type': type };
      expect((await ask('POST', '/sandbox/hibob/reset', { body: '{}', headers })).status).toBe(415);
    }
  });

  it.each<[string, string, unknown]>([
    ['GET', '/sandbox/hibob/people', undefined],
    ['GET', '/sandbox/hibob/people/p1', undefined],
    ['PUT', '/sandbox/hibob/permissions', {}],
    ['PUT', '/sandbox/employmenthero/application', { redirect_uris: ['https://evil.example'] }],
    ['GET', '/sandbox/hibob/..%2f..%2fstate', undefined],
    ['GET', '/sandbox/nobody/state', undefined],
    ['DELETE', '/sandbox/nobody/faults', undefined],
  ])('ask the simulators for what is not on its list: %s %s', async (method, path, body) => {
    expect([404, 405]).toContain((await ask(method, path, { body })).status);
  });

  it('have another address of this machine called, whatever it seems to begin with', async () => {
    const url = `${rollcall.url}/external-trigger/../sign_in`;
    const answer = await ask('POST', '/sandbox/hibob/webhooks', { body: { url, secret: 'x' } });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('/body/url')]);
  });

  it.each<[string, string, unknown, string]>([
    ['PUT', '/company', { size: 100_000 }, '/body/size'],
    ['PUT', '/company', { size: 10, seed: 3 }, '/body/seed'],
    ['POST', '/faults', { kind: 'slow', count: 1, delayMilliseconds: 100_000 }, '/body/delayMilliseconds'],
    ['POST', '/faults', { kind: 'earthquake', count: 1 }, 'kind'],
    ['POST', '/webhooks', { url: 'http://127.0.0.1:9200/_all', secret: 'x' }, '/body/url'],
    ['PATCH', '/permissions', { nothing: true }, 'nothing'],
    ['DELETE', '/people/..%2fcompany', undefined, '/path/id'],
  ])('go further than it may: %s %s %j', async (method, path, body, place) => {
    const answer = await ask(method, `/sandbox/hibob${path}`, { body });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(place)]);
  });
});

it('is not there in an installation without a sandbox', async () => {
  const database = await testDatabase();
  const env = { DATABASE_URL: database.connectionString, ROLLCALL_PORT: '0', ROLLCALL_SANDBOX: 'off' };
  const plain = await startPlain(
    readConfig({ ...env, ROLLCALL_DATA_DIR: rollcall.dataDir }),
    pino({ level: 'silent' }),
  );
  try {
    for (const path of ['/sandbox', '/sandbox/tenants', '/sandbox/hibob/state'])
      expect((await fetch(`${plain.url}${path}`)).status).toBe(404);
  } finally {
    await plain.stop();
    await database.drop();
  }
});
