import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** What a database says of itself. */
export interface DatabaseFacts {
  /** Such as `18.4`. */
  readonly version: string;
  readonly majorVersion: number;
  readonly now: Date;
  /** Migrations that have been run, in order. */
  readonly migrations: readonly string[];
}

export async function readDatabaseFacts(db: Db): Promise<DatabaseFacts> {
  const { rows } = await sql<{ version: string; number: string; now: Date; migrated: boolean }>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number,
           clock_timestamp() as now, to_regclass('kysely_migration') is not null as migrated`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new Error('The database said nothing of itself.');
  const run = facts.migrated
    ? await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    : undefined;
  return {
    version: facts.version,
    majorVersion: Math.floor(Number(facts.number) / 10_000),
    now: facts.now,
    migrations: run?.rows.map(({ name }) => name) ?? [],
  };
}
