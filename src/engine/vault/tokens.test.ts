import { expect, test } from 'vitest';
import { hashToken, newToken, tokenMatches } from './tokens.ts';

test('a token is its prefix and 256 random bits', () => {
  const tokens = Array.from({ length: 1000 }, () => newToken('v1.local.'));
  expect(tokens.every((token) => /^v1\.local\.[A-Za-z0-9_-]{43}$/.test(token))).toBe(true);
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
});

test('the stored hash is SHA-256 and matches its token only', () => {
  expect(hashToken('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const token = newToken();
  expect(tokenMatches(token, hashToken(token))).toBe(true);
  expect(tokenMatches(`${token}x`, hashToken(token))).toBe(false);
  expect(tokenMatches(token, Buffer.alloc(0))).toBe(false);
});
