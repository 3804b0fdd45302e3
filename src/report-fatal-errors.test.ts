import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { logError } from './log-error.ts';
import { reportFatalErrors } from './report-fatal-errors.ts';

it.each(['uncaughtException', 'unhandledRejection'])(
  'logs an error that comes as %s without its data, and ends',
  async (event) => {
    let line = '';
    const log = pino(
      { serializers: { err: (error: unknown) => logError(error) } },
      { write: (text: string) => void (line = text) },
    );
    const code = await new Promise<number>((resolve) => {
      const ending = Object.assign(new EventEmitter(), { exit: resolve });
      reportFatalErrors(log, ending as never);
      ending.emit(event, Object.assign(new Error('It failed.'), { detail: 'Key (email)=(grace@example.com)' }));
    });
    expect(code).toBe(1);
    expect(line).toContain('It failed.');
    expect(line).not.toContain('grace');
  },
);
