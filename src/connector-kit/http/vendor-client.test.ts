import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { basic } from '../auth/basic.ts';
import { VendorError } from '../errors.ts';
import type { VendorRequest } from '../vendor.ts';
import type { FailureWords } from './failure.ts';
import { createTransport, type Transport } from './transport.ts';
import { createVendor, type RawCall, type VendorCall, type VendorOptions } from './vendor-client.ts';

const secret = 'canary-token-93hf';
const field = {
  key: 'token',
  label: 'Token',
  type: 'password',
  required: true,
  secret: true,
  placeholder: '',
  guideStep: 'copy-token',
} as const;

const words: FailureWords = {
  manifest: {
    key: 'stub',
    name: 'Stub',
    aliases: [],
    category: 'hris',
    summary: '',
    environments: { production: { label: 'Production', hosts: { api: 'https://stub.example' } } },
    limits: { source: '', defaultPerMinute: 1_000, perMinute: { 'GET /scarce': 1 }, concurrency: 4 },
    verified: { level: 'docs-only', on: '2026-01-01' },
    links: { website: '', apiReference: '' },
  },
  auth: {
    key: 'token',
    label: 'Token',
    fields: [field],
    rejectedSteps: ['reset-token'],
    credentials: z.object({ token: z.string() }),
    scheme: basic('user', 'token'),
    verify: async () => ({ checks: [] }),
  },
  permissions: [
    {
      key: 'pay',
      name: 'Pay',
      menuPath: ['Rights', 'Pay'],
      published: true,
      feeds: { fields: [], actions: [] },
      guideStep: 'grant-pay',
    },
  ],
};

type Handler = (request: IncomingMessage, response: ServerResponse, call: number) => void;

let server: Server;
let origin: string;
let handle: Handler;
let received: number;
let transport: Transport;
const calls: VendorCall[] = [];

beforeEach(async () => {
  received = 0;
  calls.length = 0;
  server = createServer((request, response) => handle(request, response, ++received));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  transport = createTransport({ allowOrigins: [origin], answerTimeoutMs: 2_000 });
});

afterEach(async () => {
  await transport.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const open = (options: Partial<VendorOptions> = {}) =>
  createVendor({
    connector: words,
    environment: 'simulator',
    hosts: { api: origin },
    credentials: { user: 'u', token: secret },
    transport,
    log: (call) => calls.push(call),
    pace: { firstDelayMs: 10, longestDelayMs: 40 },
    ...options,
  });

const get = (more: Partial<VendorRequest<unknown>> = {}): VendorRequest<unknown> => ({
  endpoint: 'GET /a',
  method: 'GET',
  path: '/a',
  read: (answer) => answer.json(),
  ...more,
});

const refusal = async (work: Promise<unknown>): Promise<VendorError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VendorError);
  return error as VendorError;
};

describe('what is sent', () => {
  it('carries the credentials, and a content type only with a body', async () => {
    const seen: IncomingMessage[] = [];
    handle = (request, response) => {
      seen.push(request);
      json(response, 200, {});
    };
    await open().send(get());
    await open().send(get({ endpoint: 'POST /a', method: 'POST', json: { a: 1 } }));
    expect(seen[0]?.headers['content-type']).toBeUndefined();
    expect(seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`u:${secret}`).toString('base64')}`);
    expect(seen[1]?.headers['content-type']).toBe('application/json');
  });

  it('is logged once a try, and recorded without credentials when asked for', async () => {
    handle = (_, response) => json(response, 200, { people: [] });
    const raw: RawCall[] = [];
    await open({ record: (call) => raw.push(call) }).send(get({ query: { page: 2 } }));
    expect(calls).toMatchObject([{ endpoint: 'GET /a', method: 'GET', status: 200, attempt: 1 }]);
    expect(raw).toEqual([{ method: 'GET', url: `${origin}/a?page=2`, response: { people: [] } }]);
    expect(JSON.stringify([calls, raw])).not.toContain(secret);
  });
});

describe('an id that leads elsewhere', () => {
  it.each(['/people/..', '/people/%2E%2e/time-off', '/people/./pay', '/people/.%2e'])(
    '%s is not sent',
    async (path) => {
      handle = (_, response) => json(response, 200, {});
      expect((await refusal(open().send(get({ path })))).code).toBe('request_refused');
      expect(received).toBe(0);
    },
  );

  it.each(['/people/...', '/people/.well-known', '/people/a..b'])('%s is an id as any other', async (path) => {
    handle = (_, response) => json(response, 200, 'them');
    expect(await open().send(get({ path }))).toBe('them');
  });
});

it.each([
  'data:text/plain,x',
  'ftp://files.example/x',
  'file:///etc/passwd',
  'no address',
  'https://u:p@files.example/',
])('fetches no file from %s', async (url) => {
  const { failure } = await refusal(open().fetchFile({ endpoint: 'GET (document link)', url }));
  expect([failure.code, failure.message]).toEqual([
    'response_unexpected',
    expect.stringContaining('its address is none'),
  ]);
  expect(calls).toEqual([]);
});

describe('failures', () => {
  it.each([
    [401, 'credentials_rejected'],
    [403, 'permission_missing'],
    [400, 'response_unexpected'],
    [404, 'response_unexpected'],
    [302, 'response_unexpected'],
  ] as const)('%i is %s and is never tried again', async (status, code) => {
    handle = (_, response) => json(response, status, { error: 'no' }, { location: `${origin}/elsewhere` });
    const { failure } = await refusal(open().send(get({ needs: ['pay'] })));
    expect(failure).toMatchObject({ code, status, endpoint: 'GET /a', excerpt: '{"error":"no"}' });
    expect(received).toBe(1);
  });

  it('names the fields and steps of refused credentials, and the permission that is missing', async () => {
    handle = (_, response) => response.writeHead(401).end();
    const refused = await refusal(open().send(get()));
    expect(refused.failure).toMatchObject({ fields: ['token'], guideSteps: ['copy-token', 'reset-token'] });
    handle = (_, response) => response.writeHead(403).end();
    const missing = await refusal(open().send(get({ needs: ['pay'] })));
    expect(missing.failure).toMatchObject({ permissions: ['pay'], guideSteps: ['grant-pay'] });
    expect(missing.failure.nextStep).toContain('Rights > Pay');
  });

  it('never echoes a credential', async () => {
    handle = (request, response) => json(response, 401, { error: `bad ${request.headers.authorization} ${secret}` });
    const error = await refusal(open().send(get()));
    expect(error.failure.excerpt).toContain('[redacted]');
    const everything = JSON.stringify([error.failure, error.message, calls]) + String(error.stack);
    for (const spelling of [secret, Buffer.from(`u:${secret}`).toString('base64')])
      expect(everything).not.toContain(spelling);
  });

  it('of a write are refusals of its content', async () => {
    handle = (_, response) => json(response, 400, {});
    const write = get({ endpoint: 'POST /a', method: 'POST', json: {} });
    expect((await refusal(open().send(write))).code).toBe('request_refused');
  });

  it.each([
    ['HTML with status 200', 'text/html', '<html>', 'text/html instead of JSON'],
    ['broken JSON', 'application/json', '{"name": "Jane', 'it is not JSON'],
    ['another shape', 'application/json', '{"people": "Jane"}', 'people: Invalid input'],
  ])('of reading name the path and no value: %s', async (_, type, body, reason) => {
    handle = (_request, response) => response.writeHead(200, { 'content-type': type }).end(body);
    const read: VendorRequest<unknown>['read'] = (answer) =>
      z.object({ people: z.array(z.string()) }).parse(answer.json());
    const error = await refusal(open().send(get({ read })));
    expect(error.code).toBe('response_unexpected');
    expect(error.message).toContain(reason);
    expect(error.message).not.toContain('Jane');
  });
});

describe('trying again', () => {
  it('waits out failures of the vendor, at most five tries', async () => {
    handle = (_, response, call) => (call < 3 ? response.writeHead(503).end() : json(response, 200, 'up'));
    expect(await open().send(get())).toBe('up');
    expect(calls.map(({ attempt, errorCode }) => [attempt, errorCode])).toEqual([
      [1, 'vendor_unavailable'],
      [2, 'vendor_unavailable'],
      [3, undefined],
    ]);
    handle = (_, response) => response.writeHead(500).end();
    received = 0;
    expect((await refusal(open().send(get()))).code).toBe('vendor_unavailable');
    expect(received).toBe(5);
  });

  it('waits as long as the vendor asks', async () => {
    handle = (_, response, call) =>
      call === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : json(response, 200, 'up');
    const startedAt = Date.now();
    expect(await open().send(get())).toBe('up');
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(990);
  });

  it('gives up at once when that is past the deadline, and says how long', async () => {
    handle = (_, response) => response.writeHead(429, { 'retry-after': '30' }).end();
    const vendor = open({ deadlineAt: Date.now() + 2_000 });
    expect((await refusal(vendor.send(get()))).failure).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 30 });
    // The next caller is not let through either.
    expect((await refusal(vendor.send(get()))).code).toBe('rate_limited');
    expect(received).toBe(1);
  });

  it('keeps to the budget without calling', async () => {
    handle = (_, response) => json(response, 200, 'up');
    const vendor = open({ deadlineAt: Date.now() + 1_000 });
    const scarce = get({ endpoint: 'GET /scarce' });
    await vendor.send(scarce);
    expect((await refusal(vendor.send(scarce))).code).toBe('rate_limited');
    expect(received).toBe(1);
  });

  it('sends nothing twice that may not be', async () => {
    handle = (_, response) => response.writeHead(503).end();
    await refusal(open().send(get({ endpoint: 'POST /a', method: 'POST', json: {} })));
    expect(received).toBe(1);
    await refusal(open().send(get({ endpoint: 'POST /a', method: 'POST', json: {}, repeatable: true })));
    expect(received).toBe(6);
  });

  it('waits with a write until there is budget, and sends again what the vendor did not take', async () => {
    handle = (_, response, call) =>
      call === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : json(response, 200, 'written');
    expect(await open().send(get({ endpoint: 'POST /a', method: 'POST', json: {} }))).toBe('written');
    expect(received).toBe(2);
  });

  it('sends nothing once its time is over, and says that nothing was sent', async () => {
    handle = (_, response) => json(response, 200, 'written');
    const late = open({ deadlineAt: Date.now() - 1 });
    const { failure } = await refusal(late.send(get({ endpoint: 'POST /a', method: 'POST', json: {} })));
    expect(failure).toMatchObject({ code: 'vendor_unavailable', notDone: true });
    expect(received).toBe(0);
  });

  it('ends with the deadline, with the caller, and with a dropped connection', async () => {
    handle = () => {};
    expect((await refusal(open({ deadlineAt: Date.now() + 150 }).send(get()))).message).toContain(
      'did not answer in time',
    );
    const caller = new AbortController();
    const gone = refusal(open({ signal: caller.signal }).send(get()));
    setTimeout(() => caller.abort(), 50);
    expect((await gone).code).toBe('vendor_unavailable');
    handle = (request) => request.socket.destroy();
    expect((await refusal(open().send(get()))).code).toBe('vendor_unavailable');
  });
});

describe('large answers', () => {
  it('are cut off, compressed ones by their real size', async () => {
    const large = JSON.stringify('x'.repeat(200_000));
    handle = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(large);
    expect((await refusal(open().send(get({ maxBytes: 100_000 })))).message).toContain('too large');
    handle = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(large));
    expect((await refusal(open().send(get({ maxBytes: 100_000 })))).message).toContain('too large');
    expect(await open().send(get())).toBe('x'.repeat(200_000));
  });
});

describe('the outgoing guard', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]'])(
    'does not reach %s',
    async (host) => {
      handle = (_, response) => json(response, 200, {});
      const { port } = new URL(origin);
      const guarded = createTransport();
      const url = new URL(`https://${host}:${port}/`);
      const exchange = guarded.exchange({
        url,
        method: 'GET',
        headers: {},
        signal: AbortSignal.timeout(2_000),
        maxBytes: 1_000,
      });
      await expect(exchange).rejects.toThrow('is not a public address');
      expect(received).toBe(0);
      await guarded.close();
    },
  );

  it('speaks plain http to allowed origins only', async () => {
    const guarded = createTransport();
    const exchange = guarded.exchange({
      url: new URL('http://vendor.example/'),
      method: 'GET',
      headers: {},
      signal: AbortSignal.timeout(2_000),
      maxBytes: 1_000,
    });
    await expect(exchange).rejects.toThrow('Only https');
    await guarded.close();
  });
});
