import type { HeaderScheme } from './scheme.ts';

/** HTTP Basic (RFC 7617) from two credential fields. */
export const basic = (usernameField: string, passwordField: string): HeaderScheme => ({
  kind: 'headers',
  headers: (credentials) => ({
    authorization: basicHeader(credentials[usernameField] ?? '', credentials[passwordField] ?? ''),
  }),
});

/** The value of an `Authorization` header for a name and a password. */
export const basicHeader = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
