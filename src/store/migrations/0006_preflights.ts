import { sql, type Kysely } from 'kysely';

/** What was last seen of an account's permissions. Keys, states and words for people; never a record's value. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_preflights (
      project_id uuid not null,
      account_id uuid not null,
      grants jsonb not null,
      checked_at timestamptz not null,
      primary key (project_id, account_id),
      foreign key (project_id, account_id) references accounts (project_id, id) on delete cascade
    )`.execute(db);
}
