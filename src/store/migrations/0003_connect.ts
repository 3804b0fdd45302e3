import { sql, type Kysely } from 'kysely';

/** Connect sessions, and the attempts made in them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table connect_sessions (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      wire_id bigint not null,
      token_hash bytea not null,
      link_hash bytea not null,
      origin_owner_id text not null,
      origin_owner_name text not null,
      origin_username text,
      provider text,
      categories text[] not null default '{}',
      account_id uuid,
      integration_id uuid,
      label text,
      metadata jsonb,
      multiple boolean not null default false,
      type text not null default 'production' check (type in ('production', 'test')),
      resources text[] not null default '{}',
      external_trigger_token uuid not null,
      expires_at timestamptz not null,
      link_expires_at timestamptz not null,
      wrong_credentials integer not null default 0,
      locked_at timestamptz,
      linked_account_id uuid,
      created_at timestamptz not null default now(),
      primary key (project_id, id),
      unique (project_id, wire_id),
      foreign key (project_id, account_id) references accounts (project_id, id),
      foreign key (project_id, linked_account_id) references accounts (project_id, id),
      foreign key (project_id, integration_id) references connector_profiles (project_id, id) on delete cascade
    )`.execute(db);
  await sql`create index connect_sessions_by_account on connect_sessions (project_id, account_id)`.execute(db);
  await sql`create index connect_sessions_by_linked_account on connect_sessions (project_id, linked_account_id)`.execute(
    db,
  );
  await sql`create index connect_sessions_by_profile on connect_sessions (project_id, integration_id)`.execute(db);
  await sql`create index connect_sessions_by_end on connect_sessions (link_expires_at)`.execute(db);

  await sql`
    create table connection_attempts (
      project_id uuid not null,
      id uuid not null,
      session_id uuid not null,
      provider text not null,
      status text not null default 'pending'
        check (status in ('pending', 'authenticated', 'error', 'cancelled', 'expired')),
      account_id uuid,
      error jsonb,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (project_id, id),
      foreign key (project_id, session_id) references connect_sessions (project_id, id) on delete cascade,
      foreign key (project_id, account_id) references accounts (project_id, id)
    )`.execute(db);
  await sql`create index connection_attempts_by_session on connection_attempts (project_id, session_id)`.execute(db);
  await sql`create index connection_attempts_by_account on connection_attempts (project_id, account_id)`.execute(db);
}
