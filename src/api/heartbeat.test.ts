import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { whole } from '../connector-kit/listing.ts';
import { errorEnvelope } from '../model/envelopes.ts';
import { unifiedId } from '../model/id.ts';
import { createApiKey } from '../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { listen } from '../listen.ts';
import { prefersHeartbeat, withHeartbeat } from './heartbeat.ts';
import { operations } from './operations.ts';
import { requestLifetime } from './request-context.ts';
import { createServer, type RequestLine } from './server.ts';

/** The vendor answers when it is told to. */
let vendor = Promise.withResolvers<readonly string[]>();

const connector = testConnector({
  departments: {
    evidence: 'documented',
    source: 'https://testhr.example',
    losses: {},
    map: (id: string) => ({ id: unifiedId(id), remote_id: id }),
    all: whole(() => vendor.promise),
  },
} as never);

let test: TestEngine;
let ask: (headers?: Record<string, string>) => Promise<Response>;
const lines: RequestLine[] = [];
beforeAll(async () => {
  test = await testEngine(connector);
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  const own = { authorization: `Bearer ${text}`, 'x-account-id': test.accountId };
  const app = createServer({ engine: test.engine, operations, log: (line) => lines.push(line) });
  ask = async (headers = { prefer: 'heartbeat' }) =>
    app.request('/unified/hris/groups/departments', { headers: { ...own, ...headers } });
});
afterEach(() => {
  vi.useRealTimers();
  vendor = Promise.withResolvers();
});
afterAll(() => test.stop());

const realSetTimeout = setTimeout;
/** Lets the request get to the vendor, with time standing still. */
const untilAsked = () => new Promise((resolve) => setImmediate(() => realSetTimeout(resolve, 100)));
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });

describe('Prefer: heartbeat', () => {
  it('changes nothing of an answer that comes at once, but says that it was heard', async () => {
    vendor.resolve(['1']);
    const answer = await ask({ prefer: 'respond-async, Heartbeat; x=1' });
    expect([answer.status, answer.headers.get('preference-applied')]).toEqual([200, 'heartbeat']);
    expect(await answer.text()).toMatch(/^\{/);
    expect((await ask({})).headers.get('preference-applied')).toBeNull();
  });

  it('begins a late answer with newlines, and logs when it ended', async () => {
    stopTime();
    const asked = ask();
    await untilAsked();
    await vi.advanceTimersByTimeAsync(5_000);
    const answer = await asked;
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('preference-applied')]).toEqual([
      200,
      'application/json',
      'heartbeat',
    ]);
    await vi.advanceTimersByTimeAsync(12_000);
    const before = lines.length;
    vendor.resolve(['1']);
    const text = await answer.text();
    expect(text).toMatch(/^\n{3}\{"data"/);
    expect(JSON.parse(text)).toMatchObject({ data: [{ remote_id: '1' }], next: null });
    const requestId = answer.headers.get('x-request-id');
    expect(lines.slice(before)).toMatchObject([{ requestId, status: 200 }]);
  });

  it('tells a late failure in the body, and logs it as what it is', async () => {
    stopTime();
    const asked = ask();
    await untilAsked();
    await vi.advanceTimersByTimeAsync(5_000);
    const answer = await asked;
    await vi.advanceTimersByTimeAsync(requestLifetime);
    const body = JSON.parse(await answer.text()) as Record<string, unknown>;
    expect(answer.status).toBe(200);
    expect(errorEnvelope.safeParse(body).success).toBe(true);
    const requestId = answer.headers.get('x-request-id');
    expect(body).toMatchObject({ statusCode: 408, request_id: requestId, retry_after_seconds: 60 });
    expect(lines.at(-1)).toMatchObject({ requestId, status: 408 });
  });

  it('is not asked for by anything else', () => {
    for (const [prefer, wanted] of [
      ['heartbeat', true],
      ['wait=10, heartbeat', true],
      ['heartbeats', false],
      ['no-heartbeat', false],
      ['', false],
    ] as const)
      expect([prefer, prefersHeartbeat(new Headers({ prefer }))]).toEqual([prefer, wanted]);
  });

  it('reaches the caller beat by beat', async () => {
    const answer = Promise.withResolvers<Response>();
    const listening = await listen({ host: '127.0.0.1', port: 0 });
    listening.serve(() => withHeartbeat(answer.promise, {}, 20));
    const { body } = await fetch(`http://127.0.0.1:${listening.port}`);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const read = async () => Buffer.from((await reader.read()).value ?? []).toString();
    expect([await read(), await read()]).toEqual(['\n', '\n']);
    answer.resolve(Response.json({ late: true }));
    let rest = '';
    for (let text = await read(); text !== ''; text = await read()) rest += text;
    expect(rest.trimStart()).toBe('{"late":true}');
    await listening.drain({ waitForKeptAlive: false, longestMs: 1_000 });
  });
});
