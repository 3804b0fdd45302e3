/**
 * The vendor of the sign-in tests: a real authorization server from npm that insists on PKCE, sends `iss`, rotates refresh
 * tokens and revokes the whole grant when an old one is used again; and beside it a small API that takes its tokens.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Provider } from 'oidc-provider';

/** What the token endpoint does with a call instead of, or before, its work. */
export type TokenFault = 'server_error' | 'invalid_grant' | 'proxy_page' | 'drop';

export interface OAuthVendor {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Calls of the token endpoint, faults included. */
  tokenCalls: number;
  /** Calls of the API that had no good token. */
  unauthorized: number;
  /** How long the token endpoint keeps its answer back, in milliseconds, after it has done its work. */
  tokenDelayMs: number;
  /** What happens to the next calls of the token endpoint. */
  readonly faults: TokenFault[];
  /** Organisations of whoever signs in. */
  organisations: readonly { id: string; name: string }[];
  /** Says no on the consent page. */
  denies: boolean;
  /** Called when the token endpoint has done its work and before it answers. */
  onIssued: () => void;
  /** Ends an access token before its time. */
  endToken(value: string): Promise<void>;
  close(): Promise<void>;
}

export interface OAuthVendorOptions {
  readonly redirectUris: readonly string[];
  /** Whether refresh tokens are for one use. Default true. Else a refresh brings none: the one in use stays good. */
  readonly rotates?: boolean;
}

export const startOAuthVendor = async ({ redirectUris, rotates = true }: OAuthVendorOptions): Promise<OAuthVendor> => {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['client-1', 'canary-client-secret-71'];

  const provider = new Provider(origin, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['for tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    issueRefreshToken: () => true,
    pkce: { required: () => true },
    rotateRefreshToken: rotates,
    ttl: {
      AccessToken: 900,
      AuthorizationCode: 60,
      Grant: 86_400,
      Interaction: 600,
      RefreshToken: 86_400,
      Session: 600,
      IdToken: 60,
    },
  });

  const vendor: OAuthVendor = {
    origin,
    clientId,
    clientSecret,
    tokenCalls: 0,
    unauthorized: 0,
    tokenDelayMs: 0,
    faults: [],
    organisations: [{ id: 'org-1', name: 'Otter Mill' }],
    denies: false,
    onIssued: () => undefined,
    endToken: async (value) => (await provider.AccessToken.find(value))?.destroy(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  provider.use(async (context, next) => {
    if (context.path !== '/token') return next();
    vendor.tokenCalls += 1;
    const fault = vendor.faults.shift();
    if (fault) return fail(context, fault);
    await next();
    if (!rotates && context.oidc?.params?.['grant_type'] === 'refresh_token')
      context.body = { ...(context.body as object), refresh_token: undefined };
    vendor.onIssued();
    await sleep(vendor.tokenDelayMs);
  });

  const callback = provider.callback();
  const sendJson = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  handle = (request, response) => {
    const { url = '/' } = request;
    if (url.startsWith('/api/')) void api(request, response, url);
    else if (url.startsWith('/interaction/')) void consent(request, response);
    else void callback(request, response);
  };

  const api = async (request: IncomingMessage, response: ServerResponse, url: string) => {
    const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const token = bearer === '' ? undefined : await provider.AccessToken.find(bearer);
    if (!token || token.isExpired) {
      vendor.unauthorized += 1;
      return sendJson(response, 401, { message: `Unauthorized ${bearer}` });
    }
    return url.startsWith('/api/organisations')
      ? sendJson(response, 200, vendor.organisations)
      : sendJson(response, 200, [{ id: 'd1', name: 'Weaving' }]);
  };

  /** Somebody who signs in and allows everything at once, or nothing. */
  const consent = async (request: IncomingMessage, response: ServerResponse) => {
    if (vendor.denies)
      return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'no' });
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: 'admin', clientId });
    grant.addOIDCScope(params['scope'] ?? '');
    const grantId = await grant.save();
    return provider.interactionFinished(request, response, { login: { accountId: 'admin' }, consent: { grantId } });
  };
  return vendor;
};

const fail = async (
  context: { status: number; body: unknown; respond?: boolean; readonly req: IncomingMessage },
  fault: TokenFault,
): Promise<void> => {
  switch (fault) {
    case 'server_error':
      context.status = 503;
      context.body = { error: 'server_error' };
      return;
    case 'invalid_grant':
      context.status = 400;
      context.body = { error: 'invalid_grant' };
      return;
    case 'proxy_page':
      context.status = 403;
      context.body = '<html>Blocked</html>';
      return;
    case 'drop':
      context.respond = false;
      context.req.socket.destroy();
  }
};
