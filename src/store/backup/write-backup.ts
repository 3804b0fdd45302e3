import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { checksumOfFile } from './checksum.ts';
import { listTables, type CopiedTable } from './list-tables.ts';
import { BackupError, manifestFile, writeManifest, type BackedUpTable, type Manifest } from './manifest.ts';

/** What to back up, and where to. */
export interface BackupOrder {
  /** Of the database; may be in use. */
  readonly connectionString: string;
  /** The folder to make. It may exist when it is empty. */
  readonly folder: string;
  /** Files to lay beside the tables, by name, readable by their owner only. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Copies every table as of one moment, while others go on reading and writing: one transaction that sees one snapshot
 * (https://www.postgresql.org/docs/current/transaction-iso.html#XACT-REPEATABLE-READ). Works with any PostgreSQL from
 * 15 on. What is written is complete or not there: the folder gets its name at the end.
 *
 * @throws BackupError when the folder holds something.
 */
export const writeBackup = async ({ connectionString, folder, files = {} }: BackupOrder): Promise<Manifest> => {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupError(`${folder} is not empty. Name a folder that does not exist yet.`);
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString, application_name: 'rollcall backup' });
  try {
    await client.connect();
    const manifest = await copyTables(client, draft);
    for (const [name, content] of Object.entries(files)) await writeSynced(join(draft, name), content);
    await writeSynced(join(draft, manifestFile), writeManifest(manifest));
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
};

const copyTables = async (client: Client, folder: string): Promise<Manifest> => {
  await client.query('begin isolation level repeatable read read only');
  const tables = await listTables(client);
  // A migration that starts meanwhile has to wait.
  await client.query(`lock table ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')} in access share mode`);
  const { rows: facts } = await client.query<{ now: Date; version: string }>(
    `select now(), current_setting('server_version') as version`,
  );
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const keys = await client.query<{ version: string; check_value: Buffer }>(
    'select version, check_value from encryption_keys order by created_at',
  );
  const copied: BackedUpTable[] = [];
  for (const table of tables) copied.push(await copyTable(client, folder, table));
  await client.query('commit');
  return {
    format: 'rollcall-backup',
    version: 1,
    made_at: (facts[0]?.now ?? new Date()).toISOString(),
    postgres_version: facts[0]?.version ?? '',
    migrations: migrations.rows.map(({ name }) => name),
    encryption_keys: keys.rows.map(({ version, check_value }) => ({
      version,
      check_value: check_value.toString('base64'),
    })),
    tables: copied,
  };
};

const copyTable = async (client: Client, folder: string, { name, columns }: CopiedTable): Promise<BackedUpTable> => {
  const file = `${name}.copy.gz`;
  const path = join(folder, file);
  const list = columns.map(escapeIdentifier).join(', ');
  // A query, because `COPY table` leaves out what lies in partitions.
  const source = client.query(copyTo(`copy (select ${list} from ${escapeIdentifier(name)}) to stdout`));
  await pipeline(source, createGzip(), createWriteStream(path, { mode: 0o600, flush: true }));
  const { size } = await stat(path);
  return { name, columns: [...columns], rows: source.rowCount, file, bytes: size, sha256: await checksumOfFile(path) };
};

const writeSynced = (path: string, content: string) => writeFile(path, content, { mode: 0o600, flush: true });
