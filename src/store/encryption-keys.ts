import { sql } from 'kysely';
import type { Db, Row } from './tables.ts';

export type EncryptionKey = Row<'encryption_keys'>;

/**
 * Makes other processes that start at the same time wait until the caller's transaction ends. Only inside a
 * transaction.
 */
export async function lockEncryptionKeys(transaction: Db): Promise<void> {
  await sql`lock table encryption_keys in share row exclusive mode`.execute(transaction);
}

/** Every encryption key that this installation has used, oldest first. */
export async function listEncryptionKeys(db: Db): Promise<EncryptionKey[]> {
  return db.selectFrom('encryption_keys').selectAll().orderBy('created_at').execute();
}

export async function saveEncryptionKey(db: Db, key: Pick<EncryptionKey, 'version' | 'check_value'>): Promise<void> {
  await db.insertInto('encryption_keys').values(key).execute();
}
