import { sql } from 'kysely';
import type { Db, Row } from './tables.ts';

export type AccountKey = Row<'account_keys'>;
export type AccountSecret = Row<'account_secrets'>;

export async function findAccountKey(db: Db, projectId: string, accountId: string): Promise<AccountKey | undefined> {
  return db
    .selectFrom('account_keys')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Up to `limit` keys, of any project, that another encryption key than `currentVersion` wraps. */
export async function listAccountKeysToRewrap(db: Db, currentVersion: string, limit: number): Promise<AccountKey[]> {
  return db.selectFrom('account_keys').selectAll().where('key_version', '!=', currentVersion).limit(limit).execute();
}

/** Versions of the encryption keys that still wrap something. */
export async function listEncryptionKeyVersionsInUse(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('account_keys')
    .select('key_version')
    .union(db.selectFrom('connector_profile_apps').select('key_version'))
    .execute();
  return rows.map((row) => row.key_version);
}

/** Saves the data key of an account that has none. Answers the one that counts: another process may have been first. */
export async function saveAccountKey(
  db: Db,
  projectId: string,
  key: Pick<AccountKey, 'account_id' | 'wrapped_key' | 'key_version'>,
): Promise<AccountKey> {
  const saved = await db
    .insertInto('account_keys')
    .values({ ...key, project_id: projectId })
    .onConflict((conflict) => conflict.columns(['project_id', 'account_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (saved !== undefined) return saved;
  return db
    .selectFrom('account_keys')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', key.account_id)
    .executeTakeFirstOrThrow();
}

/**
 * Puts the same data key, wrapped anew, in the place of `old`; does nothing when somebody else has changed it
 * meanwhile.
 */
export async function saveRewrappedAccountKey(
  db: Db,
  old: Pick<AccountKey, 'project_id' | 'account_id' | 'wrapped_key'>,
  rewrapped: Pick<AccountKey, 'wrapped_key' | 'key_version'>,
): Promise<void> {
  await db
    .updateTable('account_keys')
    .set(rewrapped)
    .where('project_id', '=', old.project_id)
    .where('account_id', '=', old.account_id)
    .where('wrapped_key', '=', old.wrapped_key)
    .execute();
}

export async function listAccountSecrets(db: Db, projectId: string, accountId: string): Promise<AccountSecret[]> {
  return db
    .selectFrom('account_secrets')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .orderBy('field')
    .execute();
}

/** Saves sealed secrets over those of the same field; the others stay. */
export async function saveAccountSecrets(
  db: Db,
  projectId: string,
  accountId: string,
  secrets: readonly { field: string; ciphertext: Buffer }[],
): Promise<void> {
  if (secrets.length === 0) return;
  await db
    .insertInto('account_secrets')
    .values(secrets.map((secret) => ({ ...secret, project_id: projectId, account_id: accountId })))
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'account_id', 'field'])
        .doUpdateSet((row) => ({ ciphertext: row.ref('excluded.ciphertext'), updated_at: new Date() })),
    )
    .execute();
}

/** Deletes the secrets of the fields named. */
export async function deleteAccountSecrets(
  db: Db,
  projectId: string,
  accountId: string,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return;
  await db
    .deleteFrom('account_secrets')
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .where('field', 'in', fields)
    .execute();
}

/** Destroys the data key of an account, and with it every secret of the account. */
export async function deleteAccountKey(db: Db, projectId: string, accountId: string): Promise<void> {
  await db.deleteFrom('account_keys').where('project_id', '=', projectId).where('account_id', '=', accountId).execute();
}

/** How long {@link lockAccountGrant} waits for another process, and how long a transaction may then stand still. */
const grantLockWait = '75s';
const grantLockHold = '90s';

/**
 * Makes every other process that refreshes this account's grant wait until the caller's transaction ends, also while
 * the vendor is asked in between. The lock falls with the connection; of a machine that vanished without a word the
 * database ends the transaction itself. Only inside a transaction.
 *
 * @throws the driver's error with code `55P03` when the wait takes longer than 75 seconds.
 */
export async function lockAccountGrant(transaction: Db, projectId: string, accountId: string): Promise<void> {
  await sql`
    select set_config('lock_timeout', ${grantLockWait}, true),
      set_config('idle_in_transaction_session_timeout', ${grantLockHold}, true)`.execute(transaction);
  const key = JSON.stringify(['grant', projectId, accountId]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
}
