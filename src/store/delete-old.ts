import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Rows that one statement removes: few enough that nobody waits for its locks, and that it ends within a second. */
const batchRows = 5_000;

/** Removes rows of every project that began before `startedBefore`, a batch at a time. Answers how many. */
export async function deleteOld(
  db: Db,
  table: 'request_logs' | 'vendor_calls',
  startedBefore: Date,
  batch = batchRows,
): Promise<number> {
  const name = sql.ref(table);
  let deleted = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${name} where ctid = any(array(
        select ctid from ${name} where started_at < ${startedBefore} order by started_at limit ${batch}
        for update skip locked
      ))`.execute(db);
    deleted += Number(numAffectedRows);
    if (numAffectedRows < batch) return deleted;
  }
}
