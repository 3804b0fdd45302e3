import { readConfig } from './config.ts';
import { createApiKey } from './engine/projects/create-api-key.ts';
import { openInstallationDatabase } from './installation-database.ts';
import { openDatabase } from './store/database.ts';
import { findDefaultProject } from './store/projects.ts';

/**
 * Makes an API key for the default project, straight in the database, for an installation that has none yet. It may be
 * serving meanwhile.
 */
export const makeApiKey = async (env: NodeJS.ProcessEnv, name: string): Promise<string> => {
  const database = await openInstallationDatabase(readConfig(env));
  try {
    const store = await openDatabase(database);
    try {
      await store.migrate();
      const project = await findDefaultProject(store.db);
      return (await createApiKey(store.db, project.id, name)).text;
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
};
