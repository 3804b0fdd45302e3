import { DatabaseError } from 'pg';

/** An error as the process log shows it. */
export interface LoggedError {
  readonly type: string;
  /** The code of Node.js or PostgreSQL. */
  readonly code?: string;
  readonly message: string;
  /** The first line is made anew, because the original quotes the message. */
  readonly stack: string;
  readonly cause?: LoggedError;
}

/** Causes that are followed. */
const mostCauses = 3;

/**
 * The serializer of `err` in the process log. PostgreSQL quotes values in `detail` and `where`, and in messages about
 * values (https://www.postgresql.org/docs/current/protocol-error-fields.html), and so does Node.js when it parses a text or
 * sets a header. Those may be personal: nothing is taken over but what is named here, without what a message quotes.
 */
export const logError = (error: unknown, causes = mostCauses): LoggedError => {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something was thrown that is no error.', stack: '' };
  const type = error.constructor.name;
  const message = messageOf(error);
  const { code } = error as { code?: unknown };
  return {
    type,
    ...(typeof code === 'string' && { code }),
    message,
    stack: [`${type}: ${message}`, ...(error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))].join(
      '\n',
    ),
    ...(error.cause !== undefined && causes > 0 && { cause: logError(error.cause, causes - 1) }),
  };
};

/** What Node.js says of a text that is no JSON, no date, no number: the text itself, also without quotation marks. */
const isAboutValue = (error: Error) => error instanceof SyntaxError || error instanceof RangeError;

const messageOf = (error: Error): string =>
  isAboutValue(error) && !(error instanceof DatabaseError)
    ? 'Its message is left out: it may quote data.'
    : error.message
        .replace(/".*"/s, '"…"')
        .replace(/(\bhttps?:\/\/[^/\s]+)\/\S*/g, '$1/…')
        .replace(/[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g, '…');
