import { afterAll, beforeAll, expect, it } from 'vitest';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { operations } from '../../api/operations.ts';
import { createServer } from '../../api/server.ts';
import { keepTriggerToken, keepWebhookSecret } from './webhook-settings.ts';

/** A vendor that signs with the secret itself. */
const connector = {
  ...testConnector({}),
  webhooks: {
    verify: (_: Uint8Array, headers: Headers, secret: string) => headers.get('x-signed') === secret,
    isPing: () => false,
    translate: () => ({ type: 'something', changes: [] }),
  },
};

let test: TestEngine;
let app: ReturnType<typeof createServer>;

beforeAll(async () => {
  test = await testEngine(connector);
  app = createServer({ engine: test.engine, operations, log: () => undefined });
  await keepTriggerToken(test.engine.db, test.engine, connector, test.account, 'token');
  await keepWebhookSecret(test.engine, test.caller, test.account, 'secret');
});
afterAll(() => test.stop());

const tell = (body: string) =>
  app.request('/external-trigger/testhr?externalTriggerToken=token', {
    method: 'POST',
    headers: { 'x-signed': 'secret' },
    body,
  });

it('says no 2xx while the database is down: 503, and when to tell again', async () => {
  expect((await tell('{"a":1}')).status).toBe(200);
  const broken = { ...test.engine, db: brokenDb(), pingDatabase: () => Promise.reject(new Error('down')) };
  const down = createServer({ engine: broken, operations, log: () => undefined });
  const answer = await down.request('/external-trigger/testhr?externalTriggerToken=token', {
    method: 'POST',
    headers: { 'x-signed': 'secret' },
    body: '{"a":2}',
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('30');
  // Told again once it is back, it is new.
  expect(await (await tell('{"a":2}')).json()).toEqual({ received: true, duplicate: false });
});

it('keeps the first token of an account as its own, and lets later ones lead to it', async () => {
  await keepTriggerToken(test.engine.db, test.engine, connector, test.account, 'later');
  const { url } = await keepWebhookSecret(test.engine, test.caller, test.account, 'secret');
  expect(url).toBe('http://localhost:3000/external-trigger/testhr?externalTriggerToken=token');
  const answer = await app.request('/external-trigger/testhr?externalTriggerToken=later', {
    method: 'POST',
    headers: { 'x-signed': 'secret' },
    body: '{"a":3}',
  });
  expect(answer.status).toBe(200);
});

/** A pool whose server is gone. */
const brokenDb = (): TestEngine['engine']['db'] =>
  new Proxy(test.engine.db, {
    get: () => () => {
      throw new Error('connect ECONNREFUSED');
    },
  });
