import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Action } from '../../connector-kit/action.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

const common = { source: 'https://testhr.example', effect: 'read', permissions: ['reports'] } as const;
const actions: Action[] = [
  {
    ...common,
    key: 'list_reports',
    label: 'List reports',
    description: 'Every report that is shared.',
    evidence: 'documented',
    input: z.strictObject({ limit: z.int().max(10).optional() }),
    run: async (_vendor, input) => ({ asked: input }),
  },
  {
    ...common,
    key: 'guess_things',
    label: 'Guess',
    description: 'A route that nobody documents.',
    evidence: 'assumed',
    input: z.strictObject({}),
    run: async () => [{ id: 1 }],
  },
];

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let authorization: string;
beforeAll(async () => {
  test = await testEngine({ ...testConnector({}), actions });
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  authorization = `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
  app = createServer({ engine: test.engine, operations, log: () => undefined });
});
afterAll(() => test.stop());

const get = async (path: string) => {
  const response = await app.request(path, { headers: { authorization } });
  return { status: response.status, body: (await response.json()) as { data: { actions?: { id: string }[] }[] } };
};

const rpc = async (body: object, headers: Record<string, string> = { 'x-account-id': test.accountId }) => {
  const response = await app.request('/actions/rpc', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the list of actions', () => {
  it('names each with its id, and an assumed one as preview', async () => {
    const { body } = await get('/actions');
    expect(body.data[0]?.actions).toMatchObject([
      { id: 'testhr_list_reports', schema_type: 'native', release_stage: 'beta', evidence: 'documented' },
      { id: 'testhr_guess_things', release_stage: 'preview', evidence: 'assumed' },
    ]);
    expect(body.data[0]?.actions?.[0]).not.toHaveProperty('action_details');
  });

  it('tells input schemas when asked, in either spelling', async () => {
    for (const include of ['action_details', 'operation_details']) {
      const { body } = await get(`/actions?include=${include}`);
      expect(body.data[0]?.actions?.[0]).toHaveProperty('action_details.input.properties.limit');
    }
  });

  it('searches, narrows by connector, account and key, and leaves out actions', async () => {
    const ids = async (query: string) =>
      (await get(`/actions?${query}`)).body.data.flatMap(({ actions: found = [] }) => found.map(({ id }) => id));
    expect(await ids('search=reports+list')).toEqual(['testhr_list_reports']);
    expect(await ids('filter[action_key]=testhr_guess_things')).toEqual(['testhr_guess_things']);
    expect(await ids('filter[connectors]=other')).toEqual([]);
    expect((await get(`/actions?filter[account_ids]=${test.accountId}`)).body.data).toMatchObject([
      { account_id: test.accountId },
    ]);
    expect((await get('/actions?exclude=actions&group_by=connector')).body.data[0]).not.toHaveProperty('actions');
  });
});

describe('running an action', () => {
  it('takes arguments from path, query and body, and the account from header or body', async () => {
    expect(await rpc({ action: 'testhr_list_reports', query: { limit: 3 } })).toEqual({
      status: 200,
      body: { data: { asked: { limit: 3 } }, next: null },
    });
    const inBody = { action: 'testhr_list_reports', headers: { 'X-Account-Id': test.accountId }, body: { limit: 4 } };
    expect((await rpc(inBody, {})).body).toMatchObject({ data: { asked: { limit: 4 } } });
  });

  it('unwraps what older published clients wrap', async () => {
    const query = { debug: false, additionalProperties: { limit: 5 } };
    expect((await rpc({ action: 'testhr_list_reports', query })).body).toMatchObject({ data: { asked: { limit: 5 } } });
  });

  it.each([
    ['an unknown action', { action: 'testhr_nope' }, 404, 'NotFound'],
    ['an unknown provider', { action: 'nope_list' }, 404, 'NotFound'],
    [
      'an argument that is out of range',
      { action: 'testhr_list_reports', query: { limit: 99 } },
      400,
      'ValidationError',
    ],
    ['an argument that it does not take', { action: 'testhr_list_reports', body: { shoe: 1 } }, 400, 'ValidationError'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await rpc(body);
    expect({ status: answer.status, code: answer.body['errorCode'] }).toEqual({ status, code });
    expect(answer.body['remediation']).toBeTruthy();
  });

  it('refuses a call without an account, naming the header', async () => {
    expect((await rpc({ action: 'testhr_list_reports' }, {})).body['errors']).toEqual([
      { pointer: '/header/x-account-id', message: 'is missing' },
    ]);
  });
});
