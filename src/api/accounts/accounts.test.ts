import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { VendorError } from '../../connector-kit/errors.ts';
import { whole } from '../../connector-kit/listing.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { shortId } from '../../store/ids.ts';
import { listConnectorProfiles, saveConnectorProfileChanges } from '../../store/connector-profiles.ts';
import { deleteAccount, findAccount, saveAccount, saveAccountChanges, type NewAccount } from '../../store/accounts.ts';
import { inTransaction } from '../../store/database.ts';
import { parseShortId } from '../../store/ids.ts';
import { findDefaultProject, saveProject } from '../../store/projects.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { newAccount } from '../../../test/rows.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

/** Whether the vendor takes the credentials. */
const vendor = { refuses: false };

const connector = testConnector({
  departments: {
    evidence: 'documented',
    source: 'https://testhr.example',
    losses: {},
    map: () => ({}),
    all: whole(async ({ vendor: asked }) => {
      if (vendor.refuses) throw new VendorError({ code: 'credentials_rejected', message: 'No.', nextStep: 'Link.' });
      await asked.send({ endpoint: 'GET /x', method: 'GET', path: '/x', read: () => 1 });
      return [];
    }),
  },
} as never);

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let authorization: string;
let otherAuthorization: string;
let projectId: string;

const keyOf = async (id: string) => {
  const { text } = await createApiKey(test.engine.db, id, 'test');
  return `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
};

beforeAll(async () => {
  test = await testEngine(connector, { send: () => Promise.resolve(undefined as never) });
  const { db } = test.engine;
  ({ projectId } = test.caller);
  const other = await saveProject(db, (await findDefaultProject(db)).organization_id, 'Other');
  [authorization, otherAuthorization] = [await keyOf(projectId), await keyOf(other.id)];
  app = createServer({ engine: test.engine, operations, log: () => undefined });
});
afterAll(() => test.stop());
beforeEach(() => void (vendor.refuses = false));

type Body = Record<string, unknown>;

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const response = await app.request(path, {
    method,
    headers: { authorization, 'content-type': 'application/json', accept: 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
};

const profileOf = async (environment: string) => {
  const [profile] = await listConnectorProfiles(test.engine.db, projectId, { provider: 'testhr', environment });
  if (!profile) throw new Error('there is a profile for each environment');
  return profile;
};

let owners = 0;
const make = async (changes: Partial<NewAccount> = {}) => {
  const profile = await profileOf('production');
  const account = newAccount({
    provider: 'testhr',
    environment: 'production',
    connector_profile_id: profile.id,
    origin_owner_id: `owner-${++owners}`,
    ...changes,
  });
  const { id } = await saveAccount(test.engine.db, projectId, account);
  return { id, wireId: shortId(id), owner: account.origin_owner_id };
};

const read = (wireId: string) => call('GET', '/unified/hris/groups/departments', undefined, { 'x-account-id': wireId });

/** What a refusal says of each field. */
const refusedFields = (body: Body) =>
  ((body['errors'] ?? []) as { pointer: string; message: string }[]).map(({ pointer }) => pointer.slice(6)).toSorted();

/** Links through the Hub with a new session. */
const link = async (session: Body, credentials: Body = { user: 'me', word: 'a-secret-of-mine' }) => {
  const made = await call('POST', '/connect_sessions', { origin_owner_name: 'Customer', ...session });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const hub = (method: string, path: string, body?: unknown) =>
    call(method, path, body, { 'x-hub-session-token': String(made.body['token']) });
  const { integrations } = (await hub('GET', '/hub/connectors')).body as { integrations: { integration_id: string }[] };
  const form = { integration_id: integrations[0]?.integration_id, credentials };
  const edited = session['account_id'];
  return edited ? hub('PATCH', `/hub/accounts/${String(edited)}`, form) : hub('POST', '/hub/accounts', form);
};

describe('the list', () => {
  it('takes every spelling of every filter', async () => {
    const [one, two] = [await make({ status: 'error' }), await make({ status: 'expired' })];
    const idsOf = async (query: string) => {
      const { status, body } = await call('GET', `/accounts?${query}`);
      expect(status, JSON.stringify(body)).toBe(200);
      return (body as unknown as { id: string }[]).map(({ id }) => id);
    };
    const owner = `origin_owner_ids=${one.owner}&origin_owner_ids=${two.owner}`;
    const [a, b] = [one.wireId, two.wireId];
    for (const query of [
      `account_ids=${a}&account_ids=${b}`,
      `account_ids=${a},${b}`,
      `account_ids[]=${a}&account_ids[]=${b}`,
      `account_ids%5B%5D=${a}&account_ids%5B%5D=${b}`,
      owner,
      `origin_owner_ids=${one.owner},${two.owner}`,
      `origin_owner_ids[]=${one.owner}&origin_owner_ids[]=${two.owner}`,
      `origin_owner_id=${one.owner}&origin_owner_ids=${two.owner}`,
      `${owner}&provider=testhr`,
      `${owner}&providers=testhr,other`,
      `${owner}&providers[]=testhr&providers[]=other`,
      `${owner}&status=error&status=expired`,
      `${owner}&status=error,expired`,
      `${owner}&status[]=error&status[]=expired`,
      `${owner}&provider=&providers=&status=&account_ids=&page=&page_size=`,
    ]) {
      expect(await idsOf(query), query).toEqual([a, b]);
    }
    expect(await idsOf(`${owner}&status=error`)).toEqual([a]);
    expect(await idsOf(`${owner}&providers=other`)).toEqual([]);
    expect(await idsOf('account_ids=nobody')).toEqual([]);
    expect((await call('GET', '/accounts?status=broken')).body).toMatchObject({ statusCode: 400 });
  });

  it('keeps its pages while accounts are linked', async () => {
    const owner = 'paged, with a comma';
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.push((await make({ origin_owner_id: owner })).wireId);
    const page = async (number: number) => {
      const query = new URLSearchParams({ origin_owner_id: owner, page: String(number), page_size: '2' });
      return ((await call('GET', `/accounts?${query}`)).body as unknown as { id: string }[]).map(({ id }) => id);
    };
    const seen = [...(await page(1))];
    made.push((await make({ origin_owner_id: owner })).wireId);
    for (const number of [2, 3, 4]) seen.push(...(await page(number)));
    expect(seen).toEqual(made);
  });
});

describe('a change', () => {
  it('sets what may be set, clears with null, and leaves the rest', async () => {
    const { wireId } = await make({ label: 'Old', metadata: { plan: 'gold' }, origin_username: 'ada' });
    const change = (body: Body) => call('PATCH', `/accounts/${wireId}`, body);
    const wanted = {
      origin_owner_id: 'customer-9',
      origin_owner_name: 'Nine',
      origin_username: 'grace',
      label: 'New',
      metadata: { plan: 'silver', nested: { deep: [1] } },
      shared: true,
      type: 'test',
    };
    expect((await change(wanted)).body).toMatchObject(wanted);
    expect((await change({ label: null, metadata: null })).body).toMatchObject({ label: null, metadata: null });
    expect((await change({})).body).toMatchObject({ origin_owner_id: 'customer-9', origin_username: 'grace' });
  });

  it('takes the empty objects of the published client for nothing said', async () => {
    const kept = { label: 'Kept', metadata: { plan: 'gold' } };
    const { wireId } = await make(kept);
    const empty = { label: {}, metadata: {}, credentials: {}, secrets: {}, setup_information: {} };
    expect(await call('PATCH', `/accounts/${wireId}`, empty)).toMatchObject({ status: 200, body: kept });
  });

  it('refuses by name what an account was linked with, and changes nothing then', async () => {
    const { wireId } = await make({ label: 'Old' });
    const { status, body } = await call('PATCH', `/accounts/${wireId}`, {
      label: 'New',
      provider: 'hibob',
      environment: 'simulator',
      authentication_config_key: 'oauth2',
      integration_id: shortId((await profileOf('simulator')).id),
    });
    expect(status).toBe(400);
    expect(refusedFields(body)).toEqual(['authentication_config_key', 'environment', 'integration_id', 'provider']);
    expect((await call('GET', `/accounts/${wireId}`)).body).toMatchObject({ label: 'Old' });
    const same = { provider: 'testhr', environment: 'production', authentication_config_key: 'basic' };
    expect((await call('PATCH', `/accounts/${wireId}`, same)).status).toBe(200);
  });

  it('refuses by name whatever else an account consists of, and what is too large', async () => {
    const { wireId } = await make();
    const assigned = {
      id: 'x',
      project_id: 'x',
      status: 'active',
      status_reasons: [],
      setup_state: 'ready',
      secret_hints: {},
      resources: [],
      created_at: '2020-01-01T00:00:00Z',
      last_success_at: null,
      connector_profile_id: 'x',
    };
    expect(refusedFields((await call('PATCH', `/accounts/${wireId}`, assigned)).body)).toEqual(
      Object.keys(assigned).toSorted(),
    );
    const filled = { credentials: { a: 1 }, secrets: { a: 1 }, setup_information: { a: 1 }, label: { a: 1 } };
    expect(refusedFields((await call('PATCH', `/accounts/${wireId}`, filled)).body)).toEqual([
      'credentials',
      'label',
      'secrets',
      'setup_information',
    ]);
    const deep = `{"metadata":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
    for (const wrong of [deep, { metadata: { a: 'x'.repeat(20_000) } }, { label: 'x'.repeat(501) }])
      expect((await call('PATCH', `/accounts/${wireId}`, wrong)).status).toBe(400);
  });

  it('turns a real tenant into a test and back with everything attached, a simulated one never', async () => {
    const { id, wireId } = await make();
    for (const type of ['test', 'production']) {
      expect((await call('PATCH', `/accounts/${wireId}`, { type })).body).toMatchObject({
        type,
        environment: 'production',
      });
      expect((await read(wireId)).status).toBe(200);
    }
    expect((await findAccount(test.engine.db, projectId, id))?.id).toBe(id);
    const published = { 'user-agent': 'speakeasy-sdk/typescript 4.28.0 2.0 1.0 @stackone/stackone-client-ts' };
    const changed = async (body: Body) => (await call('PATCH', `/accounts/${wireId}`, body, published)).body['type'];
    await call('PATCH', `/accounts/${wireId}`, { type: 'test' });
    expect(await changed({ shared: true, type: 'production' }), 'added by the client').toBe('test');
    expect(await changed({ type: 'production' })).toBe('production');
    const simulated = await make({ environment: 'simulator', type: 'test' });
    const { status, body } = await call('PATCH', `/accounts/${simulated.wireId}`, { type: 'production' });
    expect({ status, fields: refusedFields(body) }).toEqual({ status: 400, fields: ['type'] });
  });
});

describe('a status', () => {
  it('suspended is 412 for reads until it is taken back, and hides no other reason', async () => {
    const { wireId } = await make();
    vendor.refuses = true;
    expect((await read(wireId)).status).toBe(401);
    vendor.refuses = false;
    const suspended = await call('POST', `/accounts/${wireId}/suspend`);
    expect(suspended.body).toMatchObject({
      status: 'suspended',
      status_reasons: [
        { code: 'credentials_rejected', description: expect.stringContaining('Link the account again') },
        { code: 'suspended', description: expect.stringContaining('/resume') },
      ],
    });
    expect((await call('POST', `/accounts/${wireId}/suspend`)).body).toEqual(suspended.body);
    expect(await read(wireId)).toMatchObject({ status: 412, body: { errorCode: 'AccountSuspendedError' } });
    expect((await call('POST', `/accounts/${wireId}/resume`)).body).toMatchObject({
      status: 'error',
      status_reasons: [{ code: 'credentials_rejected' }],
    });
    expect((await read(wireId)).status).toBe(200);
    expect((await call('GET', `/accounts/${wireId}`)).body).toMatchObject({ status: 'active', status_reasons: [] });
    expect((await call('POST', `/accounts/${wireId}/resume`)).body).toMatchObject({ status: 'active' });
  });

  it('is inactive, by filter too, while the connector profile is disabled', async () => {
    const profile = await profileOf('production');
    const { wireId, owner } = await make();
    const suspended = await make({ origin_owner_id: owner, status: 'suspended' });
    const statuses = async (query: string) =>
      ((await call('GET', `/accounts?origin_owner_id=${owner}${query}`)).body as unknown as { status: string }[]).map(
        ({ status }) => status,
      );
    await saveConnectorProfileChanges(test.engine.db, profile, { enabled: false });
    expect(await statuses('')).toEqual(['inactive', 'suspended']);
    expect(await statuses('&status=inactive')).toEqual(['inactive']);
    expect(await statuses('&status=active')).toEqual([]);
    expect((await call('GET', `/accounts/${wireId}`)).body).toMatchObject({
      status_reasons: [{ code: 'connector_profile_disabled', description: expect.stringContaining('Enable it') }],
    });
    expect(await read(wireId)).toMatchObject({ status: 412, body: { errorCode: 'AccountIntegrationInactiveError' } });
    await saveConnectorProfileChanges(test.engine.db, profile, { enabled: true });
    expect(await statuses('')).toEqual(['active', 'suspended']);
    expect((await read(suspended.wireId)).status).toBe(412);
  });

  it('tells when the HR system last answered, without moving updated_at', async () => {
    const { wireId } = await make();
    const before = (await call('GET', `/accounts/${wireId}`)).body;
    expect(before['last_success_at']).toBeNull();
    test.advance(5_000);
    await read(wireId);
    const after = (await call('GET', `/accounts/${wireId}`)).body;
    expect(after).toEqual({ ...before, last_success_at: new Date(test.engine.clock()).toISOString() });
    test.advance(5_000);
    await read(wireId);
    expect((await call('GET', `/accounts/${wireId}`)).body).toEqual(after);
  });
});

describe('linking again', () => {
  it('in edit mode keeps id, owner and type, and settles what stood against the account', async () => {
    const owner = `owner-${++owners}`;
    const wireId = String(
      (await link({ origin_owner_id: owner, label: 'North', metadata: { plan: 'gold' } })).body['id'],
    );
    await call('PATCH', `/accounts/${wireId}`, { type: 'test' });
    await saveAccountChanges(test.engine.db, projectId, parseShortId(wireId) ?? '', {
      status: 'error',
      status_reasons: [{ code: 'credentials_rejected', timestamp: new Date().toISOString() }],
    });
    const again = await link(
      { origin_owner_id: 'whoever', account_id: wireId, label: 'South' },
      { word: 'another-secret' },
    );
    expect(again).toMatchObject({ status: 200, body: { id: wireId } });
    expect((await call('GET', `/accounts/${wireId}`)).body).toMatchObject({
      status: 'active',
      status_reasons: [],
      type: 'test',
      origin_owner_id: owner,
      label: 'South',
      metadata: { plan: 'gold' },
      secret_hints: { word: 'cret' },
      setup_information: { user: 'me' },
    });
  });

  it('by ten invitations of one customer at once is one account, and one each where several are wanted', async () => {
    const owner = `owner-${++owners}`;
    const linkAll = async (more: Body) => {
      const linked = await Promise.all(Array.from({ length: 10 }, () => link({ origin_owner_id: owner, ...more })));
      expect(linked.map(({ status }) => status)).toEqual(Array(10).fill(200));
      return new Set(linked.map(({ body }) => body['id'])).size;
    };
    expect(await linkAll({})).toBe(1);
    expect(await linkAll({ multiple: true })).toBe(10);
    expect((await call('GET', `/accounts?origin_owner_id=${owner}`)).body).toHaveLength(11);
  });

  it('lifts a suspension only with an invitation that is younger', async () => {
    const owner = `owner-${++owners}`;
    const wireId = String((await link({ origin_owner_id: owner })).body['id']);
    const invitation = await call('POST', '/connect_sessions', {
      origin_owner_id: owner,
      origin_owner_name: 'Customer',
      account_id: wireId,
    });
    // The clock of the database dates the invitation.
    await new Promise((resolve) => setTimeout(resolve, 20));
    test.advance(Math.max(0, Date.now() - test.engine.clock()));
    await call('POST', `/accounts/${wireId}/suspend`);
    const integration_id = shortId((await profileOf('production')).id);
    const late = await call(
      'PATCH',
      `/hub/accounts/${wireId}`,
      { integration_id, credentials: {} },
      { 'x-hub-session-token': String(invitation.body['token']) },
    );
    expect(late.status).toBe(200);
    expect((await call('GET', `/accounts/${wireId}`)).body).toMatchObject({ status: 'suspended' });
    await test.engine.db
      .updateTable('connect_sessions')
      .set({ created_at: new Date(test.engine.clock() + 1) })
      .execute();
    await call(
      'PATCH',
      `/hub/accounts/${wireId}`,
      { integration_id, credentials: {} },
      { 'x-hub-session-token': String(invitation.body['token']) },
    );
    expect((await call('GET', `/accounts/${wireId}`)).body).toMatchObject({ status: 'active', status_reasons: [] });
  });
});

describe('deleting', () => {
  it('leaves nothing in any table but the id in logs, ends the links, and tells what to remove at the vendor', async () => {
    const owner = 'owner-of-canary';
    const texts = ['canary-name', 'canary-label', 'canary-plan', 'canary-user'];
    const session = {
      origin_owner_id: owner,
      origin_owner_name: texts[0],
      label: texts[1],
      metadata: { plan: texts[2] },
    };
    const wireId = String((await link(session, { user: texts[3], word: 'a-secret-of-mine' })).body['id']);
    const invitation = await call('POST', '/connect_sessions', { ...session, account_id: wireId });
    const id = parseShortId(wireId) ?? '';
    const sessions = (
      await test.engine.db.selectFrom('connect_sessions').select('id').where('origin_owner_id', '=', owner).execute()
    ).map((row) => row.id);
    expect(sessions).toHaveLength(2);
    const found = async () => {
      const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(test.engine.db);
      const holding: string[] = [];
      for (const { name } of tables) {
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
          test.engine.db,
        );
        const dump = rows.map(({ row }) => row).join('\n');
        if ([id, owner, ...texts, ...sessions].some((text) => dump.includes(text))) holding.push(name);
      }
      return holding.filter((name) => name !== 'request_logs' && name !== 'vendor_calls').toSorted();
    };
    expect(await found()).toEqual(
      expect.arrayContaining(['account_keys', 'account_secrets', 'accounts', 'connect_sessions', 'token_directory']),
    );
    const shown = (await call('GET', `/accounts/${wireId}`)).body;
    const { status, body } = await call('DELETE', `/accounts/${wireId}`);
    expect({ status, body }).toEqual({
      status: 200,
      body: { ...shown, removal: { label: 'Key', menu_path: ['Settings', 'Keys'], text: 'Remove the key.' } },
    });
    expect(await found()).toEqual([]);
    expect((await call('DELETE', `/accounts/${wireId}`)).status).toBe(404);
    const settings = await call('GET', '/hub/settings', undefined, {
      'x-hub-session-token': String(invitation.body['token']),
    });
    expect(settings).toMatchObject({ status: 401, body: { errorCode: 'SessionUnknown' } });
  });

  it('while a session is made for it names the account that is gone, as it does a moment later', async () => {
    const { id, wireId } = await make();
    const session = { origin_owner_id: 'x', origin_owner_name: 'X', account_id: wireId };
    const deleting = Promise.withResolvers<void>();
    const made = Promise.withResolvers<Awaited<ReturnType<typeof call>>>();
    const deleted = inTransaction(test.engine.db, async (transaction) => {
      await deleteAccount(transaction, projectId, id);
      made.resolve(call('POST', '/connect_sessions', session));
      await deleting.promise;
    });
    // Until the session waits for the row of the account, which is about to go.
    const waiting = sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting.execute(test.engine.db)).rows.length).toBeGreaterThan(0);
    deleting.resolve();
    await deleted;
    expect(await made.promise).toMatchObject({ status: 400, body: { errors: [{ pointer: '/body/account_id' }] } });
  });

  it('while it is linked again either keeps it whole or ends with the link', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const { wireId } = await make();
        const [relinked, deleted] = await Promise.all([
          link({ origin_owner_id: 'x', account_id: wireId }).catch((error: Error) => error),
          call('DELETE', `/accounts/${wireId}`),
        ]);
        return {
          relinked: relinked instanceof Error ? 'no session' : relinked.status,
          deleted: deleted.status,
          wireId,
        };
      }),
    );
    for (const { relinked, deleted, wireId } of outcomes) {
      expect([200, 400, 401, 404, 'no session']).toContain(relinked);
      expect(deleted).toBe(200);
      expect((await call('GET', `/accounts/${wireId}`)).status).toBe(404);
    }
  });
});

describe('an account of another project', () => {
  it.each([
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', '/meta'],
    ['POST', '/suspend'],
    ['POST', '/resume'],
  ])('is not there: %s /accounts/{id}%s', async (method, path) => {
    const { wireId } = await make();
    const asked = async (id: string) => {
      const body = method === 'PATCH' ? { label: 'Taken' } : undefined;
      const answer = await call(method, `/accounts/${id}${path}`, body, { authorization: otherAuthorization });
      const { request_id: _, timestamp: __, instance: ___, ...rest } = answer.body;
      return { status: answer.status, rest };
    };
    const theirs = await asked(wireId);
    expect(theirs.status).toBe(404);
    expect(theirs).toEqual(await asked(shortId(test.caller.projectId)));
    expect((await call('GET', `/accounts/${wireId}`)).status).toBe(200);
    const listed = await call('GET', `/accounts?account_ids=${wireId}`, undefined, {
      authorization: otherAuthorization,
    });
    expect(listed.body).toEqual([]);
  });
});
