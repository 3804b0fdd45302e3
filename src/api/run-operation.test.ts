import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { whole } from '../connector-kit/listing.ts';
import { VendorError, type VendorErrorCode } from '../connector-kit/errors.ts';
import { createApiKey } from '../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { operations } from './operations.ts';
import { requestLifetime } from './request-context.ts';
import { createServer } from './server.ts';

/** How long the vendor takes before it fails, and how it fails. */
const vendor: { tookMs: number; failure: VendorErrorCode } = { tookMs: 0, failure: 'vendor_unavailable' };

const connector = testConnector({
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
} as never);

let test: TestEngine;
let ask: (path: string, init?: RequestInit) => Promise<Response>;
beforeAll(async () => {
  test = await testEngine(connector);
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  const headers = {
    authorization: `Bearer ${text}`,
    'x-account-id': test.accountId,
    'content-type': 'application/json',
  };
  const app = createServer({ engine: test.engine, operations, log: () => undefined });
  ask = async (path, init = {}) => app.request(path, { ...init, headers });
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
