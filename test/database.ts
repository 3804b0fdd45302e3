import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Store } from '../src/store/database.ts';
import { inDatabase } from './database-url.ts';

export interface TestDatabase {
  store: Store;
  connectionString: string;
  /** Closes the store and deletes the database. */
  drop(): Promise<void>;
}

/**
 * A migrated database of its own, on the server of this run; takes about 30 ms. Usually one for a test file:
 *
 *     const database = await testDatabase()
 *     afterAll(() => database.drop())
 *
 * @param template `rollcall` is migrated and holds the organisation and the project `Default`; `template1` is empty.
 */
export async function testDatabase(template: 'rollcall' | 'template1' = 'rollcall'): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  const connectionString = inDatabase(inject('postgresUrl'), name);
  const store = await openDatabase({ connectionString, maxConnections: 5 });
  return {
    store,
    connectionString,
    async drop() {
      await store.close();
      await administer(`drop database ${name} with (force)`);
    },
  };
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
