import { sql, type Kysely } from 'kysely';

/** Accounts tell how the HR system last failed, and are listed by owner and by last success without sorting them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table accounts add column last_failure_at timestamptz, add column last_failure_code text`.execute(db);
  await sql`
    create index accounts_by_owner_name on accounts (project_id, lower(origin_owner_name), id)`.execute(db);
  await sql`
    create index accounts_by_last_success on accounts (project_id, coalesce(last_success_at, 'epoch'), id)`.execute(db);
}
