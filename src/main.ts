import { destination, pino } from 'pino';
import { runCommand } from './cli/run-command.ts';
import { checkConnector } from './check-connector.ts';
import { readConfig } from './config.ts';
import { makeApiKey } from './make-api-key.ts';
import { startRollcall } from './start.ts';
import { startMessage } from './start-message.ts';

/** Serves until a signal ends it. */
const serve = async (): Promise<number> => {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null }, destination({ dest: 2, sync: false }));
  const rollcall = await startRollcall(config, log);
  process.stdout.write(startMessage(rollcall, config));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await rollcall.stop();
  return 0;
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    serve,
    makeApiKey: () => makeApiKey(process.env),
    checkConnector,
  });
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${message}\n`);
  if (process.env['ROLLCALL_LOG_LEVEL'] === 'debug') process.stderr.write(`${stack}\n`);
  process.exitCode = 1;
}
