import type { Db, NewRow, Row } from './tables.ts';

export type StoredWrite = Row<'writes'>;

/** Notes a write that begins. Undefined when its key is taken. */
export async function saveNewWrite(
  db: Db,
  projectId: string,
  write: Omit<NewRow<'writes'>, 'project_id'>,
): Promise<StoredWrite | undefined> {
  return db
    .insertInto('writes')
    .values({ ...write, project_id: projectId })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** The write that used an idempotency key before. */
export async function findWriteByKey(
  db: Db,
  projectId: string,
  { accountId, sourceId, key }: { accountId: string; sourceId: string; key: string },
): Promise<StoredWrite | undefined> {
  return db
    .selectFrom('writes')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .where('source_id', '=', sourceId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

/** A write of an account. */
export async function findWrite(
  db: Db,
  projectId: string,
  accountId: string,
  id: string,
): Promise<StoredWrite | undefined> {
  return db
    .selectFrom('writes')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Takes over a write from whoever left it. False when somebody else was faster, or it moved on meanwhile. */
export async function claimWrite(
  db: Db,
  { project_id: projectId, id, state, claimed_at: claimedAt }: StoredWrite,
  claim: { owner: number; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('writes')
    .set({ owner: claim.owner, claimed_at: claim.at })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('claimed_at', '=', claimedAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes how far a write is. */
export async function saveWrite(
  db: Db,
  projectId: string,
  id: string,
  changes: Partial<Pick<NewRow<'writes'>, 'state' | 'sent_at' | 'settled_at' | 'intent' | 'outcome'>>,
): Promise<void> {
  await db.updateTable('writes').set(changes).where('project_id', '=', projectId).where('id', '=', id).execute();
}

/** Forgets a write that never reached the vendor: its key is free again. */
export async function deleteWrite(db: Db, projectId: string, id: string): Promise<void> {
  await db.deleteFrom('writes').where('project_id', '=', projectId).where('id', '=', id).execute();
}

/** Removes the writes of every project that began before `before`. Answers how many. */
export async function deleteOldWrites(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('writes').where('created_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
