/**
 * Envelope encryption: each account, and each OAuth application of a project, has a data key of its own that seals its secrets, and the installation's encryption
 * key wraps the data keys. To change the encryption key is then to wrap a short key anew for each account, and to
 * destroy a data key is to destroy every secret under it.
 */
import { randomBytes } from 'node:crypto';
import {
  cipherKey,
  keyLengthBytes,
  openBytes,
  sealBytes,
  SealBrokenError,
  sealedWith,
  type CipherKey,
} from './cipher.ts';

/** Whose secret it is. Part of every seal, so that a ciphertext moved to another owner does not open. */
export interface VaultContext {
  projectId: string;
  /** The account's id, or the connector profile's. */
  ownerId: string;
}

/** The key that seals the secrets of one account. Kept in memory only while it is used. */
export type DataKey = CipherKey;

export interface Vault {
  /** The version of the encryption key that wraps from now on. */
  readonly currentVersion: string;
  /** Whether a value wrapped by this version of the encryption key can be opened. */
  knowsVersion(version: string): boolean;
  newDataKey(): DataKey;
  /** Wraps a data key with the current encryption key. */
  wrapDataKey(context: VaultContext, dataKey: DataKey): Buffer;
  /** Unwraps with the current encryption key or a previous one. Throws {@link SealBrokenError}. */
  unwrapDataKey(context: VaultContext, wrapped: Buffer): DataKey;
  /** Seals one field of an account. */
  seal(context: VaultContext, dataKey: DataKey, field: string, plaintext: string): Buffer;
  /** Opens one field of an account. Throws {@link SealBrokenError}. */
  open(context: VaultContext, dataKey: DataKey, field: string, sealed: Buffer): string;
  /** A value that only somebody with the same encryption key can open: proves a key at the next start. */
  sealCheck(): Buffer;
  /** Whether a check value was sealed with the current encryption key or a previous one. */
  opensCheck(sealed: Buffer): boolean;
}

export interface VaultKeys {
  /** Seals and opens. */
  currentKey: CipherKey;
  /** Open only, so that what was sealed before a change of key stays readable. */
  previousKeys: readonly CipherKey[];
}

const checkPlaintext = Buffer.from('rollcall encryption key');

export function createVault({ currentKey, previousKeys }: VaultKeys): Vault {
  const keys = new Map([...previousKeys, currentKey].map((key) => [key.version, key]));

  const keyOf = (sealed: Buffer): CipherKey => {
    const key = keys.get(sealedWith(sealed));
    if (key === undefined)
      throw new SealBrokenError('A data key was wrapped with an encryption key that is not known here');
    return key;
  };

  return {
    currentVersion: currentKey.version,
    knowsVersion: (version) => keys.has(version),
    newDataKey: () => cipherKey(randomBytes(keyLengthBytes)),
    wrapDataKey: (context, dataKey) => sealBytes(currentKey, place('data-key', context), dataKey.bytes),
    unwrapDataKey: (context, wrapped) => cipherKey(openBytes(keyOf(wrapped), place('data-key', context), wrapped)),
    seal: (context, dataKey, field, plaintext) =>
      sealBytes(dataKey, place('field', context, field), Buffer.from(plaintext, 'utf8')),
    open: (context, dataKey, field, sealed) =>
      openBytes(dataKey, place('field', context, field), sealed).toString('utf8'),
    sealCheck: () => sealBytes(currentKey, ['check'], checkPlaintext),
    opensCheck: (sealed) => {
      try {
        return openBytes(keyOf(sealed), ['check'], sealed).equals(checkPlaintext);
      } catch (error) {
        if (error instanceof SealBrokenError) return false;
        throw error;
      }
    },
  };
}

function place(kind: string, { projectId, ownerId }: VaultContext, field = ''): string[] {
  return [kind, projectId, ownerId, field];
}
