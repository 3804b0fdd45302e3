import type { Db, NewRow, Row } from './tables.ts';

export type TokenEntry = Row<'token_directory'>;

/**
 * Whose token this is, or undefined when it is unknown. Also for expired tokens: whoever lets a caller in looks at
 * `expires_at`. The one query made before the project is known.
 */
export async function findToken(db: Db, tokenHash: Buffer): Promise<TokenEntry | undefined> {
  return db.selectFrom('token_directory').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** One more token for a subject, such as the session token that an opened auth link is exchanged for. */
export async function saveToken(db: Db, projectId: string, token: NewRow<'token_directory'>): Promise<void> {
  await db
    .insertInto('token_directory')
    .values({ ...token, project_id: projectId })
    .execute();
}

/** The same for a token that may be known already: then it stays with whom it leads to. */
export async function saveTokenIfNew(db: Db, projectId: string, token: NewRow<'token_directory'>): Promise<void> {
  await db
    .insertInto('token_directory')
    .values({ ...token, project_id: projectId })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute();
}

/** Moves when a token ends; null: not before it is deleted. */
export async function saveTokenEnd(db: Db, tokenHash: Buffer, expiresAt: Date | null): Promise<void> {
  await db.updateTable('token_directory').set({ expires_at: expiresAt }).where('token_hash', '=', tokenHash).execute();
}

/** Makes every token of a subject unknown. */
export async function deleteTokens(db: Db, projectId: string, subjectId: string): Promise<void> {
  await db
    .deleteFrom('token_directory')
    .where('project_id', '=', projectId)
    .where('subject_id', '=', subjectId)
    .execute();
}

/** Removes what ended before `endedBefore`, in every project. Answers how many. */
export async function deleteExpiredTokens(db: Db, endedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('token_directory').where('expires_at', '<', endedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Takes a token that is for one use: of any number of callers at once, one gets it. Answers undefined to all others. */
export async function takeToken(db: Db, projectId: string, tokenHash: Buffer): Promise<TokenEntry | undefined> {
  return db
    .deleteFrom('token_directory')
    .where('project_id', '=', projectId)
    .where('token_hash', '=', tokenHash)
    .returningAll()
    .executeTakeFirst();
}
