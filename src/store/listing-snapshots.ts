import type { Db, NewRow, Row } from './tables.ts';

export type ListingSnapshot = Row<'listing_snapshots'>;

/** A snapshot whose time is over is never found. */
export async function findListingSnapshot(db: Db, projectId: string, id: string): Promise<ListingSnapshot | undefined> {
  return db
    .selectFrom('listing_snapshots')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
}

export async function saveListingSnapshot(
  db: Db,
  projectId: string,
  snapshot: NewRow<'listing_snapshots'>,
): Promise<void> {
  await db
    .insertInto('listing_snapshots')
    .values({ ...snapshot, project_id: projectId })
    .execute();
}

/** Removes what is kept of an account's lists: who is in them has changed. */
export async function deleteListingSnapshotsOf(db: Db, projectId: string, accountId: string): Promise<void> {
  await db
    .deleteFrom('listing_snapshots')
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .execute();
}

/** Removes the snapshots of every project that ended before `endedBefore`. Answers how many. */
export async function deleteExpiredListingSnapshots(db: Db, endedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('listing_snapshots').where('expires_at', '<', endedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}
