import { inTransaction } from './database.ts';
import type { Db, NewRow, Row } from './tables.ts';
import { deleteTokens, saveToken, saveTokenEnd, saveTokenIfNew } from './token-directory.ts';

export type ApiKey = Row<'api_keys'>;

/** How stale `last_used_at` may be: a busy key is written once in this time, not at every request. */
const useGranularityMilliseconds = 60_000;

/** Also for revoked and expired keys: whoever lets a caller in looks at `revoked_at` and `expires_at`. */
export async function findApiKey(db: Db, projectId: string, id: string): Promise<ApiKey | undefined> {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The key behind a presented token, whatever its project: one query for each request. Also for revoked and expired keys. */
export async function findApiKeyByToken(db: Db, tokenHash: Buffer): Promise<ApiKey | undefined> {
  return db
    .selectFrom('token_directory')
    .innerJoin('api_keys', (join) =>
      join
        .onRef('api_keys.project_id', '=', 'token_directory.project_id')
        .onRef('api_keys.id', '=', 'token_directory.subject_id'),
    )
    .where('token_directory.token_hash', '=', tokenHash)
    .where('token_directory.kind', '=', 'api_key')
    .selectAll('api_keys')
    .executeTakeFirst();
}

/** Every key of a project, newest first. */
export async function listApiKeys(db: Db, projectId: string): Promise<ApiKey[]> {
  return db.selectFrom('api_keys').selectAll().where('project_id', '=', projectId).orderBy('id', 'desc').execute();
}

/** Saves a key and makes its token known. Rejects when the same token is known already. */
export async function saveApiKey(db: Db, projectId: string, key: NewRow<'api_keys'>): Promise<ApiKey> {
  return inTransaction(db, async (transaction) => {
    const saved = await transaction
      .insertInto('api_keys')
      .values({ ...key, project_id: projectId })
      .returningAll()
      .executeTakeFirstOrThrow();
    await saveToken(transaction, projectId, {
      token_hash: saved.token_hash,
      kind: 'api_key',
      subject_id: saved.id,
      expires_at: saved.expires_at,
    });
    return saved;
  });
}

/** Notes that a key was used; writes at most once a minute, and asks the database no more often. */
export async function saveApiKeyUse(
  db: Db,
  { project_id, id, last_used_at }: Pick<ApiKey, 'project_id' | 'id' | 'last_used_at'>,
  usedAt: Date,
): Promise<void> {
  const staleAt = new Date(usedAt.getTime() - useGranularityMilliseconds);
  if (last_used_at && last_used_at >= staleAt) return;
  await db
    .updateTable('api_keys')
    .set({ last_used_at: usedAt })
    .where('project_id', '=', project_id)
    .where('id', '=', id)
    .where((where) => where.or([where('last_used_at', 'is', null), where('last_used_at', '<', staleAt)]))
    .execute();
}

/** What may change of a key after it was made. */
export type ApiKeyChanges = Partial<Pick<ApiKey, 'name' | 'scopes' | 'account_ids' | 'expires_at'>>;

/** Changes what is given. Answers undefined when there is no such key, or it was revoked. */
export async function saveApiKeyChanges(
  db: Db,
  projectId: string,
  id: string,
  changes: ApiKeyChanges,
): Promise<ApiKey | undefined> {
  return inTransaction(db, async (transaction) => {
    const saved = await transaction
      .updateTable('api_keys')
      .set({ ...changes, id })
      .where('project_id', '=', projectId)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (saved) await keepToken(transaction, saved);
    return saved;
  });
}

/** Makes a key good again that was revoked or has ended. */
export async function restoreApiKey(db: Db, key: ApiKey): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await transaction
      .updateTable('api_keys')
      .set({ revoked_at: null, expires_at: null })
      .where('project_id', '=', key.project_id)
      .where('id', '=', key.id)
      .execute();
    await keepToken(transaction, { ...key, expires_at: null });
  });
}

/** Makes the token of a key known until the key ends, also when it was forgotten after an earlier end. */
async function keepToken(transaction: Db, { project_id, id, token_hash, expires_at }: ApiKey): Promise<void> {
  await saveTokenIfNew(transaction, project_id, { token_hash, kind: 'api_key', subject_id: id, expires_at });
  await saveTokenEnd(transaction, token_hash, expires_at);
}

/** Revokes a key for good; the row stays, its token is forgotten. Answers undefined when there is no such key. */
export async function revokeApiKey(db: Db, projectId: string, id: string): Promise<ApiKey | undefined> {
  return inTransaction(db, async (transaction) => {
    await deleteTokens(transaction, projectId, id);
    return transaction
      .updateTable('api_keys')
      .set((column) => ({ revoked_at: column.fn.coalesce('revoked_at', column.val(new Date())) }))
      .where('project_id', '=', projectId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  });
}
