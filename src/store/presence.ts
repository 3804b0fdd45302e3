import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Db } from './tables.ts';

/** First half of the advisory locks of present processes; no other lock of ours has two halves. */
const space = 0x50_52_45_53;

/** How long a lost connection is mourned before the next try, in milliseconds. */
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
  let closed = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const hold = async () => {
    const held = new Client({ connectionString, keepAlive: true, application_name: 'rollcall presence' });
    held.on('error', () => {});
    held.on('end', () => {
      if (!closed) timer = setTimeout(() => void hold().catch(retry), retryAfterMs);
    });
    await held.connect();
    await held.query('select pg_advisory_lock($1, $2)', [space, id]);
    client = held;
  };
  const retry = () => {
    if (!closed) timer = setTimeout(() => void hold().catch(retry), retryAfterMs);
  };
  await hold();

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
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
