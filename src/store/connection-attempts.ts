import type { ConnectionAttemptStatus, Db, JsonObject, NewRow, Row } from './tables.ts';

export type ConnectionAttempt = Row<'connection_attempts'>;

export async function findConnectionAttempt(
  db: Db,
  projectId: string,
  id: string,
): Promise<ConnectionAttempt | undefined> {
  return db
    .selectFrom('connection_attempts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The attempts of a session, newest first. */
export async function listConnectionAttempts(
  db: Db,
  projectId: string,
  sessionId: string,
): Promise<ConnectionAttempt[]> {
  return db
    .selectFrom('connection_attempts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .execute();
}

export async function saveConnectionAttempt(
  db: Db,
  projectId: string,
  attempt: NewRow<'connection_attempts'>,
): Promise<ConnectionAttempt> {
  return db
    .insertInto('connection_attempts')
    .values({ ...attempt, project_id: projectId })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** How an attempt ended. */
export interface ConnectionAttemptOutcome {
  status: Exclude<ConnectionAttemptStatus, 'pending'>;
  account_id?: string | null;
  /** What the page shows; never a credential. */
  error?: JsonObject | null;
}

/** Ends a pending attempt. Answers undefined when there is none, or it has ended before: the first outcome stays. */
export async function saveConnectionAttemptOutcome(
  db: Db,
  projectId: string,
  id: string,
  outcome: ConnectionAttemptOutcome,
): Promise<ConnectionAttempt | undefined> {
  return db
    .updateTable('connection_attempts')
    .set({ ...outcome, updated_at: new Date() })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .returningAll()
    .executeTakeFirst();
}
