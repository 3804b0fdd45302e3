import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { logError } from './log-error.ts';

const database = await testDatabase();
afterAll(() => database.drop());

const lineOf = (error: unknown): string => {
  let line = '';
  const log = pino(
    { serializers: { err: (err: unknown) => logError(err) } },
    { write: (text: string) => void (line = text) },
  );
  log.error({ err: error }, 'request');
  return line;
};

it.each([
  ['a text that is no JSON', sql`select ${'{"name":"Grace \\ud800 Hopper"}'}::jsonb`],
  ['a text that is no id', sql`select ${'Grace "Amazing" Hopper'}::uuid`],
])('shows what kind of database error it is for %s, and nobody’s data', async (_, query) => {
  const error = await query.execute(database.store.db).catch((thrown: unknown) => thrown);
  for (const line of [lineOf(error), lineOf(new Error('It failed.', { cause: error }))]) {
    expect(line).toMatch(/"code":"22P0[25]"/);
    expect(line).toContain('"type":"DatabaseError"');
    expect(line).toContain('invalid input syntax');
    expect(line).not.toMatch(/Grace|Amazing|Hopper/);
  }
});

it('keeps message, code and frames of an error of ours', () => {
  const { err } = JSON.parse(lineOf(Object.assign(new TypeError('no x'), { code: 'E_X', input: 'Grace' }))) as {
    err: object;
  };
  expect(err).toEqual({
    type: 'TypeError',
    code: 'E_X',
    message: 'no x',
    stack: expect.stringMatching(/^TypeError: no x\n {4}at /),
  });
});

const thrown = (task: () => unknown): unknown => {
  try {
    return task();
  } catch (error) {
    return error;
  }
};

it.each([
  ['a text that is no JSON', () => JSON.parse('{"name": Grace Hopper}')],
  ['a header that is none', () => new Headers([['x-name', 'Grace\nHopper']])],
  ['a zone that is none', () => new Intl.DateTimeFormat('en', { timeZone: 'Grace' })],
  ['a number that is none', () => BigInt('Grace')],
  ['an address with a path', () => new TypeError('Not below https://api.hr.example/people/Grace-Hopper?x=1')],
  ['an e-mail address', () => new Error('nobody is called grace.hopper@example.com')],
])('shows nobody’s data for %s', (_, task) => {
  const error = thrown(task);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toMatch(/grace/i);
  expect(lineOf(error)).not.toMatch(/grace|hopper/i);
});
