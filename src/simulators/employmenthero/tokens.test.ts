import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../kit/index.ts';
import { employmenthero } from './index.ts';
import { newRequest, startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant({ size: 30 });
});
afterAll(() => tenant.sandbox.close());
beforeEach(async () => {
  await tenant.admin('POST', '/reset');
});
const turn = (switches: Record<string, unknown>) => tenant.admin('PATCH', '/switches', switches);
const organisations = () => tenant.get('/api/v1/organisations');

describe('an access token', () => {
  it('lives 15 minutes on the clock of the sandbox', async () => {
    const { refresh_token } = await tenant.link();
    await tenant.admin('PUT', '/clock', { advanceSeconds: 895 });
    expect((await organisations()).status).toBe(200);
    await tenant.admin('PUT', '/clock', { advanceSeconds: 6 });
    const late = await organisations();
    expect([late.status, late.body]).toEqual([401, { code: 401, errors: ['Invalid access token'] }]);
    tenant.useToken((await tenant.refresh(refresh_token)).body.access_token);
    expect((await organisations()).status).toBe(200);
  });
  it('is needed for every path, and a refresh token is none', async () => {
    const { refresh_token } = await tenant.link();
    for (const token of ['', 'nonsense', 'a.b', refresh_token]) {
      tenant.useToken(token);
      expect((await organisations()).status).toBe(401);
      expect((await tenant.get('/api/v1/nowhere')).status).toBe(401);
    }
  });
  it('dies with all others when the admin withdraws access', async () => {
    const { refresh_token } = await tenant.link();
    expect((await tenant.admin('DELETE', '/access')).status).toBe(204);
    expect((await organisations()).status).toBe(401);
    expect((await tenant.refresh(refresh_token)).status).toBe(400);
    await tenant.link();
    expect((await organisations()).status).toBe(200);
  });
});

describe('a refresh token', () => {
  const refreshed = async (token: string): Promise<string | undefined> =>
    (await tenant.refresh(token)).body.refresh_token;

  it('strict: a new one each time, the old one dead', async () => {
    await turn({ refreshRotation: 'strict' });
    const first = (await tenant.link()).refresh_token;
    const second = (await refreshed(first)) ?? '';
    expect(second).not.toBe(first);
    expect(await refreshed(first)).toBeUndefined();
    expect(await refreshed(second)).toBeDefined();
  });
  it('grace: the old one is good, with the same answer, until the new one was used', async () => {
    const first = (await tenant.link()).refresh_token;
    const second = (await refreshed(first)) ?? '';
    expect(second).not.toBe(first);
    expect(await refreshed(first)).toBe(second);
    expect(await refreshed(second)).not.toBe(second);
    expect(await refreshed(first)).toBeUndefined();
  });
  it('none: the same one for ever', async () => {
    await turn({ refreshRotation: 'none' });
    const first = (await tenant.link()).refresh_token;
    expect(await refreshed(first)).toBe(first);
    await tenant.admin('PUT', '/clock', { advanceSeconds: 400 * 86_400 });
    expect(await refreshed(first)).toBe(first);
  });
  it('strict: of 20 at once one wins', async () => {
    await turn({ refreshRotation: 'strict' });
    const { refresh_token } = await tenant.link();
    const results = await Promise.all(Array.from({ length: 20 }, () => tenant.refresh(refresh_token)));
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
  });
  it('made without PKCE is refused once PKCE is mandatory', async () => {
    await turn({ requiresPkce: false });
    const { query } = newRequest(tenant.clientId);
    const { code_challenge: _challenge, code_challenge_method: _method, ...plain } = query;
    const code = (await tenant.allow(plain)).get('code') ?? '';
    const { body } = await tenant.requestToken({
      grant_type: 'authorization_code',
      code,
      redirect_uri: String(query.redirect_uri),
    });
    expect(await refreshed(body.refresh_token)).toBeDefined();
    await turn({ requiresPkce: true });
    expect(await refreshed(body.refresh_token)).toBeUndefined();
  });
  it('outlives a reset and a new start of the sandbox, a changed secret does not', async () => {
    const { refresh_token } = await tenant.link();
    await tenant.admin('POST', '/reset');
    expect(await refreshed(refresh_token)).toBeDefined();
    const next = await startSandbox({
      simulators: [employmenthero],
      company: { size: 5 },
      credentials: { employmenthero: tenant.credentials },
    });
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: tenant.clientId,
      client_secret: String(tenant.credentials.client_secret),
      refresh_token,
    });
    const url = `${next.providers.employmenthero?.baseUrls.oauth}/oauth2/token`;
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(200);
    await fetch(`${next.adminUrl}/employmenthero/credentials/reset`, {
      method: 'POST',
      headers: { 'x-sandbox-key': next.adminKey },
    });
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400);
    await next.close();
  });
});

describe('scopes', () => {
  it('are those of the application, or fewer when fewer are asked for', async () => {
    await tenant.link({ scope: 'urn:mainapp:organisations:read' });
    const { body } = await organisations();
    const teams = `/api/v1/organisations/${body.data.items[0].id}/teams`;
    expect((await tenant.get(teams)).status).toBe(403);
    await tenant.link({ scope: '' });
    expect((await tenant.get(teams)).status).toBe(200);
    await tenant.admin('PATCH', '/permissions', { 'teams:list': false });
    expect((await tenant.get(teams)).status).toBe(403);
  });
  it('that the application does not have are refused', async () => {
    const { query } = newRequest(tenant.clientId);
    for (const scope of ['payslips:list', 'nonsense']) {
      const response = await fetch(tenant.authorizeUrl({ ...query, scope }), { redirect: 'manual' });
      expect(response.headers.get('location')).toContain('error=invalid_scope');
    }
  });
  it('of the application and its redirect URLs are shown to the admin, without the secret', async () => {
    const { body } = await tenant.admin('GET', '/application');
    expect(body.scopes).toHaveLength(14);
    expect(Object.keys(body).toSorted()).toEqual(['client_id', 'name', 'redirect_uris', 'scopes']);
  });
});
