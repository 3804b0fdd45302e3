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

/** Removes the snapshots of every project that ended before `endedBefore`. Answers how many. */
export async function deleteExpiredListingSnapshots(db: Db, endedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('listing_snapshots').where('expires_at', '<', endedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}
