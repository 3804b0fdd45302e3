import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServingOrder } from './serving-process.ts';

/** A process that serves the whole product before a database and simulated vendors that outlive it. */
export interface ServingProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it like a power cut. */
  kill(): Promise<void>;
}

/** Starts one. It ends with its parent. */
export const startServing = async (order: ServingOrder): Promise<ServingProcess> => {
  const script = fileURLToPath(new URL('serving-process.ts', import.meta.url));
  const child = fork(script, [JSON.stringify(order)], { execPath: process.execPath, execArgv: [] });
  const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [{ url: string } | number];
  if (typeof message !== 'object') throw new Error(`The process ended with ${message} before it served.`);
  const { url } = message;
  return {
    url,
    child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};
