import { inTransaction } from './database.ts';
import type { Db, NewRow, Row } from './tables.ts';
import { saveToken } from './token-directory.ts';

export type ConnectSession = Row<'connect_sessions'>;

/** Also for expired and locked sessions: whoever lets a caller in looks at `expires_at` and `locked_at`. */
export async function findConnectSession(db: Db, projectId: string, id: string): Promise<ConnectSession | undefined> {
  return select(db, projectId, id).executeTakeFirst();
}

/**
 * Like {@link findConnectSession}, and makes everybody else who asks for the same lock wait until the caller's
 * transaction ends: of fifty completions at once, one makes the account. Only inside a transaction.
 */
export async function lockConnectSession(
  transaction: Db,
  projectId: string,
  id: string,
): Promise<ConnectSession | undefined> {
  return select(transaction, projectId, id).forUpdate().executeTakeFirst();
}

/** Saves a session and makes its token and its auth link known, each until its own end. */
export async function saveConnectSession(
  db: Db,
  projectId: string,
  session: NewRow<'connect_sessions'>,
): Promise<ConnectSession> {
  return inTransaction(db, async (transaction) => {
    const saved = await transaction
      .insertInto('connect_sessions')
      .values({ ...session, project_id: projectId })
      .returningAll()
      .executeTakeFirstOrThrow();
    const { id: subject_id, token_hash, link_hash, expires_at, link_expires_at } = saved;
    await saveToken(transaction, projectId, { token_hash, kind: 'session', subject_id, expires_at });
    await saveToken(transaction, projectId, {
      token_hash: link_hash,
      kind: 'auth_link',
      subject_id,
      expires_at: link_expires_at,
    });
    return saved;
  });
}

/**
 * Takes one of the `limit` tries that a session has, before the vendor is asked, so that tries made at once count too.
 * Answers undefined when the session is locked, or when all that are left are being made. A try that was not wrong is
 * given back.
 */
export async function reserveCredentialTry(
  db: Db,
  projectId: string,
  id: string,
  limit: number,
): Promise<ConnectSession | undefined> {
  return db
    .updateTable('connect_sessions')
    .set((column) => ({ wrong_credentials: column('wrong_credentials', '+', 1) }))
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('locked_at', 'is', null)
    .where('wrong_credentials', '<', limit)
    .returningAll()
    .executeTakeFirst();
}

/** Gives back a try taken with {@link reserveCredentialTry}. */
export async function releaseCredentialTry(db: Db, projectId: string, id: string): Promise<void> {
  await db
    .updateTable('connect_sessions')
    .set((column) => ({ wrong_credentials: column('wrong_credentials', '-', 1) }))
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('wrong_credentials', '>', 0)
    .execute();
}

/** Locks a session for good. */
export async function saveConnectSessionLock(db: Db, projectId: string, id: string, lockedAt: Date): Promise<void> {
  await db
    .updateTable('connect_sessions')
    .set({ locked_at: lockedAt })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('locked_at', 'is', null)
    .execute();
}

/** Notes which account a session linked. Answers undefined when it has linked another one already. */
export async function saveLinkedAccount(
  db: Db,
  projectId: string,
  id: string,
  accountId: string,
): Promise<ConnectSession | undefined> {
  return db
    .updateTable('connect_sessions')
    .set({ linked_account_id: accountId })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where((where) => where.or([where('linked_account_id', 'is', null), where('linked_account_id', '=', accountId)]))
    .returningAll()
    .executeTakeFirst();
}

/**
 * Removes the sessions, with their attempts, whose token and link both ended before `endedBefore`; in every project.
 */
export async function deleteExpiredConnectSessions(db: Db, endedBefore: Date): Promise<number> {
  const result = await db
    .deleteFrom('connect_sessions')
    .where('link_expires_at', '<', endedBefore)
    .where('expires_at', '<', endedBefore)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

function select(db: Db, projectId: string, id: string) {
  return db.selectFrom('connect_sessions').selectAll().where('project_id', '=', projectId).where('id', '=', id);
}

/** Notes that the session's fields were answered. */
export async function saveFieldsMapped(db: Db, projectId: string, id: string, at: Date): Promise<void> {
  await db
    .updateTable('connect_sessions')
    .set({ fields_mapped_at: at })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .execute();
}
