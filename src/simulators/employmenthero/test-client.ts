import { createHash, randomBytes } from 'node:crypto';
import { type CompanyOptions } from '../company/index.ts';
import { startSandbox } from '../kit/index.ts';
import { driverOf, type Wire } from '../kit/test-driver.ts';
import { employmenthero } from './index.ts';

export const callback = 'http://127.0.0.1:3999/connect/oauth2/employmenthero/callback';

/** What the application asks the authorization server, with PKCE. */
export const newRequest = (clientId: string) => {
  const verifier = randomBytes(32).toString('base64url');
  const query: Record<string, string> = {
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    state: 'a state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  return { verifier, query };
};

/** For tests: a sandbox with Employment Hero only, the callback registered, and an application that can be linked. */
export const startTenant = async (company: CompanyOptions = { size: 60 }, limits: 'vendor' | 'raised' = 'raised') => {
  const sandbox = await startSandbox({ simulators: [employmenthero], company, limits });
  const tenant = sandbox.providers.employmenthero as NonNullable<(typeof sandbox.providers)[string]>;
  let accessToken = 'none';
  const driver = driverOf(sandbox, 'employmenthero', () => ({ authorization: `Bearer ${accessToken}` }));
  const clientId = String(tenant.credentials.client_id);
  await driver.admin('PUT', '/application', { redirect_uris: [callback] });

  const authorizeUrl = (query: Record<string, string>): string =>
    `${tenant.baseUrls.oauth}/oauth2/authorize?${new URLSearchParams(query)}`;
  /** Reads the values that the page has filled in, as a browser would send them. */
  const fillIn = async (url: string): Promise<Record<string, string>> => {
    const page = await (await fetch(url)).text();
    const inputs = [...page.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g)];
    return Object.fromEntries(inputs.map(([, name, value]) => [name ?? '', (value ?? '').replaceAll('&#39;', "'")]));
  };
  const submit = (url: string, form: Record<string, string>): Promise<Response> =>
    fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  const allow = async (query: Record<string, string>): Promise<URLSearchParams> => {
    const url = authorizeUrl(query);
    const response = await submit(url, { ...(await fillIn(url)), decision: 'allow' });
    return new URL(response.headers.get('location') ?? 'about:blank').searchParams;
  };
  const requestToken = async (form: Record<string, string>, headers?: Record<string, string>) => {
    const response = await fetch(`${tenant.baseUrls.oauth}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: String(tenant.credentials.client_secret),
        ...form,
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    return { status: response.status, body: JSON.parse(await response.text()) as Wire };
  };
  const link = async (changes: Record<string, string> = {}): Promise<Wire> => {
    const { verifier, query } = newRequest(clientId);
    const code = (await allow({ ...query, ...changes })).get('code') ?? '';
    const { body } = await requestToken({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
    });
    accessToken = body.access_token;
    return body;
  };

  return {
    ...driver,
    sandbox,
    clientId,
    credentials: tenant.credentials,
    authorizeUrl,
    fillIn,
    submit,
    allow,
    requestToken,
    link,
    refresh: (refreshToken: string) => requestToken({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    useToken: (token: string) => {
      accessToken = token;
    },
    /** Everything that a scope can open. */
    grantAll: () =>
      driver.admin(
        'PUT',
        '/permissions',
        Object.fromEntries(Object.keys(employmenthero.permissions).map((scope) => [scope, true])),
      ),
    get: (path: string) => driver.call('GET', path),
    /** Rows of a list below the first organisation, all pages. */
    all: async (path: string, version = 'v1'): Promise<Wire[]> => {
      const [organisation] = (await driver.call('GET', '/api/v1/organisations')).body.data.items;
      const join = path.includes('?') ? '&' : '?';
      const rows: Wire[] = [];
      for (let page = 1; page < 1000; page++) {
        const address = `/api/${version}/organisations/${organisation.id}${path}${join}item_per_page=100&page_index=${page}`;
        const { data } = (await driver.call('GET', address)).body;
        rows.push(...data.items);
        if (page >= data.total_pages) break;
      }
      return rows;
    },
  };
};
export type Tenant = Awaited<ReturnType<typeof startTenant>>;
