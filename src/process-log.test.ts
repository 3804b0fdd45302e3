import { expect, it } from 'vitest';
import { readableLine } from './process-log.ts';

it('shows an entry on one line, and the stack of an error below', () => {
  const time = Date.parse('2026-11-22T12:03:04Z');
  expect(readableLine(JSON.stringify({ level: 'info', time, requestId: 'r1', status: 200, msg: 'request' }))).toBe(
    '12:03:04 info  request requestId=r1 status=200\n',
  );
  const err = { type: 'Error', message: 'no', stack: 'Error: no\n    at here' };
  expect(readableLine(JSON.stringify({ level: 'error', time, msg: 'request', err }))).toBe(
    '12:03:04 error request\nError: no\n    at here\n',
  );
});
