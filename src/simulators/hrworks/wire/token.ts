import { createHmac, timingSafeEqual } from 'node:crypto';
import { tokenLifetimeSeconds } from '../limits.ts';

/** The key pair that a token stands for; it also signs, so a new pair makes old tokens worthless. */
export type KeyPair = { accessKey: string; secretAccessKey: string };

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (content: string, { secretAccessKey }: KeyPair): string =>
  createHmac('sha256', secretAccessKey).update(content).digest('base64url');

export const isSameText = (given: string, wanted: string): boolean =>
  Buffer.byteLength(given) === Buffer.byteLength(wanted) && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/**
 * A JWT for 15 minutes. Published is only that `exp` says when it ends; HS256 and the other claims are assumed.
 *
 * @see https://developers.hrworks.de/2.0
 */
export const mintToken = (pair: KeyPair, now: Date): string => {
  const iat = Math.floor(now.getTime() / 1000);
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iat, exp: iat + tokenLifetimeSeconds, sub: pair.accessKey })}`;
  return `${content}.${signed(content, pair)}`;
};

const expiryOf = (payload: string): number | undefined => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const exp = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof exp === 'number' ? exp : undefined;
  } catch {
    return undefined;
  }
};

/** Signed by this very pair and not past its time. */
export const isTokenValid = (token: string, pair: KeyPair, now: Date): boolean => {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const expiry = expiryOf(payload);
  return (
    isSameText(signature, signed(`${head}.${payload}`, pair)) && expiry !== undefined && expiry > now.getTime() / 1000
  );
};
