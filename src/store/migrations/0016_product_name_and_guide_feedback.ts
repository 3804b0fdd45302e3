import { sql, type Kysely } from 'kysely';

/** What a product calls itself on its Hub, and whether the steps of a guide answered what people asked of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table connector_profiles add column product_name text`.execute(db);
  await sql`
    create table guide_feedback (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      session_id uuid not null,
      provider text not null,
      guide_step text not null,
      helpful boolean not null,
      comment text,
      answered_at timestamptz not null default now(),
      primary key (project_id, id),
      unique (project_id, session_id, provider, guide_step)
    )`.execute(db);
  await sql`create index guide_feedback_by_step on guide_feedback (project_id, provider, guide_step)`.execute(db);
  await sql`create index guide_feedback_by_age on guide_feedback (answered_at)`.execute(db);
}
