import type { Environment } from '../kit/index.ts';
import { exchangeCode, refresh, type TokenAnswer } from './grants.ts';
import type { HeroRoute } from './route.ts';
import { urlOf } from './sources.ts';
import type { HeroCall } from './state.ts';

type TokenError = 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type';

const descriptions: Record<TokenError, string> = {
  invalid_request: 'The request is missing a parameter or is not form-encoded',
  invalid_client: 'Client authentication failed',
  invalid_grant: 'The code or refresh token is invalid, expired or revoked',
  unsupported_grant_type: 'The grant type is not supported',
};

/** The vendor's library knows one body for all of them; RFC 6749 tells them apart. See the switch `tokenErrorBody`. */
const refuse = (environment: Environment, error: TokenError): Response =>
  environment.switchValue('tokenErrorBody') === 'message'
    ? Response.json({ message: error === 'invalid_request' ? 'Invalid request' : 'Invalid token' }, { status: 400 })
    : Response.json(
        { error, error_description: descriptions[error] },
        { status: error === 'invalid_client' ? 401 : 400 },
      );

const isForm = (call: HeroCall): boolean =>
  (call.headers.get('content-type') ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

/**
 * Parameters count in a form-encoded body only: neither in the query nor as JSON, and the client's secret is one of
 * them, not a header.
 */
const exchange = async (call: HeroCall): Promise<TokenAnswer | TokenError> => {
  if (!isForm(call)) return 'invalid_request';
  const form = new URLSearchParams(await call.text());
  const { client_id: clientId, client_secret: clientSecret } = call.environment.credentials();
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) return 'invalid_client';
  const value = (name: string): string => form.get(name) ?? '';
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(call.state, value('code'), value('redirect_uri'), value('code_verifier')) ?? 'invalid_grant';
    case 'refresh_token':
      return refresh(call.state, value('refresh_token')) ?? 'invalid_grant';
    case null:
      return 'invalid_request';
    default:
      return 'unsupported_grant_type';
  }
};

const answerToken = async (call: HeroCall): Promise<Response> => {
  const result = await exchange(call);
  const response = typeof result === 'string' ? refuse(call.environment, result) : Response.json(result);
  response.headers.set('cache-control', 'no-store');
  return response;
};

export const tokenRoutes: HeroRoute[] = [
  {
    method: 'POST',
    path: '/oauth2/token',
    hostRole: 'oauth',
    docs: urlOf('authentication'),
    known: 'documented',
    handle: answerToken,
  },
];
