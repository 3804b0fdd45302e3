import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { publicUrl, type Bench } from './bench.ts';
import type { CallOrder, CallReport } from './caller-process.ts';

/** Another process that reads accounts of the bench's database. */
export interface Caller {
  /** Reads an account many times at once; resolves with the statuses. */
  read(order: CallOrder): Promise<readonly number[]>;
  /** Ends it like a power cut. */
  kill(): Promise<void>;
}

export const startCaller = async ({ connectionString, vendor, apiKey }: Bench): Promise<Caller> => {
  const script = fileURLToPath(new URL('caller-process.ts', import.meta.url));
  const child = fork(script, [connectionString, vendor.origin, publicUrl, apiKey], {
    execPath: process.execPath,
    execArgv: [],
  });
  await once(child, 'message');
  return {
    async read(order) {
      const answered = once(child, 'message');
      child.send(order);
      const [report] = (await answered) as [CallReport];
      return report.statuses;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};
