import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { VendorAnswer } from '../vendor.ts';
import { authorizationUrl, isIssuedBy, newCodeVerifier } from './authorization.ts';
import type { Login, LoginRequest } from './login.ts';
import { oauth2, type OAuth2Options } from './oauth2.ts';
import { exchangeCode, refreshTokens } from './token-endpoint.ts';

const hosts = { api: 'https://api.hr.example', oauth: 'https://signin.hr.example/x' };
const credentials = { id: 'client 1', secret: 'p+q/r:s' };
const schemeWith = (more: Partial<OAuth2Options> = {}) =>
  oauth2({
    authorize: { host: 'oauth', path: '/authorize' },
    token: { host: 'oauth', path: '/token' },
    client: { idField: 'id', secretField: 'secret' },
    ...more,
  });

const answerOf = (status: number, body: unknown): VendorAnswer => ({
  status,
  headers: new Headers(),
  bytes: () => new Uint8Array(),
  text: () => String(body),
  json: () => {
    if (typeof body === 'string') throw new SyntaxError('it is not JSON');
    return body;
  },
});

/** A login that answers `body` and shows what was asked. */
const loginThat = (body: unknown) => {
  const asked: LoginRequest<unknown>[] = [];
  const login: Login = {
    environment: 'production',
    send: async (request) => {
      asked.push(request as LoginRequest<unknown>);
      return request.read(answerOf(200, body));
    },
  };
  return { login, asked };
};

describe('the address of the sign-in', () => {
  const codeVerifier = newCodeVerifier();
  const request = { hosts, credentials, redirectUri: 'https://hub.example/cb', state: 's', codeVerifier };

  it('carries client, callback, state and the S256 challenge, never the verifier', () => {
    const url = authorizationUrl(schemeWith({ scopes: ['a:read', 'b'], parameters: { prompt: 'consent' } }), request);
    expect(url.origin + url.pathname).toBe('https://signin.hr.example/x/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      prompt: 'consent',
      response_type: 'code',
      client_id: 'client 1',
      redirect_uri: 'https://hub.example/cb',
      scope: 'a:read b',
      state: 's',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain(codeVerifier);
  });

  it('lets no parameter of a connector replace its own, and leaves an empty scope out', () => {
    const url = authorizationUrl(schemeWith({ parameters: { state: 'x', code_challenge_method: 'plain' } }), request);
    expect(url.searchParams.get('state')).toBe('s');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.has('scope')).toBe(false);
  });

  it('makes verifiers of 43 characters, never the same', () => {
    expect(newCodeVerifier()).toMatch(/^[\w-]{43}$/);
    expect(newCodeVerifier()).not.toBe(newCodeVerifier());
  });
});

it.each([
  ['advertised and right', { host: 'oauth', path: '' }, 'https://signin.hr.example/x', true],
  ['advertised and missing', { host: 'oauth', path: '' }, null, false],
  ['advertised and another', { host: 'oauth', path: '' }, 'https://signin.hr.example/x/', false],
  ['not advertised and missing', undefined, null, true],
  ['not advertised, of the sign-in', undefined, 'https://signin.hr.example', true],
  ['not advertised, of another', undefined, 'https://evil.example', false],
  ['not advertised, no address', undefined, 'signin', false],
] as const)('the issuer, %s', (_, issuer, iss, good) => {
  expect(isIssuedBy(schemeWith(issuer ? { issuer } : {}), hosts, iss)).toBe(good);
});

describe('the token endpoint', () => {
  it('is asked once, form-encoded, with the client in the body', async () => {
    const { login, asked } = loginThat({
      access_token: 'a',
      token_type: 'bearer',
      refresh_token: 'r',
      expires_in: '900',
    });
    const answer = { code: 'c', codeVerifier: 'v', redirectUri: 'https://hub.example/cb' };
    const issued = await exchangeCode(login, schemeWith(), credentials, answer);
    expect(issued).toEqual({ accessToken: 'a', refreshToken: 'r', lifetimeSeconds: 900 });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        host: 'oauth',
        path: '/token',
        repeatable: false,
        form: {
          grant_type: 'authorization_code',
          code: 'c',
          code_verifier: 'v',
          redirect_uri: 'https://hub.example/cb',
          client_id: 'client 1',
          client_secret: 'p+q/r:s',
        },
      },
    ]);
  });

  it('takes the client from the header where the vendor wants it there, form-encoded first', async () => {
    const { login, asked } = loginThat({ access_token: 'a', refresh_token: null, expires_in: null });
    const issued = await refreshTokens(login, schemeWith({ clientProof: 'basic' }), credentials, 'r');
    expect(issued).toEqual({ accessToken: 'a', lifetimeSeconds: 3600 });
    expect(asked[0]?.headers).toEqual({
      authorization: `Basic ${Buffer.from('client+1:p%2Bq%2Fr%3As').toString('base64')}`,
    });
    expect(asked[0]?.form).toEqual({ grant_type: 'refresh_token', refresh_token: 'r' });
  });

  it.each([{}, { access_token: '' }, { access_token: 'a', token_type: 'mac' }])('does not take %j', async (body) => {
    await expect(refreshTokens(loginThat(body).login, schemeWith(), credentials, 'r')).rejects.toThrow();
  });

  it.each([
    [400, { error: 'invalid_grant' }, true],
    [401, { error: 'invalid_client' }, true],
    [403, { error: 'access_denied' }, true],
    [400, { message: 'Invalid token' }, true],
    [400, { error: 'invalid_request' }, false],
    [400, { error: 'temporarily_unavailable' }, false],
    [403, { message: 'Forbidden' }, false],
    [401, '<html>Proxy login</html>', false],
    [500, { error: 'invalid_grant' }, false],
  ] as const)('with %i %j refuses: %s', async (status, body, refused) => {
    const { login, asked } = loginThat({ access_token: 'a' });
    await refreshTokens(login, schemeWith(), credentials, 'r');
    expect(asked[0]?.refuses?.(answerOf(status, body))).toBe(refused);
  });
});
