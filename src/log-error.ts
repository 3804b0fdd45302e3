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
 * values (https://www.postgresql.org/docs/current/protocol-error-fields.html), and those may be personal: nothing is
 * taken over but what is named here, and what a database's message quotes is left out.
 */
export const logError = (error: unknown, causes = mostCauses): LoggedError => {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something was thrown that is no error.', stack: '' };
  const type = error.constructor.name;
  const message = error instanceof DatabaseError ? error.message.replace(/".*"/s, '"…"') : error.message;
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
