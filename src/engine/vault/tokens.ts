import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const tokenBytes = 32;

/** A new token: `prefix` and 256 random bits as 43 base64url characters. */
export function newToken(prefix = ''): string {
  return prefix + randomBytes(tokenBytes).toString('base64url');
}

/**
 * What is stored instead of a token: its SHA-256. A slow, salted hash protects passwords, because people choose
 * guessable ones; 256 random bits can be neither guessed nor listed in a table, so a fast hash that can be looked up is
 * enough.
 */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** Compares a presented token with a stored hash in a time that does not tell how far they agree. */
export function tokenMatches(token: string, storedHash: Buffer): boolean {
  const hash = hashToken(token);
  return hash.length === storedHash.length && timingSafeEqual(hash, storedHash);
}
