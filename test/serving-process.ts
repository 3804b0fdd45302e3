/**
 * The whole product in a process of its own, on a database and before simulated vendors that both outlive it. Says its
 * address to whoever forked it, and ends with them.
 */
import { pino } from 'pino';
import { readConfig } from '../src/config.ts';
import type { RunningSandbox } from '../src/sandbox.ts';
import { startRollcall } from '../src/start.ts';

/** What the parent hands over. */
export interface ServingOrder {
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: Omit<RunningSandbox, 'close'>;
}

const { env, sandbox } = JSON.parse(process.argv[2] ?? '{}') as ServingOrder;
const config = readConfig({ ROLLCALL_PORT: '0', ROLLCALL_LOG_LEVEL: 'warn', ...env });
const { url } = await startRollcall(config, pino({ level: 'warn', base: null }), { ...sandbox, close: async () => {} });
process.on('disconnect', () => process.exit());
process.send?.({ url });
