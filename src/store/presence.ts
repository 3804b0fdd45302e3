import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Db } from './tables.ts';

/** First half of the advisory locks of present processes; no other lock of ours has two halves. */
const space = 0x50_52_45_53;

/** How long after a lost connection, or a try that failed, the next try is made, in milliseconds. */
const retryAfterMs = 500;

/** A process, as the others know it: a number that PostgreSQL forgets in the moment the process is gone. */
export interface Presence {
  readonly id: number;
  /** Whether the process with this number is there. */
  isPresent(db: Db, id: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Makes this process present: an advisory lock that is held by a connection of its own, so that a killed process is
 * missed at once and a stalled one is not taken for dead. `connectionString` must not lead through a transaction pooler.
 */
export async function holdPresence(connectionString: string): Promise<Presence> {
  const id = randomInt(1, 2 ** 31 - 1);
  const leaving = new AbortController();
  let held = await hold(connectionString, id);

  const stay = async () => {
    while (!leaving.signal.aborted) {
      await held.ended;
      // Cut short by leaving.
      await sleep(retryAfterMs, undefined, { signal: leaving.signal }).catch(() => undefined);
      if (!leaving.signal.aborted) held = await hold(connectionString, id).catch(() => held);
    }
    await held.client.end();
  };
  const stayed = stay();

  return {
    id,
    async isPresent(db, other) {
      const { rows } = await sql<{ present: boolean }>`
        select exists (
          select from pg_locks
          where locktype = 'advisory' and objsubid = 2 and granted
            and classid = ${space} and objid = ${other}
            and database = (select oid from pg_database where datname = current_database())
        ) as present`.execute(db);
      return rows[0]?.present === true;
    },
    async close() {
      leaving.abort();
      await held.client.end();
      await stayed;
    },
  };
}

/** A connection that holds the lock; `ended` once it is lost. */
interface Held {
  readonly client: Client;
  readonly ended: Promise<unknown>;
}

const hold = async (connectionString: string, id: number): Promise<Held> => {
  const client = new Client({
    connectionString,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'rollcall presence',
  });
  // What goes wrong is told by the calls, or ends the connection.
  client.on('error', () => {});
  const ended = new Promise((resolve) => client.once('end', resolve));
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1, $2)', [space, id]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { client, ended };
};
