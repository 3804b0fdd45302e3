import type { Environment } from '../manifest.ts';

/** A place at the vendor: the role of a host in the manifest's environments, and a path below it. */
export interface Place {
  readonly host: string;
  readonly path: string;
}

/** How a vendor's OAuth 2.0 differs from all others. The authorization code flow with PKCE (S256) is what they share. */
export interface OAuth2Options {
  /** Where the customer signs in. */
  readonly authorize: Place;
  /** Where codes and refresh tokens are exchanged. */
  readonly token: Place;
  /** The credential fields that hold the client id and the client secret. */
  readonly client: { readonly idField: string; readonly secretField: string };
  /** What is asked for. Default: nothing, the application's own scopes count. */
  readonly scopes?: readonly string[];
  /** More parameters of the sign-in page, for example `{ prompt: 'consent' }`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** How the client proves itself to the token endpoint (RFC 6749, section 2.3.1). Default `body`. */
  readonly clientProof?: 'body' | 'basic';
  /** The issuer, when the vendor says that it sends `iss` (RFC 9207): then an answer without it is refused. */
  readonly issuer?: Place;
  /** How long an access token is good, in seconds, when the answer does not say. Default 3600. */
  readonly lifetimeSeconds?: number;
}

/** Access that somebody grants who signs in at the vendor. */
export interface OAuth2Scheme {
  readonly kind: 'oauth2';
  readonly options: OAuth2Options;
}

/** Links by signing in at the vendor: authorization code with PKCE, refresh tokens, kept by the engine in the vault. */
export const oauth2 = (options: OAuth2Options): OAuth2Scheme => ({ kind: 'oauth2', options });

/** The credential fields that hold the application: all of what a project may bring in a customer's place. */
export const applicationFields = ({ options }: OAuth2Scheme): readonly string[] => [
  options.client.idField,
  options.client.secretField,
];

/** The address of a place in one environment. */
export const addressOf = (hosts: Environment['hosts'], { host, path }: Place): string => {
  const base = hosts[host];
  if (base === undefined) throw new TypeError(`No host has the role ${host}.`);
  return base + path;
};
