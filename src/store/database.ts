import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseError, Pool, type PoolConfig } from 'pg';
import { migrationProvider } from './migrations/provider.ts';
import type { Db, Tables } from './tables.ts';
import { valueParsers } from './value-parsers.ts';

export interface DatabaseOptions {
  /** Where queries go; may lead through a transaction pooler such as PgBouncer. */
  connectionString: string;
  /**
   * Where migrations go: they hold session state, which a transaction pooler would lose. Default: `connectionString`.
   */
  directConnectionString?: string | undefined;
  /** Upper bound of open connections of this process. Default {@link mostConnections}. */
  maxConnections?: number | undefined;
  /** Called after every query of `db`. Default: nobody is told. */
  onQuery?: ((query: QueryTiming) => void) | undefined;
  /** How long a query is waited for, migrations excepted. Default 80 seconds. */
  queryTimeoutMilliseconds?: number | undefined;
}

/** A query as it may be told: no text, no values. */
export interface QueryTiming {
  /** Such as `select` or `raw`. */
  kind: string;
  durationMs: number;
  failed: boolean;
}

export interface Store {
  db: Kysely<Tables>;
  /** Where connections that hold session state go. */
  directUrl: string;
  /**
   * Brings the tables up to date; safe when several processes start at once. Answers the names of the migrations it
   * ran.
   *
   * @param target The last one to run. Default: the newest.
   */
  migrate(target?: string): Promise<string[]>;
  /** Resolves when the database answers, rejects otherwise. */
  ping(): Promise<void>;
  /** Connections of `db`; `waiting` counts the callers who wait for one. */
  connections(): { open: number; idle: number; waiting: number };
  /** Waits for running queries, then closes every connection. A second call does nothing. */
  close(): Promise<void>;
}

/**
 * Connections that a process may open, unless told otherwise. Who holds one for longer than a query is counted where it
 * does; what is left is for everybody else.
 */
export const mostConnections = 16;

const connectTimeoutMilliseconds = 10_000;

/**
 * How long a query is waited for while serving; longer than the 75 seconds that `lockAccountGrant` may wait. It is
 * counted here and not by the database, which may be the one that hangs. Migrations take the time they need.
 */
const queryTimeoutMilliseconds = 80_000;

/**
 * Opens a pool and proves that the database answers. Rejects with the driver's error, which never carries the password.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Store> {
  const pool = openPool(options.connectionString, options.maxConnections ?? mostConnections, {
    query_timeout: options.queryTimeoutMilliseconds ?? queryTimeoutMilliseconds,
  });
  const directUrl = options.directConnectionString ?? options.connectionString;
  const db = kyselyOf(pool, options.onQuery);
  const ping = async () => void (await sql`select 1`.execute(db));
  try {
    await ping();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    db,
    directUrl,
    ping,
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    migrate: (target) => migrate(directUrl, target),
    close: () => (closed ??= db.destroy()),
  };
}

/** Runs `work` in a transaction: in the one that `db` already is, or in a new one. */
export function inTransaction<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** Whether a row was refused because what it refers to is not there (any more). */
export const isMissingReference = (error: unknown): boolean =>
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  error instanceof DatabaseError && error.code === '23503';

/** References that are gone, keys that are taken, deadlocks. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const overtaken = ['23503', '23505', '40P01'];

/** Whether a transaction failed by what others did after it had looked: begun again, it sees that and knows what to say. */
export const wasOvertaken = (error: unknown): boolean =>
  error instanceof DatabaseError && overtaken.includes(error.code ?? '');

function openPool(
  connectionString: string,
  maxConnections: number,
  limits: Pick<PoolConfig, 'query_timeout'> = {},
): Pool {
  const pool = new Pool({
    connectionString,
    ...limits,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMilliseconds,
    // A host that vanished without a word is noticed by the system, and its connections with it.
    keepAlive: true,
    application_name: 'rollcall',
    types: valueParsers,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // The same for one that breaks while a transaction waits for something else: the next statement tells.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

function kyselyOf(pool: Pool, onQuery: DatabaseOptions['onQuery']): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && {
      log: ({ level, query, queryDurationMillis }) =>
        onQuery({
          kind: query.query.kind.replace(/(Query)?Node$/, '').toLowerCase(),
          durationMs: queryDurationMillis,
          failed: level === 'error',
        }),
    }),
  });
}

/** The names of all migrations, in the order in which they are run. */
export async function knownMigrations(): Promise<string[]> {
  return Object.keys(await migrationProvider.getMigrations());
}

async function migrate(connectionString: string, target?: string): Promise<string[]> {
  const db = kyselyOf(openPool(connectionString, 2), undefined);
  try {
    const migrator = new Migrator({ db, provider: migrationProvider });
    const { error, results = [] } = await (target ? migrator.migrateTo(target) : migrator.migrateToLatest());
    if (error !== undefined) throw error;
    return results.map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
