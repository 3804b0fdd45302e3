import { sql } from 'kysely';
import type { Db, Row } from './tables.ts';
import { unnestRows, type BatchColumns } from './unnest.ts';

export type LogContent = Row<'log_contents'>;

const batchColumns: BatchColumns<LogContent> = [
  ['project_id', 'uuid'],
  ['id', 'uuid'],
  ['request_id', 'text'],
  ['account_id', 'uuid'],
  ['ciphertext', 'bytea'],
  ['expires_at', 'timestamptz'],
];

/** Saves a batch, of any projects, in one statement. Rows that are there already are left as they are. */
export async function saveLogContents(db: Db, contents: readonly LogContent[]): Promise<void> {
  if (contents.length === 0) return;
  await sql`insert into log_contents ${unnestRows(batchColumns, contents)} on conflict do nothing`.execute(db);
}

/** What was kept of a request and of the calls that were made for it, and is not over at `now`. */
export async function listLogContents(db: Db, projectId: string, requestId: string, now: Date): Promise<LogContent[]> {
  return db
    .selectFrom('log_contents')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('request_id', '=', requestId)
    .where('expires_at', '>', now)
    .execute();
}

/** Removes what was kept of an account. */
export async function deleteLogContents(db: Db, projectId: string, accountId: string): Promise<void> {
  await db.deleteFrom('log_contents').where('project_id', '=', projectId).where('account_id', '=', accountId).execute();
}

/** Removes what was kept for as long as was said, of every project. Answers how many. */
export async function deleteExpiredLogContents(db: Db, now: Date): Promise<number> {
  const result = await db.deleteFrom('log_contents').where('expires_at', '<', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Removes everything that was kept of a project. */
export async function deleteLogContentsOfProject(db: Db, projectId: string): Promise<void> {
  await db.deleteFrom('log_contents').where('project_id', '=', projectId).execute();
}
