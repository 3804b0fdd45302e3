import { listAccountKeysToRewrap, saveRewrappedAccountKey } from '../../store/account-secrets.ts';
import { listAppKeysToRewrap, saveRewrappedAppKey } from '../../store/connector-profile-apps.ts';
import type { Db } from '../../store/tables.ts';
import type { Vault, VaultContext } from './vault.ts';

const batchSize = 100;

/** A data key as it is stored. */
interface WrappedKey {
  readonly wrapped_key: Buffer;
}

/** One table of data keys. */
interface KeyTable<Key extends WrappedKey> {
  listToRewrap(db: Db, currentVersion: string, limit: number): Promise<Key[]>;
  contextOf(key: Key): VaultContext;
  saveRewrapped(db: Db, old: Key, next: { wrapped_key: Buffer; key_version: string }): Promise<void>;
}

const keyTable = <Key extends WrappedKey>(table: KeyTable<Key>) => table;

const accountKeys = keyTable({
  listToRewrap: listAccountKeysToRewrap,
  contextOf: ({ project_id, account_id }) => ({ projectId: project_id, ownerId: account_id }),
  saveRewrapped: saveRewrappedAccountKey,
});

const appKeys = keyTable({
  listToRewrap: listAppKeysToRewrap,
  contextOf: ({ project_id, profile_id }) => ({ projectId: project_id, ownerId: profile_id }),
  saveRewrapped: saveRewrappedAppKey,
});

/**
 * Wraps every data key that an earlier encryption key wraps with the current one; afterwards the earlier one can be
 * left out. Can be interrupted and run again, also while accounts are used. Answers how many were wrapped.
 */
export const rewrapDataKeys = async (db: Db, vault: Vault): Promise<number> =>
  (await rewrap(db, vault, accountKeys)) + (await rewrap(db, vault, appKeys));

const rewrap = async <Key extends WrappedKey>(db: Db, vault: Vault, table: KeyTable<Key>): Promise<number> => {
  let rewrapped = 0;
  for (;;) {
    const keys = await table.listToRewrap(db, vault.currentVersion, batchSize);
    if (keys.length === 0) return rewrapped;
    for (const key of keys) {
      const context = table.contextOf(key);
      const wrapped_key = vault.wrapDataKey(context, vault.unwrapDataKey(context, key.wrapped_key));
      await table.saveRewrapped(db, key, { wrapped_key, key_version: vault.currentVersion });
      rewrapped += 1;
    }
  }
};
