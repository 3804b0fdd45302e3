import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Tracing } from './engine/observe/tracing.ts';
import { querySpansOf } from './open-tracing.ts';
import type { StopStep } from './stop-all.ts';
import { openDatabase, type Store } from './store/database.ts';
import { startEmbeddedPostgres } from './store/embedded/start.ts';

/** Opens the configured database, or starts the one that npm brings, and brings its tables up to date. */
export const openStore = async (config: Config, log: Logger, tracing: Tracing, undo: StopStep[]): Promise<Store> => {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: (message) => log.info(message) });
  if (embedded) undo.push(() => embedded.stop());
  const store = await openDatabase({
    connectionString: config.databaseUrl ?? embedded?.connectionString ?? '',
    directConnectionString: config.databaseDirectUrl,
    onQuery: querySpansOf(tracing),
  });
  undo.push(() => store.close());
  await store.migrate();
  return store;
};
