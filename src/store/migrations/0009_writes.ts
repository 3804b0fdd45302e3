import { sql, type Kysely } from 'kysely';

/**
 * Every write that a vendor was asked for: what was intended before the vendor was called, and what came of it. The
 * intent is sealed, and gone once the outcome is known.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table writes (
      project_id uuid not null,
      id uuid not null,
      account_id uuid not null,
      source_id text not null,
      operation text not null,
      idempotency_key text,
      fingerprint bytea not null,
      state text not null check (state in ('begun', 'sent', 'pending', 'unknown', 'succeeded')),
      owner integer not null,
      claimed_at timestamptz not null,
      sent_at timestamptz,
      settled_at timestamptz,
      intent bytea,
      outcome jsonb,
      created_at timestamptz not null,
      primary key (project_id, id),
      foreign key (project_id, account_id) references accounts (project_id, id) on delete cascade
    )`.execute(db);
  await sql`
    create unique index writes_idempotency_key on writes (project_id, account_id, source_id, idempotency_key)
      where idempotency_key is not null`.execute(db);
  await sql`create index writes_account on writes (project_id, account_id)`.execute(db);
  await sql`create index writes_created_at on writes (created_at)`.execute(db);
}
