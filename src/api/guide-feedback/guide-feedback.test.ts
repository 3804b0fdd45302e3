import { afterAll, beforeAll, expect, it } from 'vitest';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { createRateLimiter } from '../../engine/limits/rate-limiter.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { deleteOldGuideFeedback, saveGuideFeedback } from '../../store/guide-feedback.ts';
import { newUuidV7 } from '../../store/ids.ts';
import { saveProject } from '../../store/projects.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

const base = testConnector({});
const step = (key: string) => ({ key, title: `Do ${key}`, body: '', covers: [] });
const connector = {
  ...base,
  guide: { ...base.guide, sections: [{ key: 'all', title: 'All', steps: [step('first'), step('second')] }] },
};

let test: TestEngine;
let authorization: string;
let app: ReturnType<typeof createServer>;
beforeAll(async () => {
  test = await testEngine(connector);
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  authorization = `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
  const limits = { ...test.engine.limits, feedback: createRateLimiter(6, test.engine.clock) };
  app = createServer({ engine: { ...test.engine, limits }, operations, log: () => undefined });
});
afterAll(() => test.stop());

type Body = Record<string, unknown>;

const call = async (method: string, path: string, headers: Record<string, string>, body?: object) => {
  const response = await app.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
};

/** Somebody on the Hub page. */
const newVisitor = async () => {
  const owner = { origin_owner_id: 'owner', origin_owner_name: 'Owner' };
  const { body } = await call('POST', '/connect_sessions', { authorization }, owner);
  const token = { 'x-hub-session-token': String(body['token']) };
  const offered = await call('GET', '/hub/connectors', token);
  const [integration] = offered.body['integrations'] as { integration_id: string }[];
  return (said: object) =>
    call('POST', '/hub/feedback', token, { integration_id: integration?.integration_id, ...said });
};

const list = async (query = '') => {
  const { status, body } = await call('GET', `/guide_feedback${query}`, { authorization });
  expect(status, JSON.stringify(body)).toBe(200);
  return body['data'] as Body[];
};

it('counts what people say of each step, and shows the last comments', async () => {
  const [one, other] = [await newVisitor(), await newVisitor()];
  expect(await one({ guide_step: 'first', helpful: true })).toMatchObject({ status: 200, body: { comment: null } });
  await other({ guide_step: 'first', helpful: false });
  await one({ guide_step: 'second', helpful: false });
  // Said again, with a comment: one answer, the last.
  const said = await one({ guide_step: 'second', helpful: false, comment: ' Where is the key k3yOfTheAdmin2026xyz? ' });
  expect(said.body).toEqual({
    provider: 'testhr',
    guide_step: 'second',
    helpful: false,
    comment: 'Where is the key [redacted]?',
  });
  await other({ guide_step: 'second', helpful: false, comment: 'The menu is gone.' });
  const instant = expect.stringMatching(/^\d{4}-.*Z$/);
  expect(await list()).toEqual([
    {
      provider: 'testhr',
      guide_step: 'second',
      title: 'Do second',
      yes: 0,
      no: 2,
      comments: [
        { comment: 'The menu is gone.', answered_at: instant },
        { comment: 'Where is the key [redacted]?', answered_at: instant },
      ],
    },
    { provider: 'testhr', guide_step: 'first', title: 'Do first', yes: 1, no: 1, comments: [] },
  ]);
  expect(await list('?provider=hibob')).toEqual([]);
  expect(await list('?provider=hibob,testhr')).toHaveLength(2);
});

it('refuses what cannot be, naming the field', async () => {
  const say = await newVisitor();
  const pointerOf = async (said: object) => {
    const { status, body } = await say(said);
    return [status, ((body['errors'] ?? []) as { pointer: string }[])[0]?.pointer];
  };
  expect(await pointerOf({ guide_step: 'third', helpful: true })).toEqual([400, '/body/guide_step']);
  expect(await pointerOf({ guide_step: 'first', helpful: 'yes' })).toEqual([400, '/body/helpful']);
  expect(await pointerOf({ guide_step: 'first', helpful: false, comment: 'x'.repeat(1001) })).toEqual([
    400,
    '/body/comment',
  ]);
  expect((await say({ guide_step: 'first', helpful: true, integration_id: 'nowhere' })).status).toBe(404);
});

it('takes so many answers of a session in a minute, and tells when to go on', async () => {
  const [say, other] = [await newVisitor(), await newVisitor()];
  for (let turn = 0; turn < 6; turn++) expect((await say({ guide_step: 'first', helpful: true })).status).toBe(200);
  expect(await say({ guide_step: 'first', helpful: true })).toMatchObject({
    status: 429,
    body: { retry_after_seconds: expect.any(Number) },
  });
  expect((await other({ guide_step: 'first', helpful: true })).status).toBe(200);
});

it('is read by those who may see settings of the project, and forgotten when it is old', async () => {
  const { db } = test.engine;
  const { organization_id: organizationId } = await db
    .selectFrom('projects')
    .select('organization_id')
    .where('id', '=', test.caller.projectId)
    .executeTakeFirstOrThrow();
  const others = await saveProject(db, organizationId, 'Others');
  const said = { session_id: newUuidV7(), provider: 'testhr', guide_step: 'of-others', helpful: true, comment: null };
  await saveGuideFeedback(db, others.id, said);
  const stranger = await createApiKey(db, test.caller.projectId, 'actions only', { scopes: ['actions'] });
  const forbidden = { authorization: `Basic ${Buffer.from(`${stranger.text}:`).toString('base64')}` };
  expect((await call('GET', '/guide_feedback', forbidden)).status).toBe(403);
  const before = await list();
  expect(before.map((step) => step['guide_step'])).toEqual(['second', 'first']);
  expect(await deleteOldGuideFeedback(db, new Date(Date.now() - 60_000))).toBe(0);
  expect(await deleteOldGuideFeedback(db, new Date(Date.now() + 60_000))).toBeGreaterThan(0);
  expect(await list()).toEqual([]);
});
