import type { Db } from './tables.ts';

/** Notes that the vendor answered an account; neither the account's own change nor a reason to move `updated_at`. */
export async function saveAccountSuccess(db: Db, projectId: string, id: string, at: Date): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ last_success_at: at })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .execute();
}

/** Notes that the vendor failed an account, and how: no more a change of the account than a success. */
export async function saveAccountFailure(
  db: Db,
  projectId: string,
  id: string,
  failure: { at: Date; code: string },
): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ last_failure_at: failure.at, last_failure_code: failure.code })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .execute();
}
