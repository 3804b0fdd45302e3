import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inTransaction } from '../../store/database.ts';
import { listEncryptionKeyVersionsInUse } from '../../store/account-secrets.ts';
import { listEncryptionKeys, lockEncryptionKeys, saveEncryptionKey } from '../../store/encryption-keys.ts';
import type { Db } from '../../store/tables.ts';
import { cipherKey, keyLengthBytes, type CipherKey } from './cipher.ts';
import type { Vault, VaultKeys } from './vault.ts';

/** Where the encryption key may come from. */
export interface EncryptionKeySource {
  /** `ROLLCALL_ENCRYPTION_KEY`, decoded. */
  encryptionKey: Buffer | undefined;
  /** `ROLLCALL_ENCRYPTION_KEY_PREVIOUS`, decoded. */
  previousEncryptionKeys: readonly Buffer[];
  /** Where a development key is kept. */
  dataDir: string;
  /** Whether `NODE_ENV` is `production`: then there is no development key. */
  production: boolean;
}

/** The encryption key is missing, unreadable, or not the one that sealed what is stored. Never carries a key. */
export class EncryptionKeyError extends Error {
  override name = 'EncryptionKeyError';
}

/** The file of the data folder that holds the key that development made. */
export const developmentKeyFile = 'development-encryption-key';
const howToMakeOne = `node -e "console.log(crypto.randomBytes(32).toString('base64'))"`;

/**
 * The keys to make a vault with. Without `ROLLCALL_ENCRYPTION_KEY` a development key is made in the data folder,
 * readable by its owner only, and `warn` is told; in production that is an {@link EncryptionKeyError}.
 */
export async function loadEncryptionKey(
  source: EncryptionKeySource,
  warn: (message: string) => void,
): Promise<VaultKeys> {
  const previousKeys = source.previousEncryptionKeys.map(cipherKey);
  if (source.encryptionKey !== undefined) return { currentKey: cipherKey(source.encryptionKey), previousKeys };
  if (source.production) {
    throw new EncryptionKeyError(
      `ROLLCALL_ENCRYPTION_KEY is not set. In production it has no default: make a key with ${howToMakeOne}, ` +
        'keep it outside the database, and set it.',
    );
  }
  const path = join(source.dataDir, developmentKeyFile);
  const currentKey = await readOrMakeDevelopmentKey(path);
  warn(`ROLLCALL_ENCRYPTION_KEY is not set: credentials are sealed with a development key kept in ${path}`);
  return { currentKey, previousKeys };
}

/**
 * Proves, before anything is written, that the vault opens what this installation has sealed, and remembers a key that
 * is new. Throws {@link EncryptionKeyError} and changes nothing when it does not. Safe when several processes start at
 * once.
 */
export async function verifyEncryptionKey(db: Db, vault: Vault): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await lockEncryptionKeys(transaction);
    const problem = await findKeyProblem(transaction, vault);
    if (problem !== undefined) throw new EncryptionKeyError(`${problem} Nothing was changed.`);
    const used = await listEncryptionKeys(transaction);
    if (!used.some((key) => key.version === vault.currentVersion)) {
      await saveEncryptionKey(transaction, { version: vault.currentVersion, check_value: vault.sealCheck() });
    }
  });
}

/** Why the vault does not open what this installation has sealed, in a sentence; undefined when it does. */
export async function findKeyProblem(db: Db, vault: Vault): Promise<string | undefined> {
  const used = await listEncryptionKeys(db);
  const known = used.filter((key) => vault.knowsVersion(key.version));
  const inUse = await listEncryptionKeyVersionsInUse(db);
  const unopened = inUse.filter((version) => !vault.knowsVersion(version));
  if ((used.length > 0 && known.length === 0) || unopened.length > 0) {
    const needed = unopened.length > 0 ? unopened : used.map((key) => key.version);
    return (
      `ROLLCALL_ENCRYPTION_KEY (version ${vault.currentVersion}) does not open what is stored: that was sealed with ` +
      `version ${needed.join(', ')}. Set ROLLCALL_ENCRYPTION_KEY back to that key, or put it into ` +
      'ROLLCALL_ENCRYPTION_KEY_PREVIOUS to change over to the new one.'
    );
  }
  const broken = known.find((key) => !vault.opensCheck(key.check_value));
  return broken && `The check value of encryption key ${broken.version} was changed in the database.`;
}

/**
 * Two processes may start at once: the complete file appears under its name by the one that is first, and both read
 * that.
 */
async function readOrMakeDevelopmentKey(path: string): Promise<CipherKey> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(keyLengthBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  const bytes = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (bytes.length !== keyLengthBytes) {
    throw new EncryptionKeyError(
      `${path} holds no key of ${keyLengthBytes} bytes. Put the right file back; delete it only if nothing was linked with it.`,
    );
  }
  return cipherKey(bytes);
}
