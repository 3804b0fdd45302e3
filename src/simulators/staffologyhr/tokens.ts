import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Environment } from '../kit/index.ts';
import { accessTokenSeconds, refreshTokenSeconds } from './limits.ts';

type Kind = 'access' | 'refresh';
type Token = { kind: Kind; id: string; expiresAtMilliseconds: number };

const lifeSeconds: Record<Kind, number> = { access: accessTokenSeconds, refresh: refreshTokenSeconds };

/** Keyed by the pair, so a new password ends the tokens of the old one: assumed. */
const signatureOf = (environment: Environment, body: string): string => {
  const { username, password } = environment.credentials();
  return createHmac('sha256', `${username}:${password}`).update(body).digest('base64url');
};

/** A new token, opaque to a client; whether the vendor's are is not known. Nothing has to be remembered of it. */
export const sealToken = (environment: Environment, kind: Kind): string => {
  const token: Token = {
    kind,
    id: randomUUID(),
    expiresAtMilliseconds: environment.clock.now().getTime() + lifeSeconds[kind] * 1000,
  };
  const body = Buffer.from(JSON.stringify(token)).toString('base64url');
  return `${body}.${signatureOf(environment, body)}`;
};

/** Made here for this user, of this kind, and not expired. */
export const isValidToken = (environment: Environment, kind: Kind, text: string): boolean => {
  const [body = '', signature = ''] = text.split('.', 2);
  const wanted = signatureOf(environment, body);
  if (signature.length !== wanted.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(wanted))) return false;
  const token = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Token;
  return token.kind === kind && token.expiresAtMilliseconds > environment.clock.now().getTime();
};
