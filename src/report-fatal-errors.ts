import type { Logger } from 'pino';

/** What of a process is listened to, and ended. */
type EndingProcess = Pick<NodeJS.Process, 'on'> & { exit(code: number): unknown };

/**
 * Logs what nobody caught the way everything else is logged, then ends the process for its supervisor to start it again.
 * Node.js itself would print the error with all its members, and a database's hold values.
 */
export const reportFatalErrors = (log: Logger, ending: EndingProcess = process): void => {
  const report = (error: unknown) => {
    log.fatal({ err: error }, 'the process ends: nobody caught an error');
    log.flush(() => ending.exit(1));
  };
  ending.on('uncaughtException', report);
  ending.on('unhandledRejection', report);
};
