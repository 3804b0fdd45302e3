import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headersFrom, tokenByCredentials, type AuthScheme } from '../auth/scheme.ts';
import { VendorError } from '../errors.ts';
import type { VendorRequest } from '../vendor.ts';
import { createAccountLine } from './account-line.ts';
import type { FailureWords } from './failure.ts';
import { createTransport, type Transport } from './transport.ts';
import { createVendor, type VendorCall, type VendorOptions } from './vendor-client.ts';

/** A vendor that hands out tokens at `POST /login` and takes the newest one only. */
const vendor = { logins: 0, calls: 0, refuses: 0, loginStatus: 200, loginMs: 5, token: '' };
const secret = 'canary-secret-81kd';

const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const body = await text(request);
  const send = (status: number, content: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  if (request.url === '/login') {
    vendor.logins += 1;
    await new Promise((resolve) => setTimeout(resolve, vendor.loginMs));
    if (vendor.loginStatus !== 200) return send(vendor.loginStatus, { message: `no: ${body}` });
    vendor.token = `canary-token-${vendor.logins}`;
    return send(200, { token: vendor.token });
  }
  vendor.calls += 1;
  const good = request.headers.authorization === `Bearer ${vendor.token}` && vendor.refuses-- <= 0;
  return good ? send(200, { ok: true }) : send(401, { message: `bad ${request.headers.authorization}` });
};

const scheme = tokenByCredentials({
  lifetimeSeconds: 900,
  obtain: async (login, credentials) => ({
    token: await login.send({
      endpoint: 'POST /login',
      method: 'POST',
      path: '/login',
      json: credentials,
      read: (response) => z.object({ token: z.string() }).parse(response.json()).token,
    }),
  }),
});

const wordsOf = (authScheme: AuthScheme): FailureWords => ({
  manifest: {
    key: 'stub',
    name: 'Stub',
    aliases: [],
    category: 'hris',
    summary: '',
    environments: { production: { label: 'Production', hosts: { api: 'https://stub.example' } } },
    limits: { source: '', defaultPerMinute: 1_000, perMinute: {}, concurrency: 1 },
    verified: { level: 'docs-only', on: '2026-01-01' },
    links: { website: '', apiReference: '' },
  },
  auth: {
    key: 'key',
    label: 'Key',
    fields: [],
    credentials: z.object({ key: z.string() }),
    scheme: authScheme,
    verify: async () => ({ checks: [] }),
  },
  permissions: [],
});

let server: Server;
let origin: string;
let transport: Transport;
let now: number;
const log: VendorCall[] = [];

beforeEach(async () => {
  Object.assign(vendor, { logins: 0, calls: 0, refuses: 0, loginStatus: 200, loginMs: 5, token: '' });
  log.length = 0;
  now = Date.now();
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  transport = createTransport({ allowOrigins: [origin] });
});
afterEach(async () => {
  await transport.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const words = wordsOf(scheme);
const newLine = () => createAccountLine(words.manifest.limits, () => now);
const open = (options: Partial<VendorOptions> = {}) =>
  createVendor({
    connector: words,
    environment: 'simulator',
    hosts: { api: origin },
    credentials: { key: secret },
    transport,
    now: () => now,
    log: (call) => log.push(call),
    pace: { firstDelayMs: 1, longestDelayMs: 2 },
    ...options,
  });
const get = (more: Partial<VendorRequest<unknown>> = {}): VendorRequest<unknown> => ({
  endpoint: 'GET /a',
  method: 'GET',
  path: '/a',
  read: (response) => response.json(),
  ...more,
});
const failureOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof VendorError)) throw new Error('no vendor error');
  return error.failure;
};

describe('a token for credentials', () => {
  it('is obtained once for fifty callers, though one call is in flight at a time, and is kept', async () => {
    const line = newLine();
    await Promise.all(Array.from({ length: 50 }, () => open({ line }).send(get())));
    await open({ line }).send(get());
    expect(vendor).toMatchObject({ logins: 1, calls: 51 });
    expect(log.filter(({ endpoint }) => endpoint === 'POST /login')).toMatchObject([{ status: 200, attempt: 1 }]);
  });

  it('is renewed a minute before its end', async () => {
    const line = newLine();
    await open({ line }).send(get());
    now += 839_000;
    await open({ line }).send(get());
    expect(vendor.logins).toBe(1);
    now += 2_000;
    await open({ line }).send(get());
    expect(vendor).toMatchObject({ logins: 2, calls: 3 });
  });

  it('is renewed once for all when the vendor takes it no more', async () => {
    const line = newLine();
    await open({ line }).send(get());
    vendor.token = 'another';
    await Promise.all(Array.from({ length: 20 }, () => open({ line }).send(get())));
    expect(vendor.logins).toBe(2);
  });

  it('lets the login decide: refused, the credentials are; and no error tells them', async () => {
    const line = newLine();
    await open({ line }).send(get());
    Object.assign(vendor, { token: 'another', loginStatus: 403 });
    const failure = await failureOf(open({ line }).send(get()));
    expect(failure).toMatchObject({ code: 'credentials_rejected', endpoint: 'POST /login', status: 403 });
    expect(JSON.stringify(failure)).not.toContain('canary');
    expect(vendor.logins).toBe(2);
  });

  it('gives up on a second 401 in a row', async () => {
    vendor.refuses = 9;
    const failure = await failureOf(open().send(get()));
    expect(failure).toMatchObject({ code: 'credentials_rejected', endpoint: 'GET /a' });
    expect(JSON.stringify(failure)).not.toContain('canary');
    expect(vendor).toMatchObject({ logins: 2, calls: 2 });
  });

  it('does not send a write twice, but brings a good token for the next one', async () => {
    const line = newLine();
    await open({ line }).send(get());
    vendor.token = 'another';
    const write = get({ method: 'POST', endpoint: 'POST /a' });
    expect(await failureOf(open({ line }).send(write))).toMatchObject({ code: 'vendor_unavailable' });
    expect(vendor).toMatchObject({ logins: 2, calls: 2 });
    expect(await open({ line }).send(write)).toEqual({ ok: true });
  });

  it('says nothing of the credentials when the login fails for want of a vendor, and tries again', async () => {
    vendor.loginStatus = 503;
    expect(await failureOf(open().send(get()))).toMatchObject({ code: 'vendor_unavailable' });
    expect(vendor).toMatchObject({ logins: 5, calls: 0 });
  });

  it('is waited for no longer than the caller lives; the login goes on for the others', async () => {
    vendor.loginMs = 150;
    const line = newLine();
    const [hurried, patient] = [open({ line, deadlineAt: now + 30 }).send(get()), open({ line }).send(get())];
    expect(await failureOf(hurried)).toMatchObject({
      code: 'vendor_unavailable',
      message: 'Stub did not answer in time.',
    });
    expect(await patient).toEqual({ ok: true });
    expect(vendor.logins).toBe(1);
  });
});

it('credentials in headers go as they are', async () => {
  const connector = wordsOf(headersFrom({ authorization: 'key', 'x-other': 'missing' }));
  vendor.token = 'k';
  expect(await open({ connector, credentials: { key: 'Bearer k' } }).send(get())).toEqual({ ok: true });
});
