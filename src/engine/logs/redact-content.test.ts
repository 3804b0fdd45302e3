import { describe, expect, it } from 'vitest';
import { redactContent, redactHeaders } from './redact-content.ts';

const person = {
  id: '4711',
  name: { first: 'Ada', last: 'Lovelace' },
  salary: 91_000,
  isManager: true,
  leftOn: null,
  'ada@example.com': { age: 36 },
  4711: 'by number',
};

describe('without personal values', () => {
  it('keeps the form, yes and no and nothing', () => {
    expect(redactContent(person, { showsPersonalValues: false })).toEqual({
      id: '[text]',
      name: { first: '[text]', last: '[text]' },
      salary: '[number]',
      isManager: true,
      leftOn: null,
      '[name 7]': { age: '[number]' },
      '[name 1]': '[text]',
    });
  });

  it('cuts long lists, deep nests and many fields, and says so', () => {
    const list = Array.from({ length: 100 }, () => 'x');
    expect(redactContent(list, { showsPersonalValues: false })).toEqual([
      ...Array.from({ length: 5 }, () => '[text]'),
      '[95 more]',
    ]);
    let deep: unknown = 'x';
    for (let level = 0; level < 10_000; level++) deep = { deep };
    expect(JSON.stringify(redactContent(deep, { showsPersonalValues: false }))).toContain('[deeper]');
  });
});

describe('with personal values', () => {
  const shown = (value: unknown) => redactContent(value, { showsPersonalValues: true });

  it('keeps them', () => expect(shown(person)).toEqual(person));

  it.each([
    'password',
    'Passwd',
    'client_secret',
    'clientSecret',
    'access_token',
    'refreshToken',
    'token',
    'authorization',
    'Authorisation',
    'set-cookie',
    'api_key',
    'apiKey',
    'x-api-key',
    'accessKey',
    'secretAccessKey',
    'private_key',
    'credentials',
    'sessionId',
    'signature',
    'pin',
  ])('but never what is called %s, whatever it holds', (name) => {
    for (const value of ['canary', 7, { a: 'canary' }, ['canary']])
      expect(shown({ [name]: value })).toEqual({ [name]: '[redacted]' });
  });

  it.each([
    ['Bearer abcdefgh1234', '[redacted]'],
    ['sent with Basic c29tZW9uZTp3b3Jk to it', 'sent with [redacted] to it'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '[redacted]'],
    ['key v1.local.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'key [redacted]'],
  ])('nor what looks like one: %s', (text, expected) => expect(shown({ note: text })).toEqual({ note: expected }));

  it('cuts long texts', () => {
    expect(shown('x'.repeat(5_000))).toBe(`${'x'.repeat(2_000)}… [5000 characters]`);
  });
});

it('keeps headers that say nothing about anybody, and no others', () => {
  const headers = {
    Authorization: 'Basic x',
    Cookie: 'a',
    'Content-Type': 'application/json',
    'X-Name': 'Ada',
    'Retry-After': '3',
  };
  expect(redactHeaders(Object.entries(headers))).toEqual({ 'content-type': 'application/json', 'retry-after': '3' });
});
