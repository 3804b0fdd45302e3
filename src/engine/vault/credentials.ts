import {
  deleteAccountKey,
  deleteAccountSecrets,
  findAccountKey,
  listAccountSecrets,
  saveAccountKey,
  saveAccountSecrets,
} from '../../store/account-secrets.ts';
import { inTransaction } from '../../store/database.ts';
import type { Db } from '../../store/tables.ts';
import type { DataKey, Vault } from './vault.ts';

/** The account that secrets belong to. */
export interface AccountRef {
  project_id: string;
  id: string;
}

/** Secrets by field name. `null` removes the field. */
export type SecretChanges = Readonly<Record<string, string | null>>;

const shortestHintedSecret = 12;
const hintLength = 4;

/**
 * Seals and saves secrets of an account; fields that are not named stay as they are. Makes the account's data key when
 * it has none. Joins the caller's transaction, so that the account and its secrets appear together or not at all.
 */
export async function saveCredentials(
  db: Db,
  vault: Vault,
  account: AccountRef,
  secrets: SecretChanges,
): Promise<void> {
  const changes = Object.entries(secrets);
  await inTransaction(db, async (transaction) => {
    const dataKey = await findOrSaveDataKey(transaction, vault, account);
    const context = contextOf(account);
    const sealed = changes.flatMap(([field, secret]) =>
      secret === null ? [] : [{ field, ciphertext: vault.seal(context, dataKey, field, secret) }],
    );
    const removed = changes.flatMap(([field, secret]) => (secret === null ? [field] : []));
    await deleteAccountSecrets(transaction, account.project_id, account.id, removed);
    await saveAccountSecrets(transaction, account.project_id, account.id, sealed);
  });
}

/** Where the vault keeps what a sign-in granted, beside the credentials: a name that no form field has. */
export const grantField = '@grant';

/** Every secret of an account. */
export interface AccountSecrets {
  /** What was typed, by form field; `{}` when there is nothing. */
  credentials: Record<string, string>;
  /** What a sign-in granted, as it was saved under {@link grantField}. */
  grant: string | undefined;
}

/** Opens what was typed for an account; `{}` when there is nothing. Throws `SealBrokenError` when one does not open. */
export async function readCredentials(db: Db, vault: Vault, account: AccountRef): Promise<Record<string, string>> {
  return (await readSecrets(db, vault, account)).credentials;
}

/** Opens every secret of an account. Throws `SealBrokenError` when one does not open. */
export async function readSecrets(db: Db, vault: Vault, account: AccountRef): Promise<AccountSecrets> {
  const [key, secrets] = await Promise.all([
    findAccountKey(db, account.project_id, account.id),
    listAccountSecrets(db, account.project_id, account.id),
  ]);
  if (key === undefined) return { credentials: {}, grant: undefined };
  const context = contextOf(account);
  const dataKey = vault.unwrapDataKey(context, key.wrapped_key);
  const { [grantField]: grant, ...credentials } = Object.fromEntries(
    secrets.map(({ field, ciphertext }) => [field, vault.open(context, dataKey, field, ciphertext)]),
  );
  return { credentials, grant };
}

/** Destroys the data key of an account, and with it every secret of the account. */
export async function deleteCredentials(db: Db, account: AccountRef): Promise<void> {
  await deleteAccountKey(db, account.project_id, account.id);
}

/**
 * The key that seals what belongs to an account, made when it has none: for secrets, and for other things that only
 * this account's access should open, such as listing snapshots.
 */
export async function findOrSaveDataKey(db: Db, vault: Vault, account: AccountRef): Promise<DataKey> {
  const context = contextOf(account);
  const existing = await findAccountKey(db, account.project_id, account.id);
  if (existing !== undefined) return vault.unwrapDataKey(context, existing.wrapped_key);
  const saved = await saveAccountKey(db, account.project_id, {
    account_id: account.id,
    wrapped_key: vault.wrapDataKey(context, vault.newDataKey()),
    key_version: vault.currentVersion,
  });
  return vault.unwrapDataKey(context, saved.wrapped_key);
}

/**
 * The end of a secret, for people to recognise it by: four characters, or nothing when that would be too much of it.
 */
export function secretHint(secret: string): string {
  return secret.length < shortestHintedSecret ? '' : secret.slice(-hintLength);
}

function contextOf(account: AccountRef) {
  return { projectId: account.project_id, ownerId: account.id };
}
