import { sql } from 'kysely';
import type { AttemptChoices, AttemptCheck, ConnectionAttemptStatus, Db, JsonObject, NewRow, Row } from './tables.ts';

export type ConnectionAttempt = Row<'connection_attempts'>;

export async function findConnectionAttempt(
  db: Db,
  projectId: string,
  id: string,
): Promise<ConnectionAttempt | undefined> {
  return select(db, projectId).where('id', '=', id).executeTakeFirst();
}

/** The attempts of a session, newest first. */
export async function listConnectionAttempts(
  db: Db,
  projectId: string,
  sessionId: string,
): Promise<ConnectionAttempt[]> {
  return select(db, projectId).where('session_id', '=', sessionId).orderBy('id', 'desc').execute();
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

/** How far an attempt has come without having ended. */
export interface ConnectionAttemptProgress {
  status?: 'pending' | 'choice_required';
  provider?: string;
  /** Sealed. */
  pending: Buffer;
  choices?: AttemptChoices | null;
}

/** Notes how far an open attempt has come. Answers undefined when there is none, or it has ended. */
export async function saveConnectionAttemptProgress(
  db: Db,
  projectId: string,
  id: string,
  { choices, ...progress }: ConnectionAttemptProgress,
): Promise<ConnectionAttempt | undefined> {
  return db
    .updateTable('connection_attempts')
    .set({
      ...progress,
      ...(choices !== undefined && { choices: choices && JSON.stringify(choices) }),
      updated_at: new Date(),
    })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('status', 'in', open)
    .returningAll()
    .executeTakeFirst();
}

/** How an attempt ended. */
export interface ConnectionAttemptOutcome {
  status: Exclude<ConnectionAttemptStatus, 'pending' | 'choice_required'>;
  account_id?: string | null;
  /** What the page shows; never a credential. */
  error?: JsonObject | null;
  checks?: readonly AttemptCheck[];
}

/**
 * Ends an open attempt, and forgets what was pending. Answers undefined when there is none, or it has ended before: the
 * first outcome stays.
 */
export async function saveConnectionAttemptOutcome(
  db: Db,
  projectId: string,
  id: string,
  { checks, ...outcome }: ConnectionAttemptOutcome,
): Promise<ConnectionAttempt | undefined> {
  return db
    .updateTable('connection_attempts')
    .set({
      ...outcome,
      ...(checks && { checks: JSON.stringify(checks) }),
      pending: null,
      choices: null,
      updated_at: new Date(),
    })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('status', 'in', open)
    .returningAll()
    .executeTakeFirst();
}

/** Ends the attempts whose time ran out before `endedBefore` with something pending, and forgets that; in every project. */
export async function expireConnectionAttempts(db: Db, endedBefore: Date): Promise<number> {
  const result = await db
    .updateTable('connection_attempts')
    .set({ status: 'expired', pending: null, choices: null, updated_at: sql`now()` })
    .where('expires_at', '<', endedBefore)
    .where('pending', 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

const open: ConnectionAttemptStatus[] = ['pending', 'choice_required'];

function select(db: Db, projectId: string) {
  return db.selectFrom('connection_attempts').selectAll().where('project_id', '=', projectId);
}
