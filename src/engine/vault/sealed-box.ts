import { hkdfSync } from 'node:crypto';
import { cipherKey, keyLengthBytes, openBytes, SealBrokenError, sealBytes } from './cipher.ts';

/** Seals short-lived values that travel through callers' hands or lie in tables: cursors and listing snapshots. */
export interface SealedBox {
  /** Seals a text for the place that `context` names. */
  seal(text: string, context: readonly string[]): Buffer;
  /** The text, or `undefined` when the bytes were not sealed here for this context. */
  open(sealed: Buffer, context: readonly string[]): string | undefined;
}

/** A box with a key of its own, derived from the installation's encryption key (HKDF-SHA256, RFC 5869). */
export const createSealedBox = (encryptionKey: Uint8Array, purpose: string): SealedBox => {
  const key = cipherKey(
    Buffer.from(hkdfSync('sha256', encryptionKey, new Uint8Array(), `rollcall ${purpose}`, keyLengthBytes)),
  );
  return {
    seal: (text, context) => sealBytes(key, [purpose, ...context], Buffer.from(text, 'utf8')),
    open(sealed, context) {
      try {
        return openBytes(key, [purpose, ...context], sealed).toString('utf8');
      } catch (error) {
        if (error instanceof SealBrokenError) return undefined;
        throw error;
      }
    },
  };
};
