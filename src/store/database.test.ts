import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { inTransaction, openDatabase } from './database.ts';
import { findDefaultProject } from './projects.ts';

const database = await testDatabase();
const { db } = database.store;
afterAll(() => database.drop());

test('four processes that migrate an empty database at once apply each migration once', async () => {
  const empty = await testDatabase('template1');
  const stores = await Promise.all(
    [1, 2, 3, 4].map(() => openDatabase({ connectionString: empty.connectionString, maxConnections: 2 })),
  );
  const applied = (await Promise.all(stores.map((store) => store.migrate()))).flat();
  const files = (await readdir(join(import.meta.dirname, 'migrations'))).filter((name) => /^\d{4}_/.test(name));
  expect(applied.toSorted()).toEqual(files.map((name) => name.replace('.ts', '')).toSorted());
  expect(await empty.store.migrate()).toEqual([]);
  const { count } = await empty.store.db
    .selectFrom('projects')
    .select((column) => column.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(1);
  expect((await findDefaultProject(empty.store.db)).name).toBe('Default');
  await Promise.all(stores.map((store) => store.close()));
  await empty.drop();
});

test('int8 arrives as a number, an instant as a Date, a day as text', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select 281474976710655::int8 as wire_id, '2026-02-28T12:00:00+02:00'::timestamptz as at, '2026-02-28'::date as day
  `.execute(db);
  expect(rows[0]).toEqual({ wire_id: 281474976710655, at: new Date('2026-02-28T10:00:00Z'), day: '2026-02-28' });
  await expect(sql`select 9007199254740993::int8`.execute(db)).rejects.toThrow(RangeError);
});

test('every primary, unique and foreign key begins with the project, but for those that stand above projects', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as table, a.attname as column
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisunique and c.relname not like 'kysely%'
    union
    select c.relname, a.attname
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
    where f.contype = 'f'`.execute(db);
  const above = new Set(['organizations', 'projects', 'encryption_keys', 'people', 'person_sessions']);
  const others = rows.filter((row) => !above.has(row.table) && row.column !== 'project_id');
  expect(others).toEqual([
    // A member of a project is a person, who may be one of several.
    { table: 'members', column: 'person_id' },
    { table: 'token_directory', column: 'token_hash' },
  ]);
  expect(rows.length).toBeGreaterThan(15);
});

test('every foreign key is covered by an index, so that deleting a row does not read a whole table', async () => {
  const { rows } = await sql<{ constraint: string }>`
    select f.conname as constraint from pg_constraint f
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
      select 1 from pg_index i
      where i.indrelid = f.conrelid and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey
    )`.execute(db);
  expect(rows).toEqual([]);
});

test('no table counts its ids', async () => {
  const { rows } = await sql`select relname from pg_class where relkind = 'S'`.execute(db);
  expect(rows).toEqual([]);
});

test('a transaction joins the one it is in', async () => {
  const lost = new Error('lost');
  const attempt = inTransaction(db, async (outer) => {
    await inTransaction(outer, (inner) => sql`update projects set name = 'Changed'`.execute(inner));
    throw lost;
  });
  await expect(attempt).rejects.toBe(lost);
  expect((await findDefaultProject(db)).name).toBe('Default');
});

test('a database that does not answer is refused without its password', async () => {
  const url = new URL(database.connectionString);
  url.password = 'correct-horse';
  const attempt = openDatabase({ connectionString: url.href });
  await expect(attempt).rejects.toThrow(/password authentication failed/);
  await attempt.catch((error: unknown) => expect(String(error)).not.toContain('correct-horse'));
});

test('ping answers until the store is closed, and closing twice is harmless', async () => {
  const store = await openDatabase({ connectionString: database.connectionString });
  await store.ping();
  await store.close();
  await store.close();
  await expect(store.ping()).rejects.toThrow();
});

test('a query that never answers is given up while serving', async () => {
  const { connectionString } = database;
  const store = await openDatabase({ connectionString, queryTimeoutMilliseconds: 200 });
  await expect(sql`select pg_sleep(2)`.execute(store.db)).rejects.toThrow('Query read timeout');
  await store.close();
});
