import { lockAccount } from './accounts.ts';
import { inTransaction } from './database.ts';
import type { Db, Row } from './tables.ts';

export type StoredPreflight = Row<'account_preflights'>;

/** The last preflight of an account, or undefined when there was none. */
export async function findPreflight(
  db: Db,
  projectId: string,
  accountId: string,
): Promise<StoredPreflight | undefined> {
  return db
    .selectFrom('account_preflights')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Keeps a preflight in the place of the one before; of an account that was deleted while somebody looked, nothing. */
export async function savePreflight(
  db: Db,
  projectId: string,
  accountId: string,
  grants: readonly unknown[],
  checkedAt: Date,
): Promise<void> {
  const row = { grants: JSON.stringify(grants), checked_at: checkedAt };
  await inTransaction(db, async (transaction) => {
    if (!(await lockAccount(transaction, projectId, accountId))) return;
    await transaction
      .insertInto('account_preflights')
      .values({ ...row, project_id: projectId, account_id: accountId })
      .onConflict((conflict) => conflict.columns(['project_id', 'account_id']).doUpdateSet(row))
      .execute();
  });
}
