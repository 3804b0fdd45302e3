/**
 * One sealed value: AES-256-GCM over a text or a key, bound to the place it belongs to.
 *
 * Layout: format (1 byte, 1) | key version (4 bytes) | IV (12 bytes, random) | tag (16 bytes) | ciphertext.
 *
 * A random 96-bit IV is safe for 2^32 uses of one key (NIST SP 800-38D, section 8.3,
 * https://csrc.nist.gov/pubs/sp/800/38/d/final); a data key belongs to one account and stays far below.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A 256-bit key and the name by which a ciphertext says which key opens it. */
export interface CipherKey {
  /** The first 8 hexadecimal digits of the key's SHA-256: names a random key, and tells nobody anything about it. */
  version: string;
  bytes: Buffer;
}

/** A value that was not sealed with this key for this place, or was changed since. Never says what it holds. */
export class SealBrokenError extends Error {
  override name = 'SealBrokenError';
}

export const keyLengthBytes = 32;
const algorithm = 'aes-256-gcm';
const format = 1;
const versionLength = 4;
const ivLength = 12;
const tagLength = 16;
const headerLength = 1 + versionLength + ivLength + tagLength;

/** Gives a key its version. Throws RangeError unless it is 32 bytes long. */
export function cipherKey(bytes: Buffer): CipherKey {
  if (bytes.length !== keyLengthBytes) throw new RangeError(`A key has ${keyLengthBytes} bytes, not ${bytes.length}`);
  const version = createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, versionLength * 2);
  return { version, bytes };
}

/**
 * Seals `plaintext` with `key`, for the place that `context` names: opening it needs the same parts in the same order.
 */
export function sealBytes(key: CipherKey, context: readonly string[], plaintext: Buffer): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key.bytes, iv, { authTagLength: tagLength });
  cipher.setAAD(associatedData(key, context));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(format), Buffer.from(key.version, 'hex'), iv, cipher.getAuthTag(), ciphertext]);
}

/**
 * Opens what {@link sealBytes} made. Throws {@link SealBrokenError} for another key, another place or a changed byte.
 */
export function openBytes(key: CipherKey, context: readonly string[], sealed: Buffer): Buffer {
  if (sealed.length < headerLength) throw new SealBrokenError('A sealed value is too short');
  if (sealed[0] !== format) throw new SealBrokenError('A sealed value has an unknown format');
  if (sealedWith(sealed) !== key.version) throw new SealBrokenError('A sealed value was sealed with another key');
  const ivStart = 1 + versionLength;
  const tagStart = ivStart + ivLength;
  const decipher = createDecipheriv(algorithm, key.bytes, sealed.subarray(ivStart, tagStart), {
    authTagLength: tagLength,
  });
  decipher.setAAD(associatedData(key, context));
  decipher.setAuthTag(sealed.subarray(tagStart, headerLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headerLength)), decipher.final()]);
  } catch {
    throw new SealBrokenError('A sealed value was changed, or belongs to another place');
  }
}

/** The version of the key that a value was sealed with. */
export function sealedWith(sealed: Buffer): string {
  return sealed.subarray(1, 1 + versionLength).toString('hex');
}

/** Every part with its length in front, so that no two lists of parts read the same: ("ab", "c") is not ("a", "bc"). */
function associatedData(key: CipherKey, context: readonly string[]): Buffer {
  const parts = ['rollcall', String(format), key.version, ...context].flatMap((part) => {
    const bytes = Buffer.from(part, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat(parts);
}
