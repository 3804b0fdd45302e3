import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createApiClient } from './api-client.ts';

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** A client of a server that answers these one after the other, and what it was told. */
const against = async (...answers: readonly { status: number; headers?: Record<string, string>; body?: object }[]) => {
  const told: string[] = [];
  const asked: string[] = [];
  server = createServer((request, answer) => {
    const { status, headers, body = {} } = answers[asked.length] ?? { status: 500 };
    asked.push(`${request.method} ${request.url}`);
    answer.writeHead(status, { connection: 'close', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { api: createApiClient({ url, apiKey: 'key' }, (message) => told.push(message)), told, asked };
};
const wait = (seconds: string) => ({
  status: 429,
  headers: { 'retry-after': seconds },
  body: { message: 'Too many.' },
});

it('a read waits where it is asked to, and says so', async () => {
  const { api, told, asked } = await against(wait('0'), { ...wait('0'), status: 503 }, { status: 200, body: { a: 1 } });
  expect(await api.ask('GET', '/x')).toEqual({ a: 1 });
  expect([told, asked]).toEqual([
    expect.arrayContaining([expect.stringContaining('going on in 0 s')]),
    Array(3).fill('GET /x'),
  ]);
});

it('a write is not sent twice, and nobody waits for an hour or without being asked to', async () => {
  for (const [method, answer] of [
    ['POST', wait('0')],
    ['GET', wait('3600')],
    ['GET', { status: 429, body: { message: 'Too many.' } }],
  ] as const) {
    const { api, asked } = await against(answer);
    await expect(api.ask(method, '/x')).rejects.toThrow('Too many.');
    expect(asked).toHaveLength(1);
    await new Promise((resolve) => server.close(resolve));
  }
  await against();
});

it('tells what is wrong with the input, where, and the way out', async () => {
  const errors = [{ pointer: '/body/name', message: 'is missing' }];
  const body = { message: 'The input is wrong.', errors, remediation: 'Name it.', request_id: 'r1' };
  const { api } = await against({ status: 400, body });
  await expect(api.ask('POST', '/x', { body: {} })).rejects.toMatchObject({
    message: 'The input is wrong.\n  /body/name is missing (request r1)',
    wayOut: 'Name it.',
    exitCode: 1,
  });
});

it('walks pages by cursor to the end', async () => {
  const { api, asked } = await against(
    { status: 200, body: { data: [{ id: 1 }], next: 'c1' } },
    { status: 200, body: { data: [{ id: 2 }], next: null } },
  );
  const pages = [];
  for await (const page of api.pages('/x')) pages.push(page);
  expect(pages).toEqual([[{ id: 1 }], [{ id: 2 }]]);
  expect(asked).toEqual(['GET /x?page_size=100', 'GET /x?page_size=100&next=c1']);
});
