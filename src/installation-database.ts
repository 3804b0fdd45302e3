import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { findRunningPostgres } from './store/embedded/running.ts';
import { startEmbeddedPostgres } from './store/embedded/start.ts';

/** Where the database of an installation is, for a command that works beside or instead of its server. */
export interface InstallationDatabase {
  /** With the password: not for logs. */
  readonly connectionString: string;
  readonly directConnectionString: string;
  /** Ends what was started for this. */
  close(): Promise<void>;
}

type Place = Pick<Config, 'databaseUrl' | 'databaseDirectUrl' | 'dataDir'>;

/**
 * Finds the database of an installation: the configured one; else the embedded one that is running; else it starts the
 * embedded one, and stops it at the end.
 */
export const openInstallationDatabase = async (config: Place): Promise<InstallationDatabase> => {
  if (config.databaseUrl) return at(config.databaseUrl, config.databaseDirectUrl);
  const running = await findRunningPostgres(config.dataDir);
  if (running) return at(running);
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined });
  return { ...at(embedded.connectionString), close: () => embedded.stop() };
};

/** Whether there is a database: the configured one, or the files of an embedded one. */
export const hasDatabase = ({ databaseUrl, dataDir }: Place): boolean =>
  databaseUrl !== undefined || existsSync(join(dataDir, 'postgres', 'PG_VERSION'));

const at = (connectionString: string, directConnectionString = connectionString): InstallationDatabase => ({
  connectionString,
  directConnectionString,
  close: async () => undefined,
});
