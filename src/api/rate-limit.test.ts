import { parseList, type Item } from 'structured-headers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLimits } from '../engine/limits/limits.ts';
import { createRateLimiter } from '../engine/limits/rate-limiter.ts';
import { createApiKey } from '../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { operations } from './operations.ts';
import { createServer } from './server.ts';

const quota = 500;

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let keys: string[];
beforeAll(async () => {
  test = await testEngine(testConnector({}));
  const { clock, db } = test.engine;
  const limits = { ...createLimits(quota, clock), strangers: createRateLimiter(3, clock) };
  app = createServer({ engine: { ...test.engine, limits }, operations, log: () => undefined });
  const make = async () => (await createApiKey(db, test.caller.projectId, 'test')).text;
  keys = [await make(), await make()];
});
afterAll(() => test.stop());

const ask = async (key: string | undefined) => {
  const answer = await app.request('/connectors/meta/nobody', { headers: { authorization: `Bearer ${key}` } });
  return { status: answer.status, headers: answer.headers };
};

/** The two fields by an independent parser of structured fields (RFC 9651). */
const readFields = (headers: Headers) => {
  const read = (name: string) => parseList(headers.get(name) ?? '') as Item[];
  const [[policyName, policy]] = read('ratelimit-policy') as [Item];
  const [[name, limit]] = read('ratelimit') as [Item];
  expect(name).toBe(policyName);
  return { q: policy.get('q'), w: policy.get('w'), r: Number(limit.get('r')), t: Number(limit.get('t')) };
};

it('1,000 requests at twice the quota: every answer tells what is left, which never grows, and none too many pass', async () => {
  let passed = 0;
  let left = quota;
  for (let n = 0; n < 2 * quota; n++) {
    const { status, headers } = await ask(keys[0]);
    const { q, w, r, t } = readFields(headers);
    expect({ q, w }).toEqual({ q: quota, w: 60 });
    expect(r).toBeLessThanOrEqual(left);
    left = r;
    if (status !== 429) passed++;
    else expect(headers.get('retry-after')).toBe(String(t));
    test.advance(50);
  }
  expect(passed).toBe(quota);
}, 60_000);

it('a client that waits as it is told meets no second refusal, and no other key is touched', async () => {
  let refused = await ask(keys[0]);
  while (refused.status !== 429) refused = await ask(keys[0]);
  expect((await ask(keys[1])).status).toBe(404);
  test.advance(Number(refused.headers.get('retry-after')) * 1000);
  for (let n = 0; n < quota; n++) expect((await ask(keys[0])).status).toBe(404);
}, 60_000);

it('unknown keys from one address are slowed down; good keys from there are not', async () => {
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await ask('v1.local.unknown')).status);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  expect((await ask('v1.local.unknown')).headers.get('retry-after')).toBe('60');
  test.advance(60_000);
  expect((await ask(keys[1])).status).toBe(404);
  expect((await ask('v1.local.unknown')).status).toBe(401);
});
