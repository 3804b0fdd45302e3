import type { Credentials } from './auth.ts';
import type { Login } from './login.ts';
import type { OAuth2Scheme } from './oauth2.ts';

/** How credentials become access: sent as they are, exchanged for a token, or granted by somebody who signs in. */
export type AuthScheme = HeaderScheme | TokenScheme | OAuth2Scheme;

/** Access that every request carries as it was typed: keys and passwords in headers. */
export interface HeaderScheme {
  readonly kind: 'headers';
  /** The headers that are added to each request. */
  headers(credentials: Credentials): Readonly<Record<string, string>>;
}

/** Access by a token that a login call hands out for the credentials. Kept in memory, renewed before it ends. */
export interface TokenScheme {
  readonly kind: 'token';
  /** Logs in: one call, through `login`. Resolves with the token. */
  obtain(login: Login, credentials: Credentials): Promise<ObtainedToken>;
  /** How long a token is good, in seconds, unless its answer said so. */
  readonly lifetimeSeconds: number;
}

/** A token as a login brought it. */
export interface ObtainedToken {
  readonly token: string;
  /** How long it is good from now, in seconds, when the answer says so. */
  readonly lifetimeSeconds?: number;
}

/** Sends credential fields in headers as they are: header name to field key, for example `{ 'x-api-key': 'api_key' }`. */
export const headersFrom = (fields: Readonly<Record<string, string>>): HeaderScheme => ({
  kind: 'headers',
  headers: (credentials) =>
    Object.fromEntries(Object.entries(fields).map(([header, field]) => [header, credentials[field] ?? ''])),
});

/**
 * Logs in with the credentials and sends the token as `Authorization: Bearer`. However many callers need one, one
 * login is made; a token is renewed a margin before its end, and once more when the vendor answers 401 to it.
 */
export const tokenByCredentials = (options: Omit<TokenScheme, 'kind'>): TokenScheme => ({ kind: 'token', ...options });
