import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInvitation } from '../../engine/people/invitations.ts';
import { findMemberByEmail } from '../../store/members.ts';
import { saveProject } from '../../store/projects.ts';
import { joinProject } from '../../../test/access/people.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { shortId } from '../../engine/ids.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let projectId: string;
beforeAll(async () => {
  test = await testEngine(testConnector({}));
  app = createServer({ engine: test.engine, operations, log: () => undefined });
  ({ projectId } = test.caller);
});
afterAll(() => test.stop());

type Headers_ = Readonly<Record<string, string>>;

const ask = async (headers: Headers_, method: string, path: string, body?: unknown) => {
  const response = await app.request(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, never>;
  return { status: response.status, headers: response.headers, body: answer as Record<string, unknown> };
};

const passphrase = 'four words are enough';
const origin = { origin: 'http://localhost:3000' };
const cookieOf = (headers: Headers) => ({ ...origin, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });

/** Somebody who came by an invitation. */
const arrive = async (email: string, more: object = {}) => {
  const { token } = await saveInvitation(test.engine.db, projectId, { email, role: 'developer' }, test.engine.clock());
  const accepted = await ask({}, 'POST', '/invitations/accept', { token, name: 'Ann', passphrase, ...more });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
  return { token, browser: cookieOf(accepted.headers), accepted };
};

describe('an invitation', () => {
  it('is a link with its secret in the fragment, good once and for an hour', async () => {
    const { browser } = await joinProject(test.engine, projectId, 'owner', 'Owner');
    const invite = () => ask(browser, 'POST', '/members', { email: 'Late@Example.com', role: 'admin' });
    const { body: first } = await invite();
    expect(first).toMatchObject({ email: 'late@example.com', role: 'admin', status: 'invited' });
    const link = new URL(first['invitation_url'] as string);
    expect([link.pathname, link.search]).toEqual(['/dashboard/join', '']);
    const accept = (url: unknown, more: object = {}) =>
      ask({}, 'POST', '/invitations/accept', {
        token: new URL(url as string).hash.slice(1),
        name: 'L',
        passphrase,
        ...more,
      });
    const { body: second } = await invite();
    expect((await accept(first['invitation_url'])).status, 'a newer one ends it').toBe(404);
    expect((await accept(second['invitation_url'], { email: 'other@example.com' })).status).toBe(400);
    expect((await accept(second['invitation_url'], { passphrase: 'too short' })).status).toBe(400);
    const all = await Promise.all([1, 2, 3].map(() => accept(second['invitation_url'])));
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    expect((await invite()).status, 'a member already').toBe(409);
    const { body: third } = await ask(browser, 'POST', '/members', { email: 'slow@example.com', role: 'viewer' });
    test.advance(3_600_000);
    expect((await accept(third['invitation_url'])).status).toBe(404);
  });

  it('that was accepted stands in the audit log, and so does a change of oneself in every project', async () => {
    const { browser } = await arrive('traced@example.com');
    expect((await ask(browser, 'PATCH', '/me', { name: 'Traced' })).status).toBe(200);
    const told = await test.engine.db
      .selectFrom('audit_log')
      .select(['operation', 'actor_type', 'actor_id', 'changed_fields'])
      .where('operation', 'in', ['accept_invitation', 'update_me'])
      .orderBy('position', 'desc')
      .limit(2)
      .execute();
    const member = await findMemberByEmail(test.engine.db, projectId, 'traced@example.com');
    const by = { actor_type: 'MEMBER', actor_id: shortId(member?.id ?? '') };
    expect(told).toEqual([
      { operation: 'update_me', ...by, changed_fields: ['name'] },
      { operation: 'accept_invitation', ...by, changed_fields: [] },
    ]);
  });

  it('of two projects, accepted by one new person at once, makes one person who is in both', async () => {
    const { db } = test.engine;
    const other = await saveProject(db, (await organizationId()) ?? '', 'At once');
    const tokens = [];
    for (const id of [projectId, other.id]) {
      const invited = await saveInvitation(db, id, { email: 'both@example.com', role: 'viewer' }, test.engine.clock());
      tokens.push(invited.token);
    }
    const accepted = await Promise.all(
      tokens.map((token) => ask({}, 'POST', '/invitations/accept', { token, name: 'T', passphrase })),
    );
    expect(accepted.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(accepted.map(({ body }) => body['id'])).size).toBe(1);
  });

  it('of the command line is for whoever opens it first, who says an e-mail address', async () => {
    const { token } = await saveInvitation(
      test.engine.db,
      projectId,
      { email: null, role: 'owner' },
      test.engine.clock(),
    );
    const accept = (more: object) => ask({}, 'POST', '/invitations/accept', { token, name: 'O', passphrase, ...more });
    expect((await accept({})).status).toBe(400);
    const { status, body } = await accept({ email: 'owner@example.com' });
    expect([status, body]).toEqual([200, expect.objectContaining({ email: 'owner@example.com' })]);
    expect(body['projects']).toMatchObject([{ id: projectId, role: 'owner' }]);
  });

  it('for somebody who is known already asks for the passphrase that is known', async () => {
    await arrive('twice@example.com');
    const other = await saveProject(test.engine.db, (await organizationId()) ?? '', 'Other');
    const invitation = { email: 'twice@example.com', role: 'viewer' } as const;
    const { token } = await saveInvitation(test.engine.db, other.id, invitation, test.engine.clock());
    const accept = (said: string) => ask({}, 'POST', '/invitations/accept', { token, name: 'X', passphrase: said });
    expect((await accept('some other passphrase')).status).toBe(401);
    const { body } = await accept(passphrase);
    expect(body['projects']).toMatchObject([{ role: 'developer' }, { role: 'viewer' }]);
  });
});

const organizationId = async () =>
  (await test.engine.db.selectFrom('projects').select('organization_id').executeTakeFirst())?.organization_id;

describe('signing in', () => {
  it('sets a cookie that no script reads and no other site sends, a new one each time', async () => {
    await arrive('ann@example.com');
    const signIn = () => ask(origin, 'POST', '/sign_in', { email: 'ANN@example.com', passphrase });
    const [one, two] = [await signIn(), await signIn()];
    expect(one.headers.get('set-cookie')).toMatch(
      /^rollcall_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(one.headers.get('set-cookie')).not.toBe(two.headers.get('set-cookie'));
    expect((await ask(cookieOf(one.headers), 'GET', '/me')).body).toMatchObject({
      email: 'ann@example.com',
      name: 'Ann',
    });
    const out = await ask(cookieOf(one.headers), 'POST', '/sign_out');
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await ask(cookieOf(one.headers), 'GET', '/me')).status).toBe(401);
    expect((await ask(cookieOf(two.headers), 'GET', '/me')).status).toBe(200);
    test.advance(12 * 3_600_000);
    expect((await ask(cookieOf(two.headers), 'GET', '/me')).status).toBe(401);
  });

  it('carries __Host- and Secure over TLS', async () => {
    const engine = { ...test.engine, publicUrl: 'https://rollcall.example.com' };
    const secure = createServer({ engine, operations, log: () => undefined });
    const response = await secure.request('/sign_in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.com', passphrase }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-rollcall_session=.*; Secure; SameSite=Strict$/);
  });

  it('answers the same for an unknown address and a wrong passphrase, in about the same time', async () => {
    await arrive('known@example.com');
    const timed = async (email: string) => {
      const startedAt = performance.now();
      const { status, body } = await ask(origin, 'POST', '/sign_in', { email, passphrase: 'wrong' });
      return { status, message: body['message'], tookMs: performance.now() - startedAt };
    };
    const [known, unknown] = [await timed('known@example.com'), await timed('nobody@example.com')];
    expect([known.status, known.message]).toEqual([unknown.status, unknown.message]);
    expect(unknown.tookMs).toBeGreaterThan(known.tookMs / 4);
  }, 20_000);

  it('waits longer after each wrong try, also for many at once, and for an address that nobody has', async () => {
    for (const email of ['known@example.com', 'nobody-else@example.com']) {
      const tries = await Promise.all(
        Array.from({ length: 8 }, () => ask(origin, 'POST', '/sign_in', { email, passphrase: 'wrong' })),
      );
      const statuses = tries.map(({ status }) => status).toSorted();
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(3);
      expect(tries.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('1');
    }
    test.advance(1000);
    const again = () => ask(origin, 'POST', '/sign_in', { email: 'known@example.com', passphrase: 'wrong' });
    expect([(await again()).status, (await again()).headers.get('retry-after')]).toEqual([401, '2']);
    test.advance(2000);
    expect((await ask(origin, 'POST', '/sign_in', { email: 'known@example.com', passphrase })).status).toBe(200);
  }, 30_000);

  it('is refused to foreign pages, and so is every change with a cookie', async () => {
    const { browser } = await joinProject(test.engine, projectId, 'owner', 'Owner');
    const foreign = { origin: 'https://evil.example' };
    const signIn = { email: 'ann@example.com', passphrase };
    expect((await ask(foreign, 'POST', '/sign_in', signIn)).status).toBe(403);
    const { cookie } = browser;
    const rename = (headers: Headers_) => ask({ cookie, ...headers }, 'PATCH', '/me', { name: 'Renamed' });
    expect((await rename(foreign)).status).toBe(403);
    expect((await rename({})).status).toBe(403);
    expect((await rename({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await rename({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await rename({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await rename(origin)).status).toBe(200);
  });

  it('a new passphrase needs the old one and ends every other sign-in', async () => {
    const { browser } = await arrive('change@example.com');
    const other = cookieOf(
      (await ask(origin, 'POST', '/sign_in', { email: 'change@example.com', passphrase })).headers,
    );
    const next = 'quite another set of words';
    const change = (current: string) => ask(browser, 'PATCH', '/me', { passphrase: next, current_passphrase: current });
    expect((await change('wrong')).status).toBe(401);
    expect((await change(passphrase)).status).toBe(200);
    expect([(await ask(browser, 'GET', '/me')).status, (await ask(other, 'GET', '/me')).status]).toEqual([200, 401]);
    expect((await ask(origin, 'POST', '/sign_in', { email: 'change@example.com', passphrase: next })).status).toBe(200);
  }, 20_000);
});

describe('members', () => {
  it('the last owner stays, also when two remove each other at once', async () => {
    const { id } = await saveProject(test.engine.db, (await organizationId()) ?? '', 'Two owners');
    const [a, b] = [await joinProject(test.engine, id, 'owner', 'A'), await joinProject(test.engine, id, 'owner', 'B')];
    const [one, two] = await Promise.all([
      ask(a.browser, 'DELETE', `/members/${shortId(b.member.id)}`),
      ask(b.browser, 'DELETE', `/members/${shortId(a.member.id)}`),
    ]);
    expect([one.status, two.status].filter((status) => status === 200)).toHaveLength(1);
    const [left, gone] = one.status === 200 ? [a, b] : [b, a];
    for (const [method, body] of [
      ['DELETE', undefined],
      ['PATCH', { role: 'viewer' }],
    ] as const) {
      expect((await ask(left.browser, method, `/members/${shortId(left.member.id)}`, body)).status).toBe(409);
    }
    expect((await ask(gone.browser, 'GET', '/me')).status, 'forgotten with the last project').toBe(401);
  });

  it('an admin neither makes an owner nor touches one', async () => {
    const admin = await joinProject(test.engine, projectId, 'admin', 'Admin');
    const owner = await joinProject(test.engine, projectId, 'owner', 'Owner');
    const viewer = await joinProject(test.engine, projectId, 'viewer', 'Viewer');
    const statusOf = async (method: string, path: string, body?: object) =>
      (await ask(admin.browser, method, path, body)).status;
    expect(await statusOf('POST', '/members', { email: 'x@example.com', role: 'owner' })).toBe(403);
    expect(await statusOf('PATCH', `/members/${shortId(viewer.member.id)}`, { role: 'owner' })).toBe(403);
    expect(await statusOf('PATCH', `/members/${shortId(owner.member.id)}`, { role: 'viewer' })).toBe(403);
    expect(await statusOf('DELETE', `/members/${shortId(owner.member.id)}`)).toBe(403);
    expect(await statusOf('PATCH', `/members/${shortId(viewer.member.id)}`, { role: 'developer' })).toBe(200);
  });

  it('a role that changes, and a member who is removed, are heeded at the next request', async () => {
    const owner = await joinProject(test.engine, projectId, 'owner', 'Owner');
    const other = await joinProject(test.engine, projectId, 'viewer', 'Other');
    const statusOf = async () => (await ask(other.browser, 'GET', '/members')).status;
    expect(await statusOf()).toBe(403);
    await ask(owner.browser, 'PATCH', `/members/${shortId(other.member.id)}`, { role: 'admin' });
    expect(await statusOf()).toBe(200);
    await ask(owner.browser, 'DELETE', `/members/${shortId(other.member.id)}`);
    expect(await statusOf()).toBe(401);
  });
});

describe('projects', () => {
  it('are made and renamed by owners, with the connectors of the one that they are in', async () => {
    const { browser } = await joinProject(test.engine, projectId, 'owner', 'Owner');
    const made = await ask(browser, 'POST', '/projects', { name: 'Second' });
    expect(made.status).toBe(201);
    const id = made.body['id'] as string;
    expect((await ask(browser, 'GET', '/projects')).body['data']).toMatchObject([
      { id: projectId, role: 'owner' },
      { id, name: 'Second', role: 'owner' },
    ]);
    expect((await ask(browser, 'GET', '/accounts')).status, 'which of the two?').toBe(400);
    const inSecond = { ...browser, 'x-project-id': id };
    expect((await ask(inSecond, 'GET', '/accounts')).body).toEqual([]);
    expect(
      (await ask({ ...browser, 'x-project-id': projectId }, 'PATCH', `/projects/${id}`, { name: 'X' })).status,
    ).toBe(404);
    expect((await ask(inSecond, 'PATCH', `/projects/${id}`, { name: 'Renamed' })).body).toMatchObject({
      name: 'Renamed',
    });
    const stranger = await joinProject(test.engine, projectId, 'owner', 'Stranger');
    const notTheirs = await ask({ ...stranger.browser, 'x-project-id': id }, 'GET', '/accounts');
    const notThere = await ask({ ...stranger.browser, 'x-project-id': 'nowhere' }, 'GET', '/accounts');
    expect([notTheirs.status, notTheirs.body['message']]).toEqual([404, notThere.body['message']]);
  });
});
