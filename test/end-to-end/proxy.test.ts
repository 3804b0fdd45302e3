import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/engine/projects/create-api-key.ts';
import { saveCredentials } from '../../src/engine/vault/credentials.ts';
import { saveAccount } from '../../src/store/accounts.ts';
import { shortId } from '../../src/store/ids.ts';
import { findDefaultProject } from '../../src/store/projects.ts';
import { testDatabase } from '../database.ts';
import { testConnector } from '../engine.ts';
import { newAccount } from '../rows.ts';
import { startOAuthEngine, type OAuthEngine } from './oauth/engine.ts';

/** The proxy against a vendor of a few lines that answers what a test tells it to, and notes what it was asked. */

const word = 'canary-w0rd+of/the=account';
const asked: IncomingMessage[] = [];
const bodies: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let vendor: Server;
let elsewhere: Server;
let strangers = 0;
let test: OAuthEngine;
let database: Awaited<ReturnType<typeof testDatabase>>;
let headers: Record<string, string>;

const listen = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let elsewhereUrl: string;

beforeAll(async () => {
  vendor = createServer((request, response) => {
    asked.push(request);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      bodies.push(body);
      answer(request, response);
    });
  });
  elsewhere = createServer((_, response) => {
    strangers += 1;
    response.end('{}');
  });
  const vendorOrigin = await listen(vendor);
  elsewhereUrl = await listen(elsewhere);
  database = await testDatabase();
  const { db } = database.store;
  const blank = testConnector({});
  const connector = {
    ...blank,
    manifest: {
      ...blank.manifest,
      environments: { production: { label: 'Production', hosts: { api: `${vendorOrigin}/rest` } } },
    },
  };
  test = startOAuthEngine(database.store, connector, { vendorOrigin, publicUrl: 'http://localhost:3000' });
  const { id: projectId } = await findDefaultProject(db);
  const account = await saveAccount(db, projectId, newAccount({ provider: 'testhr', environment: 'production' }));
  await saveCredentials(db, test.engine.vault, account, { user: 'someone', word });
  const { text } = await createApiKey(db, projectId, 'proxy');
  headers = {
    authorization: `Basic ${btoa(`${text}:`)}`,
    'x-account-id': shortId(account.id),
    'content-type': 'application/json',
  };
}, 30_000);

afterAll(async () => {
  await test.stop();
  await database.drop();
  vendor.close();
  elsewhere.close();
});

beforeEach(() => {
  asked.length = 0;
  bodies.length = 0;
  answer = (_, response) => json(response, 200, { ok: true });
});

const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  more: Record<string, string | string[]> = {},
) => {
  response.writeHead(status, { 'content-type': 'application/json', ...more });
  response.end(JSON.stringify(body));
};

const proxy = async (order: object) => {
  const response = await test.app.request('/unified/proxy', { method: 'POST', headers, body: JSON.stringify(order) });
  const text = await response.text();
  return { response, status: response.status, body: (text ? JSON.parse(text) : undefined) as Record<string, unknown> };
};

describe('sends', () => {
  it('what it is told, with the access of the account', async () => {
    const order = { method: 'post', path: '/people?limit=2&limit=3', headers: { 'X-Trace': 1 }, body: { name: 'A' } };
    const { status, body } = await proxy(order);
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 200, data: { ok: true } } });
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/rest/people?limit=2&limit=3' });
    expect(asked[0]?.headers).toMatchObject({
      authorization: `Basic ${btoa(`someone:${word}`)}`,
      'content-type': 'application/json',
      'x-trace': '1',
    });
    expect(bodies).toEqual(['{"name":"A"}']);
  });

  it('a form where the content type says so, a list, nothing at all', async () => {
    await proxy({
      method: 'put',
      path: '/x',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: { a: 1 },
    });
    await proxy({ method: 'patch', path: '/x', body: [1, 2] });
    await proxy({});
    expect(bodies).toEqual(['a=1', '[1,2]', '']);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['PUT /rest/x', 'PATCH /rest/x', 'GET /rest/']);
  });

  it.each([
    ['Authorization', 'Bearer mine'],
    ['cookie', 'a=b'],
    ['Host', 'evil.example'],
    ['X-Forwarded-For', '10.0.0.1'],
    ['x-http-method-override', 'DELETE'],
    ['Transfer-Encoding', 'chunked'],
    ['connection', 'upgrade'],
    ['Proxy-Authorization', 'x'],
    ['content-length', '0'],
    ['x bad', '1'],
    ['x-split', 'a\r\nhost: evil.example'],
    ['x-object', {}],
  ])('never the header %s', async (name, value) => {
    const { status, body } = await proxy({ path: '/x', headers: { [name]: value } });
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ pointer: `/body/headers/${name.toLowerCase()}` }]);
    expect(asked).toEqual([]);
  });

  it.each([
    [{ method: 'trace' }, '/body/method'],
    [{ method: 'get', body: { a: 1 } }, '/body/body'],
    [{ method: 'post', headers: { 'content-type': 'text/plain' }, body: { a: 1 } }, '/body/body'],
    [{ path: '//evil.example' }, '/body/path'],
    [{ path: '/a/%2e%2e/%2e%2e/b' }, '/body/path'],
    [{ url: 'https://api.hibob.com', path: '/v1' }, '/body/url'],
  ])('nothing of %j', async (order, pointer) => {
    const { status, body } = await proxy({ path: '/x', ...order });
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ pointer }]);
    expect(asked).toEqual([]);
  });
});

describe('answers', () => {
  it.each([
    [200, 200],
    [201, 201],
    [202, 202],
    [203, 200],
    [204, 204],
  ])('a vendor’s %d with %d', async (theirs, ours) => {
    answer = (_, response) => {
      response.writeHead(theirs, { 'content-type': 'application/json' });
      response.end(theirs === 204 ? undefined : '{"a":1}');
    };
    const { status, body } = await proxy({ path: '/x' });
    expect(status).toBe(ours);
    if (ours !== 204) expect(body).toMatchObject({ status: theirs, data: { a: 1 } });
  });

  it('with the vendor’s headers, but no cookies and nothing of the connection', async () => {
    answer = (_, response) =>
      json(
        response,
        200,
        {},
        { 'set-cookie': ['a=b', 'c=d'], 'x-total': '7', link: '</x>; rel="next"', 'keep-alive': 'timeout=9' },
      );
    const { response, body } = await proxy({ path: '/x' });
    expect(body['headers']).toMatchObject({
      'x-total': '7',
      link: '</x>; rel="next"',
      'content-type': 'application/json',
    });
    expect(Object.keys(body['headers'] as object)).not.toEqual(expect.arrayContaining(['set-cookie']));
    for (const name of ['set-cookie', 'keep-alive', 'connection', 'content-length'])
      expect(body['headers'], name).not.toHaveProperty(name);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('text as text, and bytes in base64', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/csv' }).end('a,b');
    expect((await proxy({ path: '/x' })).body).toMatchObject({ data: 'a,b' });
    answer = (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([1, 255]));
    expect((await proxy({ path: '/x' })).body).toMatchObject({ data: 'Af8=', encoding: 'base64' });
  });

  it.each([
    [400, 400, 'ProviderRequestRefusedError'],
    [401, 401, 'AccountInvalidCredentialsError'],
    [403, 403, 'AccountPermissionMissingError'],
    [404, 404, 'ProviderRequestRefusedError'],
    [405, 400, 'ProviderRequestRefusedError'],
    [409, 409, 'ProviderRequestRefusedError'],
    [412, 400, 'ProviderRequestRefusedError'],
    [422, 422, 'ProviderRequestRefusedError'],
    [429, 429, 'ProviderRateLimitedError'],
    [500, 502, 'ProviderUnavailableError'],
    [501, 502, 'ProviderUnavailableError'],
  ])('a vendor’s %d with %d', async (theirs, ours, errorCode) => {
    answer = (_, response) => json(response, theirs, { why: 'so', to: 'ada@example.com', echo: word });
    const { status, body } = await proxy({ method: 'post', path: '/secret-person', body: {} });
    expect(status).toBe(ours);
    expect(body).toMatchObject({ errorCode, provider_errors: [{ status: theirs, url: 'POST /{proxied}' }] });
    expect(JSON.stringify(body)).not.toMatch(/secret-person|ada@example|canary/);
    // A refused credential marks the account, until it is accepted again.
    answer = (_, response) => json(response, 200, {});
    await proxy({ path: '/x' });
  });

  it('no redirect, wherever it leads', async () => {
    for (const status of [301, 302, 307, 308]) {
      answer = (_, response) => response.writeHead(status, { location: `${elsewhereUrl}/take` }).end();
      const { status: answered, body } = await proxy({ path: '/x' });
      expect(answered).toBe(502);
      expect(JSON.stringify(body)).not.toContain(elsewhereUrl);
    }
    expect(strangers).toBe(0);
  });

  it('no secret that the vendor repeats', async () => {
    const header = `Basic ${btoa(`someone:${word}`)}`;
    answer = (request, response) =>
      json(
        response,
        200,
        { got: request.headers.authorization, word, hex: Buffer.from(word).toString('hex'), ü: 'ü' },
        { 'x-echo': header },
      );
    const { body } = await proxy({ path: '/x' });
    expect(body['data']).toEqual({ got: '[redacted]', word: '[redacted]', hex: '[redacted]', ü: 'ü' });
    expect(body['headers']).toMatchObject({ 'x-echo': '[redacted]' });
  });

  it('not more than 10 MiB', async () => {
    answer = (_, response) => json(response, 200, 'x'.repeat(10 * 1024 * 1024));
    expect((await proxy({ path: '/x' })).status).toBe(502);
  });

  it('a failed GET after another try, and a failed POST at once', async () => {
    answer = (_, response) => json(response, asked.length === 1 ? 503 : 200, {});
    expect((await proxy({ path: '/x' })).status).toBe(200);
    expect(asked).toHaveLength(2);
    asked.length = 0;
    expect((await proxy({ method: 'post', path: '/x' })).status).toBe(502);
    expect(asked).toHaveLength(1);
  });

  it('and the log holds neither path nor query nor body', async () => {
    const { response } = await proxy({
      method: 'post',
      path: '/people/ada-lovelace?email=ada@example.com',
      body: { a: 'salary' },
    });
    const id = response.headers.get('x-request-id') ?? '';
    const log = await test.app.request(`/requests/logs/${id}?include=step_logs`, { headers });
    const { data } = (await log.json()) as { data: Record<string, unknown> };
    expect(data).toMatchObject({
      service: 'proxy',
      path: '/unified/proxy',
      provider: 'testhr',
      step_requests: [{ path: '/{proxied}', http_method: 'post', status: 200 }],
    });
    const tables = await Promise.all(
      (['request_logs', 'vendor_calls'] as const).map((table) =>
        database.store.db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(tables) + test.lines.join('')).not.toMatch(/lovelace|example.com|salary|canary/);
  });
});
