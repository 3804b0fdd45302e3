import type { Db, Row } from './tables.ts';

export type AccountWebhook = Row<'account_webhooks'>;

export async function findAccountWebhook(
  db: Db,
  projectId: string,
  accountId: string,
): Promise<AccountWebhook | undefined> {
  return db
    .selectFrom('account_webhooks')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Gives an account a token; one that has a token keeps it. Answers whether it was new. */
export async function saveAccountWebhook(
  db: Db,
  projectId: string,
  accountId: string,
  tokenCiphertext: Buffer,
): Promise<boolean> {
  const saved = await db
    .insertInto('account_webhooks')
    .values({ project_id: projectId, account_id: accountId, token_ciphertext: tokenCiphertext })
    .onConflict((conflict) => conflict.columns(['project_id', 'account_id']).doNothing())
    .returning('account_id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Puts a secret in the place of the one before. */
export async function saveWebhookSecret(
  db: Db,
  projectId: string,
  accountId: string,
  secretCiphertext: Buffer,
): Promise<void> {
  await db
    .updateTable('account_webhooks')
    .set({ secret_ciphertext: secretCiphertext, updated_at: new Date() })
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .execute();
}
