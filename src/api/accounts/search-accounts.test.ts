import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VendorError, type VendorErrorCode } from '../../connector-kit/errors.ts';
import { whole } from '../../connector-kit/listing.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { deleteAccount, saveAccount, type NewAccount } from '../../store/accounts.ts';
import { shortId } from '../../store/ids.ts';
import { findDefaultProject, saveProject } from '../../store/projects.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { newAccount } from '../../../test/rows.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

/** How the vendor fails, if it does. */
const vendor: { fails: VendorErrorCode | undefined } = { fails: undefined };

const connector = testConnector({
  departments: {
    evidence: 'documented',
    source: 'https://testhr.example',
    losses: {},
    map: () => ({}),
    all: whole(async ({ vendor: asked }) => {
      if (vendor.fails) throw new VendorError({ code: vendor.fails, message: 'No.', nextStep: 'Wait.' });
      await asked.send({ endpoint: 'GET /x', method: 'GET', path: '/x', read: () => 1 });
      return [];
    }),
  },
} as never);

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let projectId: string;
let authorization: string;

const keyOf = async (ofProject: string, rights = {}) => {
  const { text } = await createApiKey(test.engine.db, ofProject, 'test', rights);
  return `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
};

beforeAll(async () => {
  const phrases = { de: { 'Remove the key.': 'Entfernen Sie den Schlüssel.' } };
  test = await testEngine({ ...connector, phrases }, { send: () => Promise.resolve(undefined as never) });
  app = createServer({ engine: test.engine, operations, log: () => undefined });
});
afterAll(() => test.stop());

/** Each test has a project to itself. */
beforeEach(async () => {
  vendor.fails = undefined;
  const { organization_id } = await findDefaultProject(test.engine.db);
  projectId = (await saveProject(test.engine.db, organization_id, 'Of one test')).id;
  authorization = await keyOf(projectId);
});

interface Shown {
  id: string;
  origin_owner_name: string;
  standing: string;
}

const call = async <Body>(method: string, path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { method, headers: { authorization, ...headers } });
  return { status: response.status, body: (await response.json()) as Body };
};

const search = async (query: Record<string, string> = {}) => {
  const found = await call<{ data: Shown[]; next: string | null }>(
    'GET',
    `/accounts/search?${new URLSearchParams(query)}`,
  );
  expect(found.status, JSON.stringify(found.body)).toBe(200);
  return found.body;
};
const namesOf = async (query?: Record<string, string>) =>
  (await search(query)).data.map(({ origin_owner_name }) => origin_owner_name);

const make = async (name: string, changes: Partial<NewAccount> = {}) => {
  const account = newAccount({ provider: 'testhr', origin_owner_name: name, origin_owner_id: `id of ${name}` });
  return saveAccount(test.engine.db, projectId, { ...account, ...changes });
};

describe('a search', () => {
  it('finds by parts of names, by id, standing, provider, environment and owner', async () => {
    const acme = await make('Acme GmbH', { environment: 'production', label: 'North' });
    await make('Bäcker AG', { status: 'suspended', origin_username: 'jo@baecker.example' });
    await make('acme, Inc.', { provider: 'other', setup_state: 'permissions' });
    expect(await namesOf()).toEqual(['acme, Inc.', 'Bäcker AG', 'Acme GmbH']);
    expect(await namesOf({ sort_by: 'owner_name', sort_direction: 'asc', text: 'ACME' })).toHaveLength(2);
    for (const [query, expected] of [
      [{ text: 'BÄCK' }, ['Bäcker AG']],
      [{ text: 'nort' }, ['Acme GmbH']],
      [{ text: '%' }, []],
      [{ text: 'baecker.example' }, []],
      [{ text: shortId(acme.id) }, ['Acme GmbH']],
      [{ standings: 'suspended,permissions_missing' }, ['acme, Inc.', 'Bäcker AG']],
      [{ providers: 'other' }, ['acme, Inc.']],
      [{ environments: 'production' }, ['Acme GmbH']],
      [{ origin_owner_id: 'id of acme, Inc.' }, ['acme, Inc.']],
      [{ text: '', standings: '', providers: '', next: '' }, ['acme, Inc.', 'Bäcker AG', 'Acme GmbH']],
    ] as [Record<string, string>, string[]][])
      expect(await namesOf(query), JSON.stringify(query)).toEqual(expected);
    expect((await call('GET', '/accounts/search?standings=broken')).status).toBe(400);
  });

  it('keeps its pages while accounts are linked and deleted', async () => {
    const made: string[] = [];
    for (const name of ['A', 'b', 'C', 'd', 'E', 'f']) made.push((await make(name)).id);
    const order = { sort_by: 'owner_name', sort_direction: 'asc', page_size: '2' };
    const first = await search(order);
    await make('Aa');
    await deleteAccount(test.engine.db, projectId, made[1] ?? '');
    const names = [...first.data];
    for (let { next } = first; next;) {
      const page = await search({ ...order, next });
      names.push(...page.data);
      next = page.next;
    }
    expect(names.map(({ origin_owner_name }) => origin_owner_name)).toEqual(['A', 'b', 'C', 'd', 'E', 'f']);
    const otherOrder = new URLSearchParams({ ...order, sort_direction: 'desc', next: first.next ?? '' });
    expect((await call<object>('GET', `/accounts/search?${otherOrder}`)).status).toBe(400);
  });

  it('shows nothing of other projects, and to a restricted key only its own', async () => {
    const mine = await make('Mine');
    await make('Also mine');
    const whole = authorization;
    authorization = await keyOf((await findDefaultProject(test.engine.db)).id);
    expect(await namesOf({ text: 'mine' })).toEqual([]);
    expect(await namesOf({ text: shortId(mine.id) })).toEqual([]);
    expect((await call('GET', `/accounts/${shortId(mine.id)}/erasure`)).status).toBe(404);
    authorization = await keyOf(projectId, { scopes: ['full'], accountIds: [mine.id] });
    expect(await namesOf()).toEqual(['Mine']);
    expect((await call('GET', '/accounts/counts')).body).toMatchObject({ data: [{ count: 1 }] });
    authorization = whole;
    expect((await call('GET', '/accounts/counts')).body).toEqual({
      data: [
        {
          provider: 'testhr',
          provider_name: 'Test HR',
          environment: 'simulator',
          standing: 'working',
          next_action: 'none',
          count: 2,
        },
      ],
    });
  });
});

describe('a standing', () => {
  it('follows how the HR system last failed, until it answers', async () => {
    authorization = await keyOf(test.caller.projectId);
    const read = () =>
      call('GET', '/unified/hris/groups/departments', { 'x-account-id': test.accountId }).then(({ status }) => status);
    const shown = async () => (await call<Shown & Record<string, unknown>>('GET', `/accounts/${test.accountId}`)).body;
    const before = await shown();
    expect(before).toMatchObject({ standing: 'working', next_action: 'none', last_failure_at: null });
    for (const [code, standing, next_action] of [
      ['rate_limited', 'rate_limited', 'wait'],
      ['vendor_unavailable', 'not_answering', 'check_again'],
      ['permission_missing', 'working', 'none'],
    ] as const) {
      vendor.fails = code;
      test.advance(1_000);
      expect(await read()).toBeGreaterThanOrEqual(400);
      expect(await shown()).toMatchObject({ standing, next_action, last_failure_code: code, status: 'active' });
      vendor.fails = undefined;
      test.advance(1_000);
      expect(await read()).toBe(200);
      expect(await shown(), code).toMatchObject({ standing: 'working', updated_at: before['updated_at'] });
    }
    vendor.fails = 'credentials_rejected';
    test.advance(1_000);
    await read();
    expect(await shown()).toMatchObject({ standing: 'relink_needed', next_action: 'relink', status: 'error' });
  });
});

describe('what deleting would erase', () => {
  it('is told before, by kind, with what stays and what is left to do', async () => {
    const account = await make('Acme');
    const { status, body } = await call<{ erased: { kind: string; count: number }[] }>(
      'GET',
      `/accounts/${shortId(account.id)}/erasure`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      origin_owner_name: 'Acme',
      kept: ['request_logs', 'audit_log'],
      removal: { label: 'Key', menu_path: ['Settings', 'Keys'], text: 'Remove the key.' },
    });
    expect(body.erased.map(({ count }) => count)).toEqual(Array(8).fill(0));
    const german = await call('GET', `/accounts/${shortId(account.id)}/erasure`, { 'accept-language': 'de-AT' });
    expect(german.body).toMatchObject({ removal: { label: 'Key', text: 'Entfernen Sie den Schlüssel.' } });
  });
});
