import { sql, type Kysely } from 'kysely';

/**
 * What a request was about, in columns that logs are filtered by, and an index for each order in which they are paged.
 * The start and the id end every index: within one provider or status, logs are read newest first from the same one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`
    alter table request_logs
      add is_platform boolean not null default false,
      add service text not null default '',
      add child_resource text,
      add sub_resource text`);
  await run(`
    alter table vendor_calls
      add service text not null default '',
      add resource text,
      add child_resource text,
      add sub_resource text,
      add action text`);
  for (const name of ['start', 'account', 'request']) {
    await run(`drop index request_logs_by_${name}`);
    await run(`drop index vendor_calls_by_${name}`);
  }
  const orders = {
    start: [],
    status: ['coalesce(status, 0)'],
    duration: ['duration_ms'],
    provider: [`coalesce(provider, '')`],
    service: ['service'],
  };
  for (const [name, columns] of Object.entries(orders)) {
    const key = [...columns.map((column) => `(${column})`), 'started_at', 'id'].join(', ');
    await run(`create index request_logs_by_${name} on request_logs (project_id, is_platform, ${key})`);
    await run(`create index vendor_calls_by_${name} on vendor_calls (project_id, ${key})`);
  }
  for (const table of ['request_logs', 'vendor_calls']) {
    await run(`create index ${table}_by_account on ${table} (project_id, account_id, started_at, id)`);
    await run(`create index ${table}_by_request on ${table} (project_id, request_id, started_at, id)`);
    await run(`create index ${table}_by_age on ${table} (started_at)`);
  }

  // What was sent and answered, for projects that ask for it, and for as long as they say.
  await run(`
    create table log_settings (
      project_id uuid primary key references projects (id) on delete cascade,
      keeps_bodies boolean not null,
      bodies_kept_hours integer not null,
      errors_only boolean not null,
      shows_personal_values boolean not null,
      updated_at timestamptz not null default now()
    )`);
  await run(`
    create table log_contents (
      project_id uuid not null references projects (id) on delete cascade,
      id uuid not null,
      request_id text not null,
      account_id uuid,
      ciphertext bytea not null,
      expires_at timestamptz not null,
      primary key (project_id, id)
    )`);
  await run(`create index log_contents_by_request on log_contents (project_id, request_id)`);
  await run(`create index log_contents_by_account on log_contents (project_id, account_id)`);
  await run(`create index log_contents_by_end on log_contents (expires_at)`);
}
