import { sql, type Kysely } from 'kysely';

/** What vendors tell by themselves: where an account is told, with which secret, and what it was told. Ids only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_webhooks (
      project_id uuid not null,
      account_id uuid not null,
      token_ciphertext bytea not null,
      secret_ciphertext bytea,
      updated_at timestamptz not null default now(),
      primary key (project_id, account_id),
      foreign key (project_id, account_id) references account_keys (project_id, account_id) on delete cascade
    )`.execute(db);
  await sql`
    create table inbound_deliveries (
      project_id uuid not null,
      id uuid not null,
      account_id uuid not null,
      provider text not null,
      event_type text not null,
      changes jsonb not null,
      dedupe_key bytea not null,
      received_at timestamptz not null default now(),
      primary key (project_id, id),
      unique (project_id, account_id, dedupe_key),
      foreign key (project_id, account_id) references accounts (project_id, id) on delete cascade
    )`.execute(db);
  await sql`
    alter table token_directory
      drop constraint token_directory_kind_check,
      add constraint token_directory_kind_check check (
        kind in ('api_key', 'session', 'auth_link', 'sign_in_start', 'sign_in_state', 'external_trigger')
      )`.execute(db);
}
