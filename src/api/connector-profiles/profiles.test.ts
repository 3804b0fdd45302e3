import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oauth2 } from '../../connector-kit/auth/oauth2.ts';
import { whole } from '../../connector-kit/listing.ts';
import { findAppFor } from '../../engine/profiles/oauth-app.ts';
import { contrastOf } from '../../engine/profiles/theme.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { cipherKey } from '../../engine/vault/cipher.ts';
import { rewrapDataKeys } from '../../engine/vault/rewrap.ts';
import { createVault } from '../../engine/vault/vault.ts';
import { saveAccount } from '../../store/accounts.ts';
import { inTransaction } from '../../store/database.ts';
import { findConnectorProfile } from '../../store/connector-profiles.ts';
import { parseShortId, shortId } from '../../store/ids.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { newAccount } from '../../../test/rows.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

const base = testConnector({
  departments: { evidence: 'documented', source: '', losses: {}, map: () => ({}), all: whole(async () => []) },
} as never);
/** One signs in at this vendor; its application is in the fields `user` and `word`. */
const connector = {
  ...base,
  auth: {
    ...base.auth,
    scheme: oauth2({
      authorize: { host: 'api', path: '/authorize' },
      token: { host: 'api', path: '/token' },
      client: { idField: 'user', secretField: 'word' },
    }),
  },
};

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let authorization: string;
const lines: unknown[] = [];
beforeAll(async () => {
  test = await testEngine(connector);
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  authorization = `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
  app = createServer({ engine: test.engine, operations, log: (line) => lines.push(line) });
});
afterAll(() => test.stop());

type Body = Record<string, unknown>;

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const response = await app.request(path, {
    method,
    headers: { authorization, 'content-type': 'application/json', accept: 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Body };
};

const create = async (body: Body = {}) => {
  const made = await call('POST', '/connector_profiles', { connector_key: 'testhr', ...body });
  expect(made.status, made.text).toBe(201);
  return String(made.body['id']);
};
const change = (id: string, body: Body) => call('PATCH', `/connector_profiles/${id}`, body);
const get = async (id: string) => (await call('GET', `/connector_profiles/${id}`)).body;
const list = async (query = '', path = '/connector_profiles') => {
  const { status, text, body } = await call('GET', `${path}?${query}`);
  expect(status, text).toBe(200);
  return body as { page: number; page_size: number; total: number; data: Body[] };
};
const defaultId = async (environment: string) => {
  const { data } = await list(`environment=${environment}`);
  return String(data.find((profile) => profile['default'])?.['id']);
};
const refusedFields = (body: Body) =>
  ((body['errors'] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer.slice(6)).toSorted();
const newSession = (more: Body = {}) =>
  call('POST', '/connect_sessions', { origin_owner_id: 'a', origin_owner_name: 'A', ...more });
const offeredBy = async (session: Body) => {
  const { body } = await call('GET', '/hub/connectors', undefined, { 'x-hub-session-token': String(session['token']) });
  return (body['integrations'] as { integration_id: string }[]).map(({ integration_id }) => integration_id);
};

describe('the list', () => {
  it('is a page with its total, the same under both names, and filtered', async () => {
    const all = await list();
    expect(all).toMatchObject({ page: 1, page_size: 25, total: all.data.length });
    expect(await list('', '/auth_configs')).toEqual(all);
    expect(all.data.map(({ environment }) => environment)).toEqual(['production', 'simulator']);
    expect((await list('page=2&page_size=1')).data).toEqual([all.data[1]]);
    expect((await list('page=3&page_size=1')).total).toBe(2);
    expect((await list('connector_key=other')).data).toEqual([]);
    expect((await list('enabled=false')).data).toEqual([]);
    expect((await list('enabled=true&connector_key=testhr&environment=')).data).toEqual(all.data);
    expect((await list('enabled=&page=&page_size=')).data).toEqual(all.data);
  });

  it('shows the fields of an auth config', async () => {
    const [first] = (await list()).data;
    expect(first).toMatchObject({
      connector_key: 'testhr',
      connector_label: 'Test HR',
      categories: ['hris'],
      active: true,
      default: true,
      release_stage: 'beta',
      authentication_config_key: 'basic',
      authentication_config_label: 'User',
      oauth_app: null,
      embed_origins: [],
      theme: null,
      support_contact: null,
      product_name: null,
    });
  });
});

describe('a profile', () => {
  it('is made, changed in part, and deleted', async () => {
    const settings = {
      name: 'Partners',
      embed_origins: ['https://app.example.com', 'http://localhost:5173'],
      theme: { accent_color: '#3b4cc0', radius_px: 8, logo_url: 'https://example.com/logo.svg', font: 'serif' },
      support_contact: 'help@example.com',
    };
    const id = await create(settings);
    expect(await get(id)).toMatchObject({ ...settings, active: true, default: false, environment: 'production' });
    expect((await change(id, { name: 'Renamed', theme: null })).body).toMatchObject({
      ...settings,
      name: 'Renamed',
      theme: null,
    });
    expect((await change(id, { support_contact: 'https://help.example.com/hr' })).status).toBe(200);
    const shown = await get(id);
    expect((await call('DELETE', `/connector_profiles/${id}`)).body).toEqual(shown);
    expect((await call('GET', `/connector_profiles/${id}`)).status).toBe(404);
    expect((await call('DELETE', `/connector_profiles/${id}`)).status).toBe(404);
  });

  it('takes the default mark from the one that has it, however many want it at once', async () => {
    const before = await defaultId('production');
    const ids = await Promise.all([create(), create(), create()]);
    const answers = await Promise.all(ids.map((id) => change(id, { default: true })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await list('environment=production')).data.filter((profile) => profile['default'])).toHaveLength(1);
    const { status, body } = await change(await defaultId('production'), { default: false });
    expect({ status, fields: refusedFields(body) }).toEqual({ status: 400, fields: ['default'] });
    expect((await change(before, { default: true })).body).toMatchObject({ default: true });
    for (const id of ids) expect((await call('DELETE', `/connector_profiles/${id}`)).status).toBe(200);
  });

  it('is not deleted while an account is being linked through it', async () => {
    const { db } = test.engine;
    const id = await create();
    const linked = Promise.withResolvers<void>();
    const removed = Promise.withResolvers<Awaited<ReturnType<typeof call>>>();
    const linking = inTransaction(db, async (transaction) => {
      const through = { provider: 'testhr', environment: 'production', connector_profile_id: parseShortId(id) ?? null };
      await saveAccount(transaction, test.caller.projectId, newAccount(through));
      removed.resolve(call('DELETE', `/connector_profiles/${id}`));
      await linked.promise;
    });
    const waiting = sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting.execute(db)).rows.length).toBeGreaterThan(0);
    linked.resolve();
    await linking;
    expect((await removed.promise).status).toBe(409);
  });

  it('is not deleted while it is the default one or accounts belong to it, which may move', async () => {
    const [fallback, id] = [await defaultId('production'), await create()];
    expect(await call('DELETE', `/connector_profiles/${fallback}`)).toMatchObject({ status: 409 });
    const { id: account } = await saveAccount(
      test.engine.db,
      test.caller.projectId,
      newAccount({
        provider: 'testhr',
        environment: 'production',
        connector_profile_id: parseShortId(id) ?? null,
        setup_information: { user: 'an application of its own' },
      }),
    );
    const refused = await call('DELETE', `/connector_profiles/${id}`);
    expect(refused).toMatchObject({
      status: 409,
      body: { remediation: expect.stringContaining('PATCH /accounts/{id}') },
    });
    const moved = await call('PATCH', `/accounts/${shortId(account)}`, { integration_id: fallback });
    expect(moved.body).toMatchObject({ integration_id: fallback });
    expect((await call('DELETE', `/connector_profiles/${id}`)).status).toBe(200);
  });

  it('refuses by name what it cannot be', async () => {
    const id = await create();
    const cases: [Body, string[]][] = [
      [
        { connector_key: 'hibob', environment: 'x', id: 'x', project_id: 'x', enabled: true, created_at: 'x' },
        ['connector_key', 'created_at', 'enabled', 'environment', 'id', 'project_id'],
      ],
      [{ embed_origins: ['https://app.example.com/'] }, ['embed_origins/0']],
      [{ embed_origins: ['https://*.example.com'] }, ['embed_origins/0']],
      [
        { embed_origins: ['http://app.example.com', 'null', "'self'", 'https://a.example; script-src *'] },
        ['embed_origins/0', 'embed_origins/1', 'embed_origins/2', 'embed_origins/3'],
      ],
      [
        { embed_origins: Array.from({ length: 21 }, (_, count) => `https://app${count}.example.com`) },
        ['embed_origins'],
      ],
      [
        { embed_origins: ['https://a;b.example', 'https://a"b.example', 'https://a,b.example', 'https://[::1]:8443'] },
        ['embed_origins/0', 'embed_origins/1', 'embed_origins/2'],
      ],
      [{ theme: { logo_url: 'https://a;script-src.example/logo.svg' } }, ['theme/logo_url']],
      [{ theme: { logo_url: 'https://*.example/logo.svg' } }, ['theme/logo_url']],
      [{ theme: { accent_color: 'red' } }, ['theme/accent_color']],
      [{ theme: { radius_px: 99 } }, ['theme/radius_px']],
      [{ theme: { logo_url: 'http://example.com/logo.svg' } }, ['theme/logo_url']],
      [{ theme: { logo_url: 'javascript:alert(1)' } }, ['theme/logo_url']],
      [{ theme: { logo_url: 'https://user:word@example.com/logo.svg' } }, ['theme/logo_url']],
      [{ theme: { font: 'Comic Sans' } }, ['theme/font']],
      [{ theme: { css: 'body{}' } }, ['theme/css']],
      [{ theme: { accent_color: '#ffee00' } }, ['theme/accent_color']],
      [{ theme: { background_color: '#111111' } }, ['theme/text_color']],
      [{ support_contact: 'nobody' }, ['support_contact']],
      [{ oauth_app: { client_id: 'x' } }, ['oauth_app/client_secret']],
      [{ name: ' ' }, ['name']],
      [{ product_name: ' ' }, ['product_name']],
    ];
    for (const [body, fields] of cases) {
      const refused = await change(id, body);
      expect({ body, status: refused.status, fields: refusedFields(refused.body) }).toEqual({
        body,
        status: 400,
        fields,
      });
    }
    const { body } = await change(id, { theme: { accent_color: '#ffee00' } });
    expect(body['errors']).toEqual([
      { pointer: '/body/theme/accent_color', message: 'has a contrast of 1.2:1 on the background; 3:1 is needed' },
    ]);
    expect(await get(id)).toMatchObject({ embed_origins: [], theme: null, support_contact: null, oauth_app: null });
    for (const [body, fields] of [
      [{ connector_key: 'nobody' }, ['connector_key']],
      [{ connector_key: '__proto__' }, ['connector_key']],
      [{ connector_key: 'testhr', environment: 'moon' }, ['environment']],
    ] as const) {
      expect(refusedFields((await call('POST', '/connector_profiles', body)).body)).toEqual(fields);
    }
    await call('DELETE', `/connector_profiles/${id}`);
  });

  it('is offered in the Hub when it is the default one or named, and while it is enabled', async () => {
    const [fallback, id] = [
      await defaultId('production'),
      await create({ support_contact: 'help@example.com', product_name: 'Example Payroll' }),
    ];
    expect(await offeredBy((await newSession()).body)).toEqual([fallback]);
    const named = (await newSession({ integration_id: id })).body;
    expect(await offeredBy(named)).toEqual([id]);
    const settings = await call('GET', '/hub/settings', undefined, { 'x-hub-session-token': String(named['token']) });
    expect(settings.body).toMatchObject({ project: { support_contact: 'help@example.com', name: 'Example Payroll' } });
    await change(id, { active: false });
    expect(await offeredBy(named)).toEqual([]);
    expect(refusedFields((await newSession({ integration_id: id })).body)).toEqual(['integration_id']);
    await call('DELETE', `/connector_profiles/${id}`);
  });
});

describe('an application', () => {
  const secret = 'canary-of-the-application-9876';

  it('is sealed, shown by its last four characters, replaced, and removed', async () => {
    const id = await create({ oauth_app: { client_id: 'client-1', client_secret: secret } });
    const shown = await get(id);
    expect(shown['oauth_app']).toMatchObject({ client_id: 'client-1', client_secret_hint: '9876' });
    const answers = [
      await list(),
      shown,
      (await change(id, { name: 'Renamed' })).body,
      (
        await call('POST', '/connector_profiles', {
          connector_key: 'x',
          oauth_app: { client_id: 1, client_secret: secret },
        })
      ).body,
    ];
    const { rows } = await sql<{ row: string }>`select t::text as row from connector_profile_apps t`.execute(
      test.engine.db,
    );
    const hex = Buffer.from(secret).toString('hex');
    for (const text of [JSON.stringify(answers), JSON.stringify(rows), JSON.stringify(lines)]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(hex);
    }
    const profile = await findConnectorProfile(test.engine.db, test.caller.projectId, parseShortId(id) ?? '');
    expect(await findAppFor(test.engine, connector, profile, {})).toEqual({ user: 'client-1', word: secret });
    expect(await findAppFor(test.engine, connector, profile, { user: 'own' })).toEqual({});
    await change(id, { oauth_app: { client_id: 'client-2', client_secret: 'another-secret-1234' } });
    expect(await findAppFor(test.engine, connector, profile, {})).toEqual({
      user: 'client-2',
      word: 'another-secret-1234',
    });
    expect((await change(id, { oauth_app: null })).body).toMatchObject({ oauth_app: null });
    expect(await findAppFor(test.engine, connector, profile, {})).toEqual({});
    await call('DELETE', `/connector_profiles/${id}`);
  });

  it('outlives a change of the encryption key', async () => {
    const id = await create({ oauth_app: { client_id: 'client-1', client_secret: secret } });
    const profile = await findConnectorProfile(test.engine.db, test.caller.projectId, parseShortId(id) ?? '');
    const [old, next] = [cipherKey(Buffer.alloc(32, 7)), cipherKey(Buffer.alloc(32, 8))];
    await rewrapDataKeys(test.engine.db, createVault({ currentKey: next, previousKeys: [old] }));
    const { db } = test.engine;
    const vault = createVault({ currentKey: next, previousKeys: [] });
    expect(await findAppFor({ db, vault }, connector, profile, {})).toEqual({ user: 'client-1', word: secret });
    await call('DELETE', `/connector_profiles/${id}`);
  });

  it('is refused where nobody signs in', async () => {
    const other = await testEngine(base);
    const { text } = await createApiKey(other.engine.db, other.caller.projectId, 'test');
    const server = createServer({ engine: other.engine, operations, log: () => undefined });
    const answer = await server.request('/connector_profiles', {
      method: 'POST',
      headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
      body: JSON.stringify({ connector_key: 'testhr', oauth_app: { client_id: 'x', client_secret: 'y' } }),
    });
    expect(refusedFields((await answer.json()) as Body)).toEqual(['oauth_app']);
    await other.stop();
  });

  it('makes the fields of the form optional', async () => {
    const requiredIn = async (integration_id: string) => {
      const { body: session } = await newSession({ integration_id });
      const { body } = await call('GET', `/hub/connectors/${integration_id}`, undefined, {
        'x-hub-session-token': String(session['token']),
      });
      return (body['config'] as { configFields: { required: boolean }[] }).configFields.map(({ required }) => required);
    };
    const id = await create();
    expect(await requiredIn(id)).toEqual([true, true]);
    await change(id, { oauth_app: { client_id: 'client-1', client_secret: secret } });
    expect(await requiredIn(id)).toEqual([false, false]);
  });
});

it('contrast is measured as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});
