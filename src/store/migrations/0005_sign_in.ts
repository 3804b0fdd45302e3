import { sql, type Kysely } from 'kysely';

/**
 * Attempts that lead through the vendor's sign-in: what is pending is sealed, a choice may stand between, and one-time
 * tokens (the start of an attempt, the state of its sign-in) are found like all others.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table connection_attempts
      alter column provider drop not null,
      add column pending bytea,
      add column choices jsonb,
      add column checks jsonb,
      drop constraint connection_attempts_status_check,
      add constraint connection_attempts_status_check
        check (status in ('pending', 'choice_required', 'authenticated', 'error', 'cancelled', 'expired'))`.execute(db);
  await sql`
    create index connection_attempts_by_end on connection_attempts (expires_at) where pending is not null`.execute(db);
  await sql`
    alter table token_directory
      drop constraint token_directory_kind_check,
      add constraint token_directory_kind_check
        check (kind in ('api_key', 'session', 'auth_link', 'sign_in_start', 'sign_in_state'))`.execute(db);
}
