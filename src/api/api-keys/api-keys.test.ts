import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { saveAccount } from '../../store/accounts.ts';
import { shortId } from '../../store/ids.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { newAccount } from '../../../test/rows.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let full: string;
let otherAccount: string;
beforeAll(async () => {
  test = await testEngine(testConnector({}));
  app = createServer({ engine: test.engine, operations, log: () => undefined });
  full = (await createApiKey(test.engine.db, test.caller.projectId, 'test')).text;
  otherAccount = shortId(
    (await saveAccount(test.engine.db, test.caller.projectId, newAccount({ provider: 'testhr' }))).id,
  );
});
afterAll(() => test.stop());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, never> & { readonly id: string; readonly key: string };
}

const ask = async (key: string, method: string, path: string, body?: unknown): Promise<Answer> => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' };
  const response = await app.request(path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
};

const make = async (body: object, key = full) => {
  const { status, body: made } = await ask(key, 'POST', '/api_keys', { name: 'made', ...body });
  expect(status, JSON.stringify(made)).toBe(201);
  return made;
};

const hoursFromNow = (hours: number) => new Date(test.engine.clock() + hours * 3_600_000).toISOString();

describe('an API key', () => {
  it('is shown once, and works until it is revoked', async () => {
    const { key, ...made } = await make({});
    expect(key).toMatch(/^v1\.local\.[\w-]{43}$/);
    expect(made).toMatchObject({ scopes: ['full'], account_ids: null, status: 'active', last_four: key.slice(-4) });
    expect((await ask(key, 'GET', '/accounts')).status).toBe(200);
    for (const path of ['/api_keys', `/api_keys/${made.id}`]) {
      expect(JSON.stringify((await ask(full, 'GET', path)).body)).not.toContain(key);
    }
    expect((await ask(key, 'DELETE', `/api_keys/${made.id}`)).body).toMatchObject({ status: 'revoked' });
    expect((await ask(key, 'GET', '/accounts')).status).toBe(401);
  });

  it('ends when it says so', async () => {
    const { key, id } = await make({ expires_at: hoursFromNow(1) });
    expect((await ask(key, 'GET', '/accounts')).status).toBe(200);
    test.advance(3_600_000);
    expect((await ask(key, 'GET', '/accounts')).status).toBe(401);
    expect((await ask(full, 'GET', `/api_keys/${id}`)).body).toMatchObject({ status: 'expired' });
    expect((await ask(full, 'POST', '/api_keys', { name: 'x', expires_at: hoursFromNow(-1) })).status).toBe(400);
  });

  it('tells when it was used', async () => {
    const { key, id } = await make({});
    await ask(key, 'GET', '/accounts');
    await expect
      .poll(async () => (await ask(full, 'GET', `/api_keys/${id}`)).body)
      .toMatchObject({ last_used_at: new Date(test.engine.clock()).toISOString() });
  });

  it('is listed, newest first, page by page', async () => {
    const made = [await make({}), await make({}), await make({})].map(({ id }) => id).toReversed();
    const page = async (query: string) =>
      (await ask(full, 'GET', `/api_keys?page_size=2${query}`)).body as never as {
        data: { id: string }[];
        next: string;
      };
    const first = await page('');
    const second = await page(`&next=${first.next}`);
    expect([...first.data, ...second.data].map(({ id }) => id).slice(0, 3)).toEqual(made);
    expect((await ask(full, 'GET', '/api_keys?next=nonsense')).body['errorCode']).toBe('CursorInvalid');
  });

  it('does what its scopes say, and a refusal names those that would do', async () => {
    const { key } = await make({ scopes: ['read_only'] });
    expect((await ask(key, 'GET', '/accounts')).status).toBe(200);
    const refused = await ask(key, 'DELETE', `/accounts/${test.accountId}`);
    expect([refused.status, refused.body]).toEqual([403, expect.objectContaining({ errorCode: 'Forbidden' })]);
    expect(refused.body['remediation']).toContain('full, accounts');
    const both = await make({ scopes: ['read_only', 'accounts'] });
    const patched = await ask(both.key, 'PATCH', `/accounts/${test.accountId}`, { label: 'x' });
    expect(patched.status).toBe(200);
  });

  it('changes, and follows its changes at once', async () => {
    const { key, id } = await make({ scopes: ['actions'] });
    expect((await ask(key, 'GET', '/accounts')).status).toBe(403);
    const changed = await ask(full, 'PATCH', `/api_keys/${id}`, { scopes: ['accounts'], name: 'Renamed' });
    expect(changed.body).toMatchObject({ name: 'Renamed', scopes: ['accounts'] });
    expect((await ask(key, 'GET', '/accounts')).status).toBe(200);
    expect((await ask(full, 'PATCH', `/api_keys/${id}`, { revoked_at: null })).status).toBe(400);
  });

  it('is replaced by one that may do the same, and goes on as long as was asked', async () => {
    const old = await make({ scopes: ['accounts'] });
    const next = (await ask(full, 'POST', `/api_keys/${old.id}/rotate`, { overlap_seconds: 60 })).body;
    expect(next).toMatchObject({ name: 'made', scopes: ['accounts'] });
    const statuses = async () => [
      (await ask(old.key, 'GET', '/accounts')).status,
      (await ask(next.key, 'GET', '/accounts')).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    test.advance(60_000);
    expect(await statuses()).toEqual([401, 200]);
    const last = (await ask(full, 'POST', `/api_keys/${next.id}/rotate`, {})).body;
    expect((await ask(next.key, 'GET', '/accounts')).status).toBe(401);
    expect((await ask(last.key, 'GET', '/accounts')).status).toBe(200);
    expect((await ask(full, 'POST', `/api_keys/${next.id}/rotate`, {})).status).toBe(409);
  });
});

describe('a key that is restricted to an account', () => {
  it('sees that account alone: all others look as if they were not there', async () => {
    const { key } = await make({ account_ids: [test.accountId] });
    expect((await ask(key, 'GET', '/accounts')).body).toMatchObject([{ id: test.accountId }]);
    expect((await ask(key, 'GET', `/accounts?account_ids=${otherAccount}`)).body).toEqual([]);
    expect((await ask(key, 'GET', `/accounts/${test.accountId}`)).status).toBe(200);
    const other = await ask(key, 'GET', `/accounts/${otherAccount}`);
    const none = await ask(key, 'GET', '/accounts/0000000000000000000000');
    expect([other.status, other.body['message']]).toEqual([404, none.body['message']]);
  });

  it('invites to link its own account again, and no new one', async () => {
    const { key } = await make({ account_ids: [test.accountId] });
    const owner = { origin_owner_id: 'o', origin_owner_name: 'O' };
    const statusOf = async (more: object) =>
      (await ask(key, 'POST', '/connect_sessions', { ...owner, ...more })).status;
    expect(await statusOf({ account_id: test.accountId })).toBe(201);
    expect(await statusOf({ account_id: otherAccount })).toBe(400);
    expect(await statusOf({})).toBe(403);
  });
});

describe('a key makes none that is mightier than itself', () => {
  it.each([
    ['scopes', { scopes: ['read_only'] }, {}, 403],
    ['accounts of others', {}, { account_ids: ['other'] }, 400],
    ['a longer life', { expires_at: 1 }, { expires_at: 2 }, 403],
    ['a life without end', { expires_at: 1 }, { expires_at: null }, 201],
  ])('%s', async (_, own, asked, status) => {
    const filled = (might: Record<string, unknown>) => ({
      ...might,
      ...(typeof might['expires_at'] === 'number' && { expires_at: hoursFromNow(might['expires_at']) }),
      ...('account_ids' in might && { account_ids: [otherAccount] }),
    });
    const { key } = await make({ account_ids: [test.accountId], ...filled(own) });
    const made = await ask(key, 'POST', '/api_keys', { name: 'more', ...filled(asked) });
    expect([made.status, JSON.stringify(made.body)]).toEqual([status, expect.anything()]);
    if (status === 201) expect(made.body['expires_at']).toBe(hoursFromNow(1));
  });

  it('nor widens one, its own included; a mightier one looks as if it were not there', async () => {
    const { key, id } = await make({ account_ids: [test.accountId], expires_at: hoursFromNow(1) });
    expect((await ask(key, 'PATCH', `/api_keys/${id}`, { account_ids: [test.accountId, otherAccount] })).status).toBe(
      400,
    );
    expect((await ask(key, 'PATCH', `/api_keys/${id}`, { expires_at: hoursFromNow(9) })).status).toBe(403);
    expect((await ask(key, 'PATCH', `/api_keys/${id}`, { expires_at: null })).status).toBe(403);
    expect((await ask(key, 'PATCH', `/api_keys/${id}`, { account_ids: null })).body).toMatchObject({
      account_ids: [test.accountId],
    });
    const mightier = await make({});
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      expect((await ask(key, method, `/api_keys/${mightier.id}`, method === 'PATCH' ? {} : undefined)).status).toBe(
        404,
      );
    }
    expect(JSON.stringify((await ask(key, 'GET', '/api_keys')).body)).not.toContain(mightier.id);
  });
});
