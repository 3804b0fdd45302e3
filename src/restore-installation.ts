import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig, type Config } from './config.ts';
import { cipherKey, keyLengthBytes, type CipherKey } from './engine/vault/cipher.ts';
import { developmentKeyFile, verifyEncryptionKey } from './engine/vault/encryption-key.ts';
import { createVault, type Vault } from './engine/vault/vault.ts';
import { openInstallationDatabase } from './installation-database.ts';
import { keyFile } from './make-backup.ts';
import { BackupError, type Manifest } from './store/backup/manifest.ts';
import { readBackup } from './store/backup/read-backup.ts';
import { restoreBackup } from './store/backup/restore-backup.ts';
import { openDatabase } from './store/database.ts';

/** What was restored, for whoever asked for it. */
export interface RestoreReport {
  /** The data folder; null where it is a database of one's own. */
  readonly data_dir: string | null;
  /** Of which moment. */
  readonly made_at: string;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Restores a backup into a data folder that is empty or missing, or where `DATABASE_URL` is set, into that database,
 * which must be empty. Before anything is written, the backup is checked against its checksums, and the encryption key
 * against what it has to open. What fails leaves nothing behind.
 *
 * @param into The data folder. Default: the configured one.
 */
export const restoreInstallation = async (
  env: NodeJS.ProcessEnv,
  folder: string,
  into?: string,
): Promise<RestoreReport> => {
  const config = readConfig({ ...env, ...(into !== undefined && { ROLLCALL_DATA_DIR: into }) });
  if (config.databaseUrl !== undefined && into !== undefined)
    throw new BackupError('DATABASE_URL is set, so the backup goes there. Leave out --into, or unset DATABASE_URL.');
  const manifest = await readBackup(resolve(folder));
  if (config.databaseUrl === undefined) await requireEmpty(config.dataDir);
  const currentKey = await findKey(config, folder);
  const vault = createVault({ currentKey, previousKeys: config.previousEncryptionKeys.map(cipherKey) });
  requireOpened(vault, manifest);
  try {
    await fill(config, vault, resolve(folder), manifest);
    if (config.encryptionKey === undefined) await keepDevelopmentKey(config.dataDir, currentKey);
  } catch (error) {
    if (config.databaseUrl === undefined) await emptyFolder(config.dataDir);
    throw error;
  }
  return {
    data_dir: config.databaseUrl === undefined ? config.dataDir : null,
    made_at: manifest.made_at,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  };
};

const requireEmpty = async (dataDir: string): Promise<void> => {
  const found = await readdir(dataDir).catch(() => []);
  if (found.length > 0)
    throw new BackupError(`${dataDir} is not empty. Name a folder that does not exist yet. Nothing was changed.`);
};

const emptyFolder = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { recursive: true });
};

/** The configured key goes before one that lies in the backup, which production does not take. */
const findKey = async ({ encryptionKey, production }: Config, folder: string): Promise<CipherKey> => {
  if (encryptionKey !== undefined) return cipherKey(encryptionKey);
  const path = join(folder, keyFile);
  const text = production ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new BackupError(
      'The backup is sealed, and the key that opens it is not known here. Set ROLLCALL_ENCRYPTION_KEY to the key that ' +
        `was in use; a development key lies in ${developmentKeyFile} of the data folder that was backed up.`,
    );
  }
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== keyLengthBytes) throw new BackupError(`${path} holds no key of ${keyLengthBytes} bytes.`);
  return cipherKey(bytes);
};

const requireOpened = (vault: Vault, { encryption_keys: keys }: Manifest): void => {
  const isOpened = keys.some(({ check_value }) => vault.opensCheck(Buffer.from(check_value, 'base64')));
  if (keys.length === 0 || isOpened) return;
  throw new BackupError(
    `The encryption key (version ${vault.currentVersion}) does not open this backup, which was sealed with version ` +
      `${keys.map(({ version }) => version).join(', ')}. Nothing was changed.`,
  );
};

const fill = async (config: Config, vault: Vault, folder: string, manifest: Manifest): Promise<void> => {
  const database = await openInstallationDatabase(config);
  try {
    const store = await openDatabase(database);
    try {
      await restoreBackup(store, folder, manifest);
      await verifyEncryptionKey(store.db, vault);
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
};

const keepDevelopmentKey = async (dataDir: string, { bytes }: CipherKey): Promise<void> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(join(dataDir, developmentKeyFile), `${bytes.toString('base64')}\n`, { mode: 0o600, flush: true });
};
