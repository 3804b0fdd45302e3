import type { Db, NewRow, Row } from './tables.ts';

export type InboundDelivery = Row<'inbound_deliveries'>;

/** Keeps a delivery, once: the same one told again changes nothing. Answers whether it was new. */
export async function saveInboundDelivery(
  db: Db,
  projectId: string,
  delivery: NewRow<'inbound_deliveries'>,
): Promise<boolean> {
  const saved = await db
    .insertInto('inbound_deliveries')
    .values({ ...delivery, project_id: projectId })
    .onConflict((conflict) => conflict.columns(['project_id', 'account_id', 'dedupe_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** What an account was told, oldest first. */
export async function listInboundDeliveries(db: Db, projectId: string, accountId: string): Promise<InboundDelivery[]> {
  return db
    .selectFrom('inbound_deliveries')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
}

/** Removes deliveries of every project that came before `receivedBefore`. Answers how many. */
export async function deleteOldInboundDeliveries(db: Db, receivedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('inbound_deliveries').where('received_at', '<', receivedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}
