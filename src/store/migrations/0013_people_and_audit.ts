import { sql, type Kysely } from 'kysely';

/** People with their sign-ins and memberships, and the audit log, which the database itself keeps from being changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people (
      id uuid primary key,
      email text not null unique,
      name text not null,
      passphrase_hash text not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table person_sessions (
      token_hash bytea primary key,
      person_id uuid not null references people (id) on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index person_sessions_by_person on person_sessions (person_id)`.execute(db);
  await sql`create index person_sessions_by_end on person_sessions (expires_at)`.execute(db);
  await sql`
    create table members (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      person_id uuid references people (id) on delete cascade,
      email text,
      role text not null check (role in ('viewer', 'developer', 'admin', 'owner')),
      invited_at timestamptz not null default now(),
      joined_at timestamptz,
      primary key (project_id, id),
      unique (project_id, email),
      unique (project_id, person_id)
    )`.execute(db);
  await sql`create index members_by_person on members (person_id)`.execute(db);
  await sql`
    alter table token_directory
      drop constraint token_directory_kind_check,
      add constraint token_directory_kind_check check (
        kind in ('api_key', 'session', 'auth_link', 'sign_in_start', 'sign_in_state', 'external_trigger', 'invitation')
      )`.execute(db);

  await sql`
    create table audit_log (
      project_id uuid not null references projects (id),
      position bigint not null,
      id uuid not null,
      occurred_at timestamptz not null,
      actor_type text not null check (actor_type in ('API_KEY', 'MEMBER', 'HUB_SESSION', 'COMMAND_LINE')),
      actor_id text,
      operation text not null,
      stage text not null check (stage in ('begun', 'done')),
      subject_ids text[] not null,
      changed_fields text[] not null,
      request_id text,
      previous_hash bytea not null,
      hash bytea not null,
      primary key (project_id, position),
      unique (project_id, id)
    )`.execute(db);
  await sql`create index audit_log_by_time on audit_log (project_id, occurred_at)`.execute(db);
  await sql`
    create or replace function refuse_change_of_audit_log() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_log is append-only';
    end $$`.execute(db);
  await sql`
    create trigger audit_log_is_append_only before update or delete on audit_log
      for each row execute function refuse_change_of_audit_log()`.execute(db);
  await sql`
    create trigger audit_log_is_not_emptied before truncate on audit_log
      for each statement execute function refuse_change_of_audit_log()`.execute(db);
}
