import { createHash, randomBytes } from 'node:crypto';
import type { Environment } from '../manifest.ts';
import type { Credentials } from './auth.ts';
import { addressOf, type OAuth2Scheme } from './oauth2.ts';

/** What a sign-in is asked with. */
export interface AuthorizationRequest {
  readonly hosts: Environment['hosts'];
  readonly credentials: Credentials;
  /** Our callback, exactly as registered at the vendor. */
  readonly redirectUri: string;
  readonly state: string;
  readonly codeVerifier: string;
}

/** The address at which the customer signs in (RFC 6749, section 4.1.1; RFC 7636, section 4.3). */
export const authorizationUrl = ({ options }: OAuth2Scheme, request: AuthorizationRequest): URL => {
  const url = new URL(addressOf(request.hosts, options.authorize));
  const parameters: Readonly<Record<string, string>> = {
    ...options.parameters,
    response_type: 'code',
    client_id: request.credentials[options.client.idField] ?? '',
    redirect_uri: request.redirectUri,
    ...(options.scopes && options.scopes.length > 0 && { scope: options.scopes.join(' ') }),
    state: request.state,
    code_challenge: createHash('sha256').update(request.codeVerifier, 'ascii').digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
};

/** A new PKCE verifier: 256 random bits as 43 characters (RFC 7636, section 4.1). */
export const newCodeVerifier = (): string => randomBytes(32).toString('base64url');

/**
 * Whether an answer came from the vendor that was asked (RFC 9207, section 2.4). A vendor that says it sends `iss` must;
 * one that does not say so may, and then it must at least be where the customer signed in.
 */
export const isIssuedBy = ({ options }: OAuth2Scheme, hosts: Environment['hosts'], iss: string | null): boolean => {
  if (options.issuer) return iss === addressOf(hosts, options.issuer);
  return (
    iss === null || (URL.canParse(iss) && new URL(iss).origin === new URL(addressOf(hosts, options.authorize)).origin)
  );
};
