import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VendorError, type VendorFailure } from '../../connector-kit/errors.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { readCredentials } from '../../engine/vault/credentials.ts';
import { saveMissingDefaultProfiles } from '../../store/connector-profiles.ts';
import { findAccount } from '../../store/accounts.ts';
import { parseShortId } from '../../store/ids.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

/** What the test vendor says of the next credentials. */
const vendor: { failure: VendorFailure | null; calls: number; until?: Promise<void> | undefined } = {
  failure: null,
  calls: 0,
};

const connector = testConnector({}, async () => {
  vendor.calls++;
  await (vendor.until ?? new Promise((resolve) => setTimeout(resolve, 5)));
  if (vendor.failure) throw new VendorError(vendor.failure);
  return {
    checks: [{ key: 'people', label: 'People are visible', status: 'pass', detail: '3 people', guideStep: 'user' }],
  };
});

let test: TestEngine;
let authorization: string;
let app: ReturnType<typeof createServer>;
beforeAll(async () => {
  test = await testEngine(connector);
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  authorization = `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
  app = createServer({ engine: test.engine, operations, log: () => undefined });
});
afterAll(() => test.stop());
beforeEach(() => Object.assign(vendor, { failure: null, calls: 0, until: undefined }));

type Body = Record<string, unknown>;

const call = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
  const response = await app.request(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
};

let owners = 0;
const newSession = async (more: Record<string, unknown> = {}) => {
  const owner = `owner-${++owners}`;
  const { body } = await call(
    'POST',
    '/connect_sessions',
    { authorization },
    { origin_owner_id: owner, origin_owner_name: 'Owner', ...more },
  );
  const hub = (method: string, path: string, sent?: unknown) =>
    call(method, path, { 'x-hub-session-token': body['token'] as string }, sent);
  let known: string | undefined;
  const integration = async () =>
    (known ??=
      ((await hub('GET', '/hub/connectors')).body['integrations'] as { integration_id: string }[])[0]?.integration_id ??
      '');
  const link = async (credentials: object = { user: 'me', word: 'a-secret-of-mine' }) =>
    hub('POST', '/hub/accounts', { integration_id: await integration(), credentials });
  return { body, owner, hub, link, integration };
};

const rejected: VendorFailure = {
  code: 'credentials_rejected',
  message: 'Test HR refused the credentials.',
  nextStep: 'Copy them again.',
  status: 401,
  fields: ['user', 'word'],
  guideSteps: ['user'],
};

describe('a connect session', () => {
  it('is made with 201, and keeps its secrets out of path and query', async () => {
    const { body } = await newSession();
    const link = new URL(body['auth_link_url'] as string);
    expect(link.pathname).toBe(`/link/${test.caller.projectId}`);
    expect(link.search).toBe('');
    expect(link.hash.slice(1)).toMatch(/^[\w-]{43}$/);
    expect(link.hash.slice(1)).not.toBe(body['token']);
  });

  it('answers organization_id as a number to old published clients, as text to others', async () => {
    const asked = async (userAgent: string) =>
      (
        await call(
          'POST',
          '/connect_sessions',
          { authorization, 'user-agent': userAgent },
          { origin_owner_id: 'a', origin_owner_name: 'A' },
        )
      ).body['organization_id'];
    expect(typeof (await asked('speakeasy-sdk/typescript 4.28.0 2.0 1.0 @stackone/stackone-client-ts'))).toBe('number');
    expect(typeof (await asked('speakeasy-sdk/typescript 4.34.0 2.0 1.0 @stackone/stackone-client-ts'))).toBe('string');
    expect(typeof (await asked('curl/8'))).toBe('string');
  });

  it('offers simulated tenants to tests, real ones to production', async () => {
    const environments = async (type: string) => {
      const { hub } = await newSession({ type });
      return ((await hub('GET', '/hub/connectors')).body['integrations'] as { environment: string }[]).map(
        ({ environment }) => environment,
      );
    };
    expect(await environments('test')).toEqual(['simulator']);
    expect(await environments('production')).toEqual(['production']);
  });

  it('refuses a provider that is a word of the language, not of ours', async () => {
    const { status } = await call(
      'POST',
      '/connect_sessions',
      { authorization },
      { origin_owner_id: 'a', origin_owner_name: 'A', provider: 'constructor' },
    );
    expect(status).toBe(400);
  });

  it('refuses a provider that does not exist, naming the field and the known ones', async () => {
    const { status, body } = await call(
      'POST',
      '/connect_sessions',
      { authorization },
      { origin_owner_id: 'a', origin_owner_name: 'A', provider: 'nope' },
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/body/provider' }], remediation: 'Known are: testhr.' });
  });

  it('is recognised by its token, only within its project', async () => {
    const { body } = await newSession();
    const { status, body: session } = await call(
      'POST',
      '/connect_sessions/authenticate',
      { authorization },
      { token: body['token'] },
    );
    expect(status).toBe(201);
    expect(session['id']).toBe(body['id']);
    expect(session).not.toHaveProperty('token');
  });
});

describe('an auth link', () => {
  it('is exchanged for a session token, again and again until it expires', async () => {
    const { body } = await newSession();
    const secret = new URL(body['auth_link_url'] as string).hash.slice(1);
    const first = await call('POST', '/hub/sessions', {}, { auth_link: secret });
    const second = await call('POST', '/hub/sessions', {}, { auth_link: secret });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body['token']).not.toBe(second.body['token']);
    const settings = await call('GET', '/hub/settings', {
      'x-hub-session-token': second.body['token'] as unknown as string,
    });
    expect(settings.body['session']).toMatchObject({ origin_owner_name: 'Owner' });
  });

  it('is not a session token, and a session token is no auth link', async () => {
    const { body } = await newSession();
    const secret = new URL(body['auth_link_url'] as string).hash.slice(1);
    expect((await call('GET', '/hub/settings', { 'x-hub-session-token': secret })).status).toBe(401);
    expect((await call('POST', '/hub/sessions', {}, { auth_link: body['token'] })).body['errorCode']).toBe(
      'SessionUnknown',
    );
  });

  it('says 410 when it has expired, and so does the session', async () => {
    const { body, hub } = await newSession({ expires_in: 60 });
    const secret = new URL(body['auth_link_url'] as string).hash.slice(1);
    test.advance(61_000);
    expect(await call('POST', '/hub/sessions', {}, { auth_link: secret })).toMatchObject({
      status: 410,
      body: { errorCode: 'SessionExpired' },
    });
    expect(await hub('GET', '/hub/settings')).toMatchObject({ status: 410, body: { errorCode: 'SessionExpired' } });
  });
});

describe('linking', () => {
  it('tries the credentials, saves the account and seals them', async () => {
    const { link, owner } = await newSession({ label: 'North' });
    const { status, body } = await link();
    expect(status).toBe(200);
    expect(body['checks']).toMatchObject([
      { key: 'reachable' },
      { key: 'authenticated' },
      { key: 'people', guide_step: 'user' },
    ]);
    const account = await findAccount(
      test.engine.db,
      test.caller.projectId,
      parseShortId(body['id'] as unknown as string) ?? '',
    );
    expect(account).toMatchObject({
      origin_owner_id: owner,
      status: 'active',
      label: 'North',
      setup_information: { user: 'me' },
      secret_hints: { word: 'mine' },
    });
    expect(await readCredentials(test.engine.db, test.engine.vault, account!)).toEqual({
      user: 'me',
      word: 'a-secret-of-mine',
    });
  });

  it('saves nothing when the vendor refuses, and answers 400 with the fields and the guide steps', async () => {
    vendor.failure = rejected;
    const { link, owner } = await newSession();
    const { status, body } = await link();
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errorCode: 'credentials_rejected',
      fields: ['user', 'word'],
      guide_steps: ['user'],
      remediation: 'Copy them again.',
    });
    const { body: accounts } = await call('GET', `/accounts?origin_owner_ids=${owner}`, { authorization });
    expect(accounts).toEqual([]);
  });

  it('checks the form before the vendor is asked', async () => {
    const { link } = await newSession();
    const { status, body } = await link({ user: '', extra: 'x' });
    expect(status).toBe(400);
    expect((body['errors'] as unknown as { pointer: string }[]).map(({ pointer }) => pointer)).toContain(
      '/body/credentials/user',
    );
    expect(vendor.calls).toBe(0);
  });

  it('makes one account of fifty tries at once, and is spent afterwards', async () => {
    const { link, owner, hub } = await newSession();
    const answers = await Promise.all(Array.from({ length: 50 }, () => link()));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    // The others come too late, or while ten are under way.
    expect(statuses.filter((status) => status === 410 || status === 429)).toHaveLength(49);
    const { body: accounts } = await call('GET', `/accounts?origin_owner_ids=${owner}`, { authorization });
    expect(accounts).toHaveLength(1);
    expect((await hub('GET', '/hub/settings')).body['session']).toMatchObject({ linked: true });
  });

  it('locks after ten wrong credentials, having asked the vendor ten times', async () => {
    vendor.failure = rejected;
    const { link, hub } = await newSession();
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 12; attempt++) codes.push((await link()).body['errorCode']);
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('credentials_rejected'));
    expect(codes.slice(10)).toEqual(['SessionLocked', 'SessionLocked']);
    expect(vendor.calls).toBe(10);
    expect(await hub('GET', '/hub/settings')).toMatchObject({ status: 410 });
  });

  it('asks for patience while ten right tries are under way, as nothing is locked', async () => {
    let letGo = () => {};
    vendor.until = new Promise((resolve) => (letGo = resolve));
    const { link, hub, integration } = await newSession();
    await integration();
    const slow = Array.from({ length: 10 }, () => link());
    await vi.waitFor(() => expect(vendor.calls).toBe(10));
    const eleventh = await link();
    letGo();
    expect(eleventh).toMatchObject({ status: 429, body: { errorCode: 'TooManyRequests' } });
    expect(eleventh.headers.get('retry-after')).toBe('5');
    expect((await Promise.all(slow)).filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await hub('GET', '/hub/settings')).status).toBe(200);
  });

  it('does not count a vendor that cannot be reached', async () => {
    vendor.failure = { code: 'vendor_unavailable', message: 'No answer.', nextStep: 'Wait.' };
    const { link } = await newSession();
    for (let attempt = 0; attempt < 12; attempt++) expect((await link()).body['errorCode']).toBe('vendor_unavailable');
    vendor.failure = null;
    expect((await link()).status).toBe(200);
  });

  it('updates the account of the same owner, unless several are wanted', async () => {
    const same = { origin_owner_id: 'same', origin_owner_name: 'Same' };
    const first = await (await newSession(same)).link();
    const again = await (await newSession(same)).link({ user: 'you', word: 'another-secret' });
    const more = await (await newSession({ ...same, multiple: true })).link();
    expect(again.body['id']).toBe(first.body['id']);
    expect(more.body['id']).not.toBe(first.body['id']);
  });

  it('keeps the label and the metadata of the account, unless a later session brings others', async () => {
    const same = { origin_owner_id: 'labelled', origin_owner_name: 'Labelled' };
    const { body } = await (await newSession({ ...same, label: 'North', metadata: { plan: 'gold' } })).link();
    const stored = () => findAccount(test.engine.db, test.caller.projectId, parseShortId(String(body['id'])) ?? '');
    await (await newSession(same)).link();
    expect(await stored()).toMatchObject({ label: 'North', metadata: { plan: 'gold' } });
    await (await newSession({ ...same, label: 'South' })).link();
    expect(await stored()).toMatchObject({ label: 'South', metadata: { plan: 'gold' } });
  });
});

describe('linking again', () => {
  const linked = async () => {
    const id = (await (await newSession()).link()).body['id'] as unknown as string;
    return { id, session: await newSession({ account_id: id }) };
  };

  it('shows what is stored without a secret', async () => {
    const { id, session } = await linked();
    expect((await session.hub('GET', '/hub/settings')).body['existing_account_id']).toBe(id);
    const { body } = await session.hub('GET', `/hub/accounts/${id}`);
    expect(body).toMatchObject({
      provider: 'testhr',
      setupInformation: { user: 'me' },
      secrets: { word: '__secretvalue:**redacted**mine' },
    });
    expect(JSON.stringify(body)).not.toContain('a-secret');
  });

  it('keeps what is absent or empty, and keeps the id', async () => {
    const { id, session } = await linked();
    const { status, body } = await session.hub('PATCH', `/hub/accounts/${id}`, {
      integration_id: await session.integration(),
      credentials: { user: 'new', word: '' },
    });
    expect({ status, id: body['id'] }).toEqual({ status: 200, id });
    const account = await findAccount(test.engine.db, test.caller.projectId, parseShortId(id) ?? '');
    expect(await readCredentials(test.engine.db, test.engine.vault, account!)).toEqual({
      user: 'new',
      word: 'a-secret-of-mine',
    });
  });

  it('leaves the account as it was when the vendor refuses', async () => {
    const { id, session } = await linked();
    vendor.failure = rejected;
    const { status } = await session.hub('PATCH', `/hub/accounts/${id}`, {
      integration_id: await session.integration(),
      credentials: { word: 'wrong-secret-here' },
    });
    expect(status).toBe(400);
    const account = await findAccount(test.engine.db, test.caller.projectId, parseShortId(id) ?? '');
    expect(await readCredentials(test.engine.db, test.engine.vault, account!)).toMatchObject({
      word: 'a-secret-of-mine',
    });
  });

  it('sends stored secrets to no other environment', async () => {
    const session = await newSession();
    const id = (await session.link()).body['id'] as string;
    await saveMissingDefaultProfiles(test.engine.db, test.caller.projectId, [
      { provider: 'testhr', environment: 'elsewhere', name: 'Test HR elsewhere' },
    ]);
    const { integrations } = (await session.hub('GET', '/hub/connectors')).body as {
      integrations: { integration_id: string; environment: string }[];
    };
    const elsewhere = integrations.find(({ environment }) => environment === 'elsewhere');
    vendor.calls = 0;
    const { status } = await session.hub('PATCH', `/hub/accounts/${id}`, {
      integration_id: elsewhere?.integration_id,
      credentials: {},
    });
    expect({ status, calls: vendor.calls }).toEqual({ status: 404, calls: 0 });
  });

  it('reaches no other account', async () => {
    const { session } = await linked();
    const other = await linked();
    expect((await session.hub('GET', `/hub/accounts/${other.id}`)).status).toBe(404);
    expect(
      (await session.hub('PATCH', `/hub/accounts/${other.id}`, { integration_id: 'x', credentials: {} })).status,
    ).toBe(404);
  });
});

describe('accounts', () => {
  it('are listed as a bare array, changed, and deleted with their credentials', async () => {
    const { link, owner } = await newSession({ origin_username: 'ann' });
    const id = (await link()).body['id'] as unknown as string;
    const mine = (
      await call('GET', `/accounts?origin_owner_ids=${owner}&providers=testhr&providers=other&status=active`, {
        authorization,
      })
    ).body;
    expect(mine).toMatchObject([
      { id, provider: 'testhr', provider_name: 'Test HR', status: 'active', type: 'production', credentials: {} },
    ]);
    const changed = await call(
      'PATCH',
      `/accounts/${id}`,
      { authorization },
      { label: 'South', origin_owner_name: 'New name' },
    );
    expect(changed.body).toMatchObject({ label: 'South', origin_owner_name: 'New name' });
    expect(
      (await call('PATCH', `/accounts/${id}`, { authorization }, { id: 'x', status: 'error' })).body['errors'],
    ).toHaveLength(2);
    expect((await call('DELETE', `/accounts/${id}`, { authorization })).body).toMatchObject({ id });
    expect((await call('GET', `/accounts/${id}`, { authorization })).status).toBe(404);
    expect(
      await readCredentials(test.engine.db, test.engine.vault, {
        project_id: test.caller.projectId,
        id: parseShortId(id) ?? '',
      }),
    ).toEqual({});
  });

  it('tell what can be read of them', async () => {
    const { body } = await call('GET', `/accounts/${test.accountId}/meta`, { authorization });
    expect(body).toEqual({ provider: 'testhr', category: 'hris', models: {} });
  });
});
