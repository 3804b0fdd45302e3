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

/** A write, and since when it is worked on: as long as nobody else has taken it over, that time stands in its row. */
export type WriteClaim = Pick<StoredWrite, 'project_id' | 'id' | 'claimed_at'>;

/**
 * Takes over a write from whoever left it, at a time that no earlier claim has. Undefined when somebody else was faster,
 * or it moved on meanwhile.
 */
export async function claimWrite(
  db: Db,
  left: StoredWrite,
  { owner, at }: { owner: number; at: number },
): Promise<StoredWrite | undefined> {
  return db
    .updateTable('writes')
    .set({ owner, claimed_at: new Date(Math.max(at, left.claimed_at.getTime() + 1)) })
    .where('project_id', '=', left.project_id)
    .where('id', '=', left.id)
    .where('state', '=', left.state)
    .where('claimed_at', '=', left.claimed_at)
    .returningAll()
    .executeTakeFirst();
}

/** Notes how far a write is. False when it is somebody else's by now, succeeded, or gone with its account. */
export async function saveProgress(
  db: Db,
  claim: WriteClaim,
  changes: Partial<Pick<NewRow<'writes'>, 'state' | 'sent_at' | 'intent'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('writes')
    .set(changes)
    .where('project_id', '=', claim.project_id)
    .where('id', '=', claim.id)
    .where('claimed_at', '=', claim.claimed_at)
    .where('state', '!=', 'succeeded')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes what the vendor did, whoever is at work on it: it is a fact. What has succeeded stays so. */
export async function saveOutcome(
  db: Db,
  { project_id: projectId, id }: Pick<StoredWrite, 'project_id' | 'id'>,
  outcome: Partial<Pick<NewRow<'writes'>, 'state' | 'settled_at' | 'intent' | 'outcome'>>,
): Promise<void> {
  await db
    .updateTable('writes')
    .set(outcome)
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('state', '!=', 'succeeded')
    .execute();
}

/** Forgets a write that the vendor surely did not do: its key is free again. Not when it is somebody else's by now. */
export async function deleteWrite(db: Db, claim: WriteClaim): Promise<void> {
  await db
    .deleteFrom('writes')
    .where('project_id', '=', claim.project_id)
    .where('id', '=', claim.id)
    .where('claimed_at', '=', claim.claimed_at)
    .where('state', '!=', 'succeeded')
    .execute();
}

/** Removes the writes of every project that began before `before`. Answers how many. */
export async function deleteOldWrites(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('writes').where('created_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
