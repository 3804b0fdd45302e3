import { sql, type Kysely } from 'kysely';

/**
 * What was asked and what was called, and the listings that cursors walk through. Logs have no foreign key to accounts:
 * they are written in batches after the answer, and an account may be gone by then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table request_logs (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      request_id text not null,
      account_id uuid,
      provider text,
      method text not null,
      path text not null,
      resource text,
      action text,
      status integer not null,
      success boolean not null,
      source_type text,
      source_id text,
      started_at timestamptz not null,
      duration_ms integer not null,
      error_code text,
      primary key (project_id, id)
    )`.execute(db);
  await sql`create index request_logs_by_start on request_logs (project_id, started_at desc, id desc)`.execute(db);
  await sql`create index request_logs_by_account on request_logs (project_id, account_id, started_at desc, id desc)`.execute(
    db,
  );
  await sql`create index request_logs_by_request on request_logs (project_id, request_id)`.execute(db);

  await sql`
    create table vendor_calls (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      request_id text not null,
      account_id uuid,
      provider text not null,
      method text not null,
      host text not null,
      path_template text not null,
      status integer,
      attempt integer not null,
      started_at timestamptz not null,
      duration_ms integer not null,
      error_code text,
      primary key (project_id, id)
    )`.execute(db);
  await sql`create index vendor_calls_by_start on vendor_calls (project_id, started_at desc, id desc)`.execute(db);
  await sql`create index vendor_calls_by_account on vendor_calls (project_id, account_id, started_at desc, id desc)`.execute(
    db,
  );
  await sql`create index vendor_calls_by_request on vendor_calls (project_id, request_id)`.execute(db);

  await sql`
    create table listing_snapshots (
      project_id uuid not null,
      id uuid not null,
      account_id uuid not null,
      query_hash bytea not null,
      ciphertext bytea not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (project_id, id),
      foreign key (project_id, account_id) references accounts (project_id, id) on delete cascade
    )`.execute(db);
  await sql`create index listing_snapshots_by_account on listing_snapshots (project_id, account_id)`.execute(db);
  await sql`create index listing_snapshots_by_end on listing_snapshots (expires_at)`.execute(db);
}
