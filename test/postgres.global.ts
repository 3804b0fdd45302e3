import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/store/database.ts';
import { startEmbeddedPostgres } from '../src/store/embedded/start.ts';
import { inDatabase } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, with its administrative database. */
    postgresUrl: string;
  }
}

/**
 * One PostgreSQL for a whole run, in a temporary folder; {@link testDatabase} in `database.ts` gives each test its own
 * database.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {} });
  const postgresUrl = inDatabase(postgres.connectionString, 'postgres');
  await trustTheMachine(postgresUrl);
  const template = await openDatabase({ connectionString: postgres.connectionString });
  await template.migrate();
  await template.close();
  project.provide('postgresUrl', postgresUrl);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true });
  };
}

/** No test outlives the machine, so none has to wait for the disk. */
async function trustTheMachine(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('alter system set fsync = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}
