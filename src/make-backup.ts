import { resolve } from 'node:path';
import { readConfig } from './config.ts';
import { loadEncryptionKey } from './engine/vault/encryption-key.ts';
import { hasDatabase, openInstallationDatabase } from './installation-database.ts';
import { BackupError } from './store/backup/manifest.ts';
import { writeBackup } from './store/backup/write-backup.ts';

/** The file of a backup that holds the encryption key, where that was asked for: in base64. */
export const keyFile = 'encryption-key';

/** What a backup holds, for whoever made it. */
export interface BackupReport {
  readonly folder: string;
  readonly made_at: string;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  /** Versions of the encryption keys that have sealed what is in it. */
  readonly encryption_keys: readonly string[];
  /** Whether the current key itself is in it. */
  readonly with_key: boolean;
}

/**
 * Backs up the database of an installation into a folder, also while it serves. The encryption key stays out unless
 * `withKey`: whoever has both can read every credential.
 */
export const makeBackup = async (
  env: NodeJS.ProcessEnv,
  folder: string,
  { withKey = false } = {},
): Promise<BackupReport> => {
  const config = readConfig(env);
  if (!hasDatabase(config)) throw new BackupError(`There is nothing to back up in ${config.dataDir}.`);
  const keys = withKey ? await loadEncryptionKey(config, () => undefined) : undefined;
  const database = await openInstallationDatabase(config);
  try {
    const { made_at, tables, encryption_keys } = await writeBackup({
      connectionString: database.directConnectionString,
      folder: resolve(folder),
      ...(keys && { files: { [keyFile]: `${keys.currentKey.bytes.toString('base64')}\n` } }),
    });
    return {
      folder: resolve(folder),
      made_at,
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0),
      encryption_keys: encryption_keys.map(({ version }) => version),
      with_key: withKey,
    };
  } finally {
    await database.close();
  }
};
