import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import tokenAnswer from './fixtures/token-answer.json' with { type: 'json' };
import { callback, newRequest, startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant({ size: 30 });
});
afterAll(() => tenant.sandbox.close());
beforeEach(async () => {
  await tenant.admin('POST', '/reset');
});
const turn = (switches: Record<string, unknown>) => tenant.admin('PATCH', '/switches', switches);
const open = (changes: Record<string, string | undefined>) => {
  const { query } = newRequest(tenant.clientId);
  const asked = Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => !!entry[1]);
  return fetch(tenant.authorizeUrl(Object.fromEntries(asked)), { redirect: 'manual' });
};
const answerTo = async (changes: Record<string, string | undefined>) =>
  new URL((await open(changes)).headers.get('location') ?? 'about:blank').searchParams;

describe('the page that asks for access', () => {
  it('is one filled-in form without scripts, and names the scopes', async () => {
    const response = await open({});
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).not.toContain('<script');
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page.match(/<li>/g)).toHaveLength(14);
    expect(page).toContain('pay_details:list');
    expect(page).toContain('Rollcall sandbox');
  });
  it('goes back with a code and the state', async () => {
    const { query } = newRequest(tenant.clientId);
    const answer = await tenant.allow(query);
    expect(answer.get('state')).toBe('a state');
    expect(answer.get('code')).toMatch(/^[0-9a-f]{32}$/);
  });
  it('asks again after a wrong password and tells the application of a refusal', async () => {
    const url = tenant.authorizeUrl(newRequest(tenant.clientId).query);
    const filled = await tenant.fillIn(url);
    const wrong = await tenant.submit(url, { ...filled, password: 'x', decision: 'allow' });
    expect([wrong.status, wrong.headers.get('location')]).toEqual([401, null]);
    const refused = await tenant.submit(url, { decision: 'cancel' });
    expect(refused.headers.get('location')).toContain('error=access_denied');
  });
  it('never goes to an address that is not registered letter by letter', async () => {
    for (const changes of [{ redirect_uri: `${callback}/` }, { client_id: 'somebody' }, { redirect_uri: undefined }]) {
      const response = await open(changes);
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    }
  });
  it('writes what it is given as text', async () => {
    await tenant.admin('PUT', '/application', { name: '<b onload="x">' });
    expect(await (await open({})).text()).not.toContain('<b onload');
    await tenant.admin('PUT', '/application', { name: 'Rollcall sandbox' });
  });
  it('takes http on this machine only by the switch', async () => {
    expect((await open({})).status).toBe(200);
    await turn({ loopbackRedirect: false });
    expect((await open({})).status).toBe(400);
    const refused = await tenant.admin('PUT', '/application', { redirect_uris: [callback] });
    expect([refused.status, refused.body.error]).toEqual([400, expect.stringContaining('redirect_uris.0')]);
    const elsewhere = await tenant.admin('PUT', '/application', { redirect_uris: ['http://example.com/callback'] });
    expect(elsewhere.status).toBe(400);
  });
  it('wants PKCE with S256', async () => {
    expect((await answerTo({ code_challenge: undefined })).get('error')).toBe('invalid_request');
    expect((await answerTo({ code_challenge_method: 'plain' })).get('error')).toBe('invalid_request');
    expect((await answerTo({ code_challenge: 'short' })).get('error')).toBe('invalid_request');
    expect((await answerTo({ response_type: 'token' })).get('error')).toBe('unsupported_response_type');
  });
});

describe('the token endpoint', () => {
  const code = async () => {
    const { query, verifier } = newRequest(tenant.clientId);
    const answer = await tenant.allow(query);
    return {
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      redirect_uri: callback,
      code_verifier: verifier,
    };
  };
  it('exchanges a code once, with the documented keys', async () => {
    const form = await code();
    const { status, body } = await tenant.requestToken(form);
    expect(status).toBe(200);
    expect(Object.fromEntries(Object.entries(body).map(([key, value]) => [key, typeof value]))).toEqual(
      tokenAnswer.keys,
    );
    expect([body.token_type, body.expires_in]).toEqual(['bearer', 900]);
    expect((await tenant.requestToken(form)).status).toBe(400);
  });
  it.each([
    ['verifier', { code_verifier: 'another' }],
    ['redirect URL', { redirect_uri: 'https://example.com/' }],
    ['secret', { client_secret: 'wrong' }],
    ['client', { client_id: 'wrong' }],
    ['code', { code: 'wrong' }],
  ])('refuses a wrong %s', async (_what, wrong) => {
    expect(await tenant.requestToken({ ...(await code()), ...wrong })).toEqual({
      status: 400,
      body: { message: 'Invalid token' },
    });
  });
  it('refuses a code after ten minutes', async () => {
    const form = await code();
    await tenant.admin('PUT', '/clock', { advanceSeconds: 601 });
    expect((await tenant.requestToken(form)).status).toBe(400);
  });
  it('reads parameters from a form-encoded body only', async () => {
    const form = await code();
    expect((await tenant.requestToken(form, { 'content-type': 'application/json' })).status).toBe(400);
    const url = `${tenant.sandbox.providers.employmenthero?.baseUrls.oauth}/oauth2/token?${new URLSearchParams(form)}`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(400);
  });
  it('answers in the words of RFC 6749 by the switch', async () => {
    await turn({ tokenErrorBody: 'oauth' });
    expect(await tenant.refresh('nonsense')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const wrong = await tenant.requestToken({ grant_type: 'refresh_token', client_secret: 'wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    const other = await tenant.requestToken({ grant_type: 'password' });
    expect(other.body.error).toBe('unsupported_grant_type');
  });
  it('can be slow, and can lose its answer', async () => {
    const { refresh_token } = await tenant.link();
    await tenant.admin('POST', '/faults', { kind: 'slow', route: 'POST /oauth2/token', delayMilliseconds: 300 });
    const before = performance.now();
    expect((await tenant.refresh(refresh_token)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(280);
    await turn({ refreshRotation: 'strict' });
    const fresh = await tenant.link();
    await tenant.admin('POST', '/faults', { kind: 'truncated', route: 'POST /oauth2/token' });
    await expect(tenant.refresh(fresh.refresh_token)).rejects.toThrow();
    expect((await tenant.refresh(fresh.refresh_token)).status).toBe(400);
  });
});
