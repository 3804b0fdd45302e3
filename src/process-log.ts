import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';
import { logError } from './log-error.ts';

/**
 * The log of the process, on standard error: a line of JSON an entry, with the level in words and the request's id where
 * there is a request; a readable line where a person looks on.
 */
export const openProcessLog = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino(
    {
      level: logLevel,
      base: null,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: (error: unknown) => logError(error) },
    },
    process.stderr.isTTY ? readableLines(process.stderr) : destination({ dest: 2, sync: false }),
  );

const readableLines = (stream: NodeJS.WritableStream): DestinationStream => ({
  write: (line) => void stream.write(readableLine(line)),
});

/** `12:03:04 warn  words (member=value …)` of a line of JSON, and the stack of an error below it. */
export const readableLine = (line: string): string => {
  const { level, time, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown> & { err?: { stack?: string } };
  const members = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  const at = new Date(Number(time)).toISOString().slice(11, 19);
  const head = [at, String(level).padEnd(5), msg, ...members].join(' ');
  return err?.stack ? `${head}\n${err.stack}\n` : `${head}\n`;
};
