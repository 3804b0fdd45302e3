import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { whole } from '../connector-kit/listing.ts';
import { VendorError, type VendorErrorCode } from '../connector-kit/errors.ts';
import type { Writing } from '../connector-kit/writing.ts';
import { createApiKey } from '../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { operations } from './operations.ts';
import { requestLifetime } from './request-context.ts';
import { createServer } from './server.ts';

/** How long the vendor takes before it fails, and how it fails. */
const vendor: { tookMs: number; failure: VendorErrorCode } = { tookMs: 0, failure: 'vendor_unavailable' };

const createEmployee: Writing = {
  evidence: 'documented',
  source: 'https://testhr.example',
  permissions: [],
  fields: { first_name: {} },
  run: ({ vendor: bare }) => bare.send({ endpoint: 'POST /people', method: 'POST', path: '/people', read: () => ({}) }),
  find: async () => undefined,
};

const connector = testConnector(
  {
    departments: {
      evidence: 'documented',
      source: 'https://testhr.example',
      losses: {},
      map: () => ({ id: '', remote_id: '' }),
      all: whole(async () => {
        test.advance(vendor.tookMs);
        throw new VendorError({ code: vendor.failure, message: 'It failed.', nextStep: 'Do this.' });
      }),
    },
  } as never,
  undefined,
  { create_employee: createEmployee },
);

let test: TestEngine;
/** How the vendor answers a write. */
let written: () => Promise<never>;
let ask: (path: string, init?: RequestInit) => Promise<Response>;
beforeAll(async () => {
  test = await testEngine(connector, { send: () => written() });
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  const headers = {
    authorization: `Bearer ${text}`,
    'x-account-id': test.accountId,
    'content-type': 'application/json',
  };
  const app = createServer({ engine: test.engine, operations, log: () => undefined });
  ask = async (path, init = {}) => app.request(path, { ...init, headers: { ...headers, ...(init.headers as object) } });
});
afterEach(() => void vi.useRealTimers());
afterAll(() => test.stop());

it.each([
  ['cut off at the end of the request', requestLifetime, 'vendor_unavailable', 408, '60'],
  ['cut off a moment before', requestLifetime - 50, 'vendor_unavailable', 408, '60'],
  ['that fails before', requestLifetime - 5_000, 'vendor_unavailable', 502, null],
  ['that refuses at the last moment', requestLifetime, 'permission_missing', 403, null],
] as const)('a vendor %s', async (_, tookMs, failure, status, retryAfter) => {
  Object.assign(vendor, { tookMs, failure });
  const answer = await ask('/unified/hris/groups/departments');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter]);
  const { message } = (await answer.json()) as { message: string };
  if (status === 408) expect(message).toContain('The HR system took longer');
});

describe('a write of which nobody knows whether it was done', () => {
  const create = (headers: Record<string, string> = {}) =>
    ask('/unified/hris/employees', { method: 'POST', body: '{"first_name":"Ada"}', headers });
  const loses = (tookMs: number, code: VendorErrorCode) => async () => {
    test.advance(tookMs);
    throw new VendorError({ code, message: 'It failed.', nextStep: 'Do this.', retryAfterSeconds: 1 });
  };

  it('is not told by a status after which clients repeat it by themselves', async () => {
    written = loses(requestLifetime, 'vendor_unavailable');
    const answer = await create();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([502, null]);
    expect(await answer.json()).toMatchObject({
      retryable: false,
      remediation: expect.stringContaining('GET /unified/writes/'),
    });
  });

  it('may be repeated with its key', async () => {
    written = loses(requestLifetime, 'vendor_unavailable');
    expect((await create({ 'idempotency-key': 'late' })).status).toBe(408);
  });

  it('that hangs is told as unknown', async () => {
    written = () => new Promise(() => {});
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = create();
    await new Promise((resolve) => setTimeoutReal(resolve, 200));
    await vi.advanceTimersByTimeAsync(requestLifetime + 1_000);
    expect((await answer).status).toBe(409);
    expect(await (await answer).json()).toMatchObject({ errorCode: 'WriteOutcomeUnknown', retryable: false });
  });
});

/** Lets the request get as far as it can, then lets its life pass. */
const outlive = async (answer: Promise<Response>) => {
  let settled = false;
  void answer.then(() => (settled = true));
  await new Promise((resolve) => setImmediate(() => setTimeoutReal(resolve, 100)));
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(requestLifetime + 1_000);
  const { status, headers } = await answer;
  const { message } = (await (await answer).json()) as { message: string };
  expect([status, headers.get('retry-after')]).toEqual([408, '60']);
  expect(message).toBe('The request took longer than 60 seconds.');
};
const setTimeoutReal = setTimeout;

it('ends when the database hangs while it is asked who calls, and blames no vendor', async () => {
  await test.engine.db.transaction().execute(async (transaction) => {
    await sql`lock table token_directory, api_keys in access exclusive mode`.execute(transaction);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await outlive(ask('/accounts'));
  });
}, 10_000);

it('ends when its body never does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) });
  await outlive(ask('/connect_sessions', { method: 'POST', body, duplex: 'half' } as RequestInit));
}, 10_000);
