import { readConfig } from './config.ts';
import { createApiKey } from './engine/projects/create-api-key.ts';
import { openDatabase } from './store/database.ts';
import { startEmbeddedPostgres } from './store/embedded/start.ts';
import { findDefaultProject } from './store/projects.ts';

/**
 * Makes an API key for the default project, straight in the database, for an installation that has none yet.
 * The embedded database must not be in use by a running Rollcall.
 */
export const makeApiKey = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const config = readConfig(env);
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined });
  try {
    const store = await openDatabase({
      connectionString: config.databaseUrl ?? embedded?.connectionString ?? '',
      directConnectionString: config.databaseDirectUrl,
    });
    try {
      await store.migrate();
      const project = await findDefaultProject(store.db);
      return (await createApiKey(store.db, project.id, 'Made on the command line')).text;
    } finally {
      await store.close();
    }
  } finally {
    await embedded?.stop();
  }
};
