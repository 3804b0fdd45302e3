import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLimits } from '../engine/limits/limits.ts';
import { createRateLimiter } from '../engine/limits/rate-limiter.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { listen, type Listening } from '../listen.ts';
import { networkOf } from './client-address.ts';
import { operations } from './operations.ts';
import { createServer } from './server.ts';

let test: TestEngine;
const listening: Listening[] = [];
beforeAll(async () => void (test = await testEngine(testConnector({}))));
afterAll(async () => {
  for (const { drain } of listening) await drain({ waitForKeptAlive: false, longestMs: 1000 });
  await test.stop();
});

/** A server that takes one wrong key from each address; resolves with what it answers to another one. */
const serve = async (trustedProxies: number) => {
  const { engine } = test;
  const limits = { ...createLimits(1000, engine.clock), strangers: createRateLimiter(1, engine.clock) };
  const app = createServer({ engine: { ...engine, limits }, operations, trustedProxies, log: () => undefined });
  const taken = await listen({ host: '::', port: 0 });
  listening.push(taken);
  taken.serve(app.fetch);
  return async (host: string, forwarded?: string) => {
    const headers = { authorization: 'Bearer unknown', ...(forwarded && { 'x-forwarded-for': forwarded }) };
    return (await fetch(`http://${host}:${taken.port}/accounts`, { headers })).status;
  };
};

it('who tries wrong keys is slowed down by the address of the connection, whatever a header says', async () => {
  const ask = await serve(0);
  expect([await ask('127.0.0.1'), await ask('127.0.0.1', '192.0.2.1')]).toEqual([401, 429]);
  expect(await ask('[::1]')).toBe(401);
});

it('behind proxies by what the outermost of them tells; what the client made up before that counts nothing', async () => {
  const ask = await serve(2);
  expect(await ask('127.0.0.1', '192.0.2.1, 10.0.0.1')).toBe(401);
  expect(await ask('127.0.0.1', '198.51.100.7, 192.0.2.1, 10.0.0.1')).toBe(429);
  expect(await ask('127.0.0.1', '192.0.2.2, 10.0.0.1')).toBe(401);
  expect(await ask('127.0.0.1', '10.0.0.1'), 'past a proxy').toBe(401);
  expect(await ask('127.0.0.1')).toBe(429);
});

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
