import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { knownMigrations, type Store } from '../database.ts';
import { listTables, migratorTables } from './list-tables.ts';
import { BackupError, type BackedUpTable, type Manifest } from './manifest.ts';

/**
 * Fills an empty database with a backup that {@link readBackup} has checked: makes the tables as they were by running the
 * migrations that had been run, then copies every row in one transaction. Later migrations are run by the next start. When
 * it fails the database is empty again, so that it can be tried once more.
 *
 * @throws BackupError when the database holds something, or the backup is of a Rollcall that is newer than this one.
 */
export const restoreBackup = async (store: Store, folder: string, manifest: Manifest): Promise<void> => {
  await requireKnown(manifest);
  const client = new Client({ connectionString: store.directUrl, application_name: 'rollcall restore' });
  await client.connect();
  try {
    if ((await listTables(client)).length > 0) throw new BackupError('The database is not empty. Nothing was changed.');
    await fill(store, client, folder, manifest).catch(async (error: unknown) => {
      await client.query('rollback');
      await dropTables(client);
      throw error;
    });
    await client.query('analyze');
  } finally {
    await client.end();
  }
};

const fill = async (store: Store, client: Client, folder: string, manifest: Manifest): Promise<void> => {
  await store.migrate(manifest.migrations.at(-1));
  await client.query('begin');
  await withoutTriggers(client, manifest.tables, async () => {
    // The first migration leaves an organisation and a project of its own.
    for (const { name } of manifest.tables.toReversed()) await client.query(`delete from ${escapeIdentifier(name)}`);
    for (const table of manifest.tables) await fillTable(client, folder, table);
  });
  await client.query('commit');
};

const dropTables = async (client: Client): Promise<void> => {
  const made = (await listTables(client)).map(({ name }) => name);
  for (const name of [...made, ...migratorTables])
    await client.query(`drop table if exists ${escapeIdentifier(name)} cascade`);
};

const requireKnown = async ({ migrations }: Manifest): Promise<void> => {
  const known = await knownMigrations();
  if (migrations.every((name, index) => name === known[index])) return;
  throw new BackupError(
    `The backup was made after the migration ${migrations.at(-1)}, by a newer Rollcall than this one. Restore it with that.`,
  );
};

/** Triggers of ours stay out: what they once did is in the rows. Foreign keys are checked. */
const withoutTriggers = async (client: Client, tables: readonly BackedUpTable[], work: () => Promise<void>) => {
  const turn = async (way: 'disable' | 'enable') => {
    for (const { name } of tables) await client.query(`alter table ${escapeIdentifier(name)} ${way} trigger user`);
  };
  await turn('disable');
  await work();
  await turn('enable');
};

const fillTable = async (client: Client, folder: string, { name, columns, rows, file }: BackedUpTable) => {
  const list = columns.map(escapeIdentifier).join(', ');
  const target = client.query(copyFrom(`copy ${escapeIdentifier(name)} (${list}) from stdin`));
  await pipeline(createReadStream(join(folder, file)), createGunzip(), target);
  if (target.rowCount !== rows) throw new BackupError(`${file} holds ${target.rowCount} rows instead of ${rows}.`);
};
