import { sql, type Kysely } from 'kysely';

/** Linked accounts and their sealed secrets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table connector_profiles (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      provider text not null,
      environment text not null,
      name text not null,
      enabled boolean not null default true,
      is_default boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (project_id, id)
    )`.execute(db);
  await sql`
    create unique index connector_profiles_one_default
      on connector_profiles (project_id, provider, environment) where is_default`.execute(db);

  await sql`
    create table accounts (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      provider text not null,
      environment text not null,
      connector_profile_id uuid,
      origin_owner_id text not null,
      origin_owner_name text not null,
      origin_username text,
      status text not null default 'active'
        check (status in ('active', 'inactive', 'suspended', 'archived', 'expired', 'error')),
      status_reasons jsonb not null default '[]',
      setup_state text not null default 'complete',
      setup_information jsonb not null default '{}',
      secret_hints jsonb not null default '{}',
      label text,
      metadata jsonb,
      type text not null default 'production' check (type in ('production', 'test')),
      shared boolean not null default false,
      resources text[] not null default '{}',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      primary key (project_id, id),
      foreign key (project_id, connector_profile_id) references connector_profiles (project_id, id)
        on delete set null (connector_profile_id)
    )`.execute(db);
  await sql`
    create index accounts_by_owner
      on accounts (project_id, origin_owner_id, origin_owner_name, provider, environment)
      where deleted_at is null`.execute(db);
  await sql`create index accounts_by_profile on accounts (project_id, connector_profile_id)`.execute(db);

  await sql`
    create table account_keys (
      project_id uuid not null,
      account_id uuid not null,
      wrapped_key bytea not null,
      key_version text not null,
      created_at timestamptz not null default now(),
      primary key (project_id, account_id),
      foreign key (project_id, account_id) references accounts (project_id, id) on delete cascade
    )`.execute(db);
  await sql`create index account_keys_by_version on account_keys (key_version, project_id, account_id)`.execute(db);
  await sql`
    create table account_secrets (
      project_id uuid not null,
      account_id uuid not null,
      field text not null,
      ciphertext bytea not null,
      updated_at timestamptz not null default now(),
      primary key (project_id, account_id, field),
      foreign key (project_id, account_id) references account_keys (project_id, account_id) on delete cascade
    )`.execute(db);
  await sql`
    create table encryption_keys (
      version text primary key,
      check_value bytea not null,
      created_at timestamptz not null default now()
    )`.execute(db);
}
