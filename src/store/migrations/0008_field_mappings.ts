import { sql, type Kysely } from 'kysely';

/** Fields that a project defines for itself, and where in a vendor's record they are found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table field_mappings (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      account_id uuid,
      provider text,
      resource text not null,
      name text not null,
      path text,
      custom_field_id text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (project_id, id),
      unique nulls not distinct (project_id, account_id, provider, resource, name),
      foreign key (project_id, account_id) references accounts (project_id, id) on delete cascade,
      check (num_nonnulls(path, custom_field_id) = 1),
      check (num_nonnulls(account_id, provider) < 2)
    )`.execute(db);
}
