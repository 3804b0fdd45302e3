import { sql, type Kysely } from 'kysely';
import { newUuidV7, newWireId } from '../ids.ts';

/** Organisations, projects and the ways to prove who one is; makes the organisation and the project `Default`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organizations (
      id uuid primary key,
      wire_id bigint not null unique,
      name text not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table projects (
      id uuid primary key,
      organization_id uuid not null references organizations (id),
      name text not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index projects_by_organization on projects (organization_id, id)`.execute(db);
  await sql`
    create table token_directory (
      token_hash bytea primary key,
      project_id uuid not null references projects (id) on delete cascade,
      kind text not null check (kind in ('api_key', 'session', 'auth_link')),
      subject_id uuid not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz
    )`.execute(db);
  await sql`create index token_directory_by_subject on token_directory (project_id, subject_id)`.execute(db);
  await sql`
    create table api_keys (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      name text not null,
      token_hash bytea not null,
      prefix text not null,
      last_four text not null,
      scopes text[] not null default '{}',
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (project_id, id),
      unique (project_id, token_hash)
    )`.execute(db);

  const organizationId = newUuidV7();
  await sql`insert into organizations (id, wire_id, name) values (${organizationId}, ${newWireId()}, 'Default')`.execute(
    db,
  );
  await sql`insert into projects (id, organization_id, name) values (${newUuidV7()}, ${organizationId}, 'Default')`.execute(
    db,
  );
}
