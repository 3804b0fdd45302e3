import { sql, type Kysely } from 'kysely';

/**
 * Accounts are deleted with everything that hangs on them, and tell when the vendor last answered them; connector
 * profiles say how a project offers a system: its OAuth application, where its Hub may be embedded, how it looks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from token_directory t using accounts a
    where a.deleted_at is not null and t.project_id = a.project_id and t.subject_id = a.id`.execute(db);
  for (const [table, column] of referring) {
    const constraint = sql.id(`${table}_project_id_${column}_fkey`);
    await sql`alter table ${sql.id(table)} drop constraint ${constraint},
      add constraint ${constraint} foreign key (project_id, ${sql.id(column)})
        references accounts (project_id, id) on delete cascade`.execute(db);
  }
  await sql`delete from accounts where deleted_at is not null`.execute(db);
  await sql`drop index accounts_by_owner`.execute(db);
  await sql`alter table accounts drop column deleted_at, add column last_success_at timestamptz,
    alter column setup_state set default 'ready'`.execute(db);
  await sql`update accounts set setup_state = 'ready' where setup_state = 'complete'`.execute(db);
  await sql`create index accounts_by_owner
    on accounts (project_id, origin_owner_id, origin_owner_name, provider, environment)`.execute(db);

  await sql`
    alter table connector_profiles
      add column embed_origins text[] not null default '{}',
      add column theme jsonb,
      add column support_contact text`.execute(db);
  await sql`
    create table connector_profile_apps (
      project_id uuid not null,
      profile_id uuid not null,
      client_id text not null,
      secret_hint text not null,
      ciphertext bytea not null,
      wrapped_key bytea not null,
      key_version text not null,
      updated_at timestamptz not null default now(),
      primary key (project_id, profile_id),
      foreign key (project_id, profile_id) references connector_profiles (project_id, id) on delete cascade
    )`.execute(db);
  await sql`create index connector_profile_apps_by_version
    on connector_profile_apps (key_version, project_id, profile_id)`.execute(db);
}

/** Columns that name an account and did not go with it. */
const referring = [
  ['connect_sessions', 'account_id'],
  ['connect_sessions', 'linked_account_id'],
  ['connection_attempts', 'account_id'],
] as const;
