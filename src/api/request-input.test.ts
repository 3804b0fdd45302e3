import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Operation } from './operation.ts';
import { readInput } from './request-input.ts';

const operation = { method: 'post', path: '/x', body: z.record(z.string(), z.unknown()) } as unknown as Operation;

const read = (body: string) => {
  const headers = { 'content-type': 'application/json' };
  return readInput(operation, new Request('http://localhost/x', { method: 'POST', body, headers }), {});
};

it.each([
  ['in a text', String.raw`{"a":"\ud800"}`],
  ['deep within', String.raw`{"a":[{"b":["x\uDC00"]}]}`],
  ['in a key', String.raw`{"a":{"\udbff":1}}`],
])('half a surrogate pair %s is the caller’s mistake', async (_, body) => {
  await expect(read(body)).rejects.toMatchObject({
    code: 'ValidationError',
    details: { errors: [{ pointer: '/body' }] },
  });
});

it('a whole pair, and a backslash before what looks like one, are taken', async () => {
  const { body } = await read(String.raw`{"a":"\ud83d\ude00","b":"\\ud800"}`);
  expect(body).toEqual({ a: '😀', b: String.raw`\ud800` });
});

it.each([
  ['objects', '{"a":', '}'],
  ['lists', '[', ']'],
])('%s that lie too deep are the caller’s mistake', async (_, open, close) => {
  const body = (levels: number) => `{"a":${open.repeat(levels)}1${close.repeat(levels)}}`;
  await expect(read(body(100))).resolves.toBeDefined();
  await expect(read(body(10_000))).rejects.toMatchObject({
    code: 'ValidationError',
    details: { errors: [{ pointer: '/body' }] },
  });
});
