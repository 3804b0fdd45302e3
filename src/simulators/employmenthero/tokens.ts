import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Environment } from '../kit/index.ts';
import type { Scope } from './permissions.ts';

/** What one authorised access is: the same in all tokens that come of it. */
export type Grant = {
  id: string;
  /** Null = all scopes of the application. */
  scopes: Scope[] | null;
  /** Was a code challenge sent? */
  hasPkce: boolean;
  epoch: number;
};
export type AccessToken = { kind: 'access'; grant: Grant; expiresAtMilliseconds: number };
/** `serial` counts the refresh tokens of a grant, the first is 1. */
export type RefreshToken = { kind: 'refresh'; grant: Grant; serial: number };

/** Loopback only and made-up people: the signature keeps mistakes out, not attackers. */
const signatureOf = (environment: Environment, body: string): string =>
  createHmac('sha256', `${environment.credentials().client_id}`).update(body).digest('base64url');

/**
 * A token that says itself what it stands for, opaque to a client. Nothing has to be remembered of it, so accounts that
 * were linked go on working after the sandbox was started anew.
 */
export const sealToken = (environment: Environment, token: AccessToken | RefreshToken): string => {
  const body = Buffer.from(JSON.stringify(token)).toString('base64url');
  return `${body}.${signatureOf(environment, body)}`;
};

/** `undefined` for anything that was not sealed here for this application. */
export const openToken = (environment: Environment, text: string): AccessToken | RefreshToken | undefined => {
  const [body = '', signature = ''] = text.split('.', 2);
  const wanted = signatureOf(environment, body);
  const isGenuine = signature.length === wanted.length && timingSafeEqual(Buffer.from(signature), Buffer.from(wanted));
  return isGenuine
    ? (JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as AccessToken | RefreshToken)
    : undefined;
};
