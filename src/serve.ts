import { flushCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { openProcessLog } from './process-log.ts';
import { reportFatalErrors } from './report-fatal-errors.ts';
import { startMessage } from './start-message.ts';
import { startRollcall } from './start.ts';

/** Serves until a signal ends it. */
export const serve = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = openProcessLog(config);
  reportFatalErrors(log);
  const rollcall = await startRollcall(config, log);
  // A link that lets somebody in belongs on a screen, not into a file of logs.
  const isWatched = config.sandbox || process.stdout.isTTY;
  const ownerLink = isWatched ? await rollcall.inviteFirstOwner() : undefined;
  process.stdout.write(startMessage(rollcall, config, ownerLink));
  flushCompileCache(); // now, for a process that is killed later writes nothing
  const signal = await stopSignal();
  // Who stands at a terminal wants it to end; a supervisor wants nothing lost.
  await rollcall.stop({ waitForKeptAlive: signal === 'SIGTERM' });
};

/** A signal within this time after the first is the same one come twice: from a terminal and from the launcher. */
const echoMs = 1000;

/** Resolves at the first signal to stop; another one later ends the process at once, for who will not wait. */
const stopSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let firstAt: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      firstAt ??= Date.now();
      if (Date.now() - firstAt > echoMs) process.exit(130);
      resolve(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
