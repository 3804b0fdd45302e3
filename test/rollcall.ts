import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../src/config.ts';
import { logError } from '../src/log-error.ts';
import { startRollcall as start, type Rollcall } from '../src/start.ts';
import { testDatabase } from './database.ts';

/** A whole Rollcall in this process, on a database and a data folder of its own, with the sandbox vendors. */
export interface TestRollcall extends Rollcall {
  readonly apiKey: string;
  readonly sandbox: NonNullable<Rollcall['sandbox']>;
  readonly connectionString: string;
  readonly dataDir: string;
  /** Every log line so far, as JSON text. */
  logged(): string;
}

/** Starts one for a test file. `env` adds or replaces environment variables. */
export const startRollcall = async (env: Record<string, string> = {}): Promise<TestRollcall> => {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-test-'));
  const lines: string[] = [];
  const log = pino(
    { level: 'debug', base: null, serializers: { err: (error: unknown) => logError(error) } },
    { write: (line: string) => void lines.push(line) },
  );
  const config = readConfig({
    DATABASE_URL: database.connectionString,
    ROLLCALL_PORT: '0',
    ROLLCALL_DATA_DIR: dataDir,
    ROLLCALL_SANDBOX: 'on',
    ROLLCALL_SANDBOX_PEOPLE: '60',
    ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
    ...env,
  });
  const rollcall = await start(config, log);
  if (rollcall.apiKey === undefined || rollcall.sandbox === undefined) throw new Error('the sandbox did not start');
  return {
    ...rollcall,
    apiKey: rollcall.apiKey,
    sandbox: rollcall.sandbox,
    connectionString: database.connectionString,
    dataDir,
    logged: () => lines.join(''),
    async stop() {
      await rollcall.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
