import { z } from 'zod';
import type { VendorAnswer } from '../vendor.ts';
import type { Credentials } from './auth.ts';
import { basicHeader } from './basic.ts';
import type { Login } from './login.ts';
import type { OAuth2Scheme } from './oauth2.ts';

/** What a token endpoint handed out. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly lifetimeSeconds: number;
  /** Absent: the one in use stays good. */
  readonly refreshToken?: string;
}

/** Exchanges a code (RFC 6749, section 4.1.3). Sent once: a code is spent by a failed try too. */
export const exchangeCode = (
  login: Login,
  scheme: OAuth2Scheme,
  credentials: Credentials,
  { code, codeVerifier, redirectUri }: { code: string; codeVerifier: string; redirectUri: string },
): Promise<IssuedTokens> =>
  ask(login, scheme, credentials, 'authorization_code', { code, code_verifier: codeVerifier }, redirectUri);

/**
 * Exchanges a refresh token (RFC 6749, section 6). Sent once: when an answer is lost, the token may be spent, and a
 * vendor that rotates may take a second use of it for theft.
 */
export const refreshTokens = (
  login: Login,
  scheme: OAuth2Scheme,
  credentials: Credentials,
  refreshToken: string,
): Promise<IssuedTokens> => ask(login, scheme, credentials, 'refresh_token', { refresh_token: refreshToken });

/** Vendors send numbers as text, and null for what is absent. */
const tokenBody = z.looseObject({
  access_token: z.string().min(1),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .nullish(),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().nullish().catch(null),
});

const ask = (
  login: Login,
  { options }: OAuth2Scheme,
  credentials: Credentials,
  grantType: 'authorization_code' | 'refresh_token',
  secrets: Readonly<Record<string, string>>,
  redirectUri?: string,
): Promise<IssuedTokens> => {
  const { client, token, clientProof = 'body', lifetimeSeconds = 3600 } = options;
  const [id, secret] = [credentials[client.idField] ?? '', credentials[client.secretField] ?? ''];
  const inBody = clientProof === 'body';
  return login.send({
    endpoint: `POST ${token.path}`,
    method: 'POST',
    host: token.host,
    path: token.path,
    repeatable: false,
    ...(!inBody && { headers: { authorization: basicHeader(formEncoded(id), formEncoded(secret)) } }),
    form: {
      grant_type: grantType,
      ...secrets,
      ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
      ...(inBody && { client_id: id, client_secret: secret }),
    },
    secrets,
    refuses: isRefusal,
    read: (answer) => {
      const issued = tokenBody.parse(answer.json());
      return {
        accessToken: issued.access_token,
        lifetimeSeconds: issued.expires_in ?? lifetimeSeconds,
        ...(issued.refresh_token && { refreshToken: issued.refresh_token }),
      };
    },
  });
};

/** Id and secret are form-encoded before they become a name and a password (RFC 6749, section 2.3.1). */
const formEncoded = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1);

const refusals = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client', 'access_denied']);

/**
 * Whether an error (RFC 6749, section 5.2) says that this client or this grant is not good. A page of some gateway says
 * nothing about either; vendors that send JSON without `error` mean it with 400 and 401.
 */
const isRefusal = (answer: VendorAnswer): boolean => {
  if (![400, 401, 403].includes(answer.status)) return false;
  try {
    const { error } = z.looseObject({ error: z.unknown().optional() }).parse(answer.json());
    return typeof error === 'string' ? refusals.has(error) : error === undefined && answer.status !== 403;
  } catch {
    return false;
  }
};
