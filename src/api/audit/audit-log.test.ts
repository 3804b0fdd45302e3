import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { commandLine, recordChange } from '../../engine/audit/record-change.ts';
import { shortId } from '../../engine/ids.ts';
import { whole } from '../../connector-kit/listing.ts';
import { unifiedId } from '../../model/id.ts';
import { inTransaction } from '../../store/database.ts';
import { lockProject } from '../../store/projects.ts';
import { joinProject } from '../../../test/access/people.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

const connector = testConnector({
  departments: {
    evidence: 'documented',
    source: 'https://testhr.example',
    losses: {},
    map: (row: { id: string }) => ({ id: unifiedId(row.id), remote_id: row.id, name: 'Secret Department' }),
    all: whole(async () => [{ id: '1' }]),
  },
} as never);

let test: TestEngine;
let app: ReturnType<typeof createServer>;
let key: Record<string, string>;
let keyId: string;
let browser: Record<string, string>;
let memberId: string;
beforeAll(async () => {
  test = await testEngine(connector);
  app = createServer({ engine: test.engine, operations, log: () => undefined });
  const { text, apiKey } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  [key, keyId] = [{ authorization: `Bearer ${text}` }, shortId(apiKey.id)];
  const joined = await joinProject(test.engine, test.caller.projectId, 'owner', 'Owner');
  [browser, memberId] = [joined.browser, shortId(joined.member.id)];
});
afterAll(() => test.stop());

interface Entry {
  readonly operation: string;
  readonly position: number;
  readonly request_id: string;
  readonly [name: string]: unknown;
}

const ask = async (headers: Record<string, string>, method: string, path: string, body?: unknown) => {
  const sent = { 'content-type': 'application/json', accept: 'application/json', 'x-account-id': test.accountId };
  const init = { method, headers: { ...sent, ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await app.request(path, init);
  const text = await response.text();
  return { status: response.status, requestId: response.headers.get('x-request-id'), text };
};

const listed = async (query = ''): Promise<{ readonly data: readonly Entry[]; readonly next: string | null }> =>
  JSON.parse((await ask(key, 'GET', `/audit_log${query}`)).text) as never;
const last = async () => (await listed('?page_size=1')).data[0];
const verdict = async () =>
  JSON.parse((await ask(key, 'GET', '/audit_log/verification')).text) as Record<string, unknown>;

describe('the audit log', () => {
  it('tells of a change by whom, of what, when and in which request; names of fields, never values', async () => {
    const changed = await ask(key, 'PATCH', `/accounts/${test.accountId}`, {
      label: 'a secret value',
      metadata: { tier: 'gold' },
    });
    expect(changed.status).toBe(200);
    expect(await last()).toMatchObject({
      actor_type: 'API_KEY',
      actor_id: keyId,
      operation: 'update_account',
      stage: 'done',
      subject_ids: [test.accountId],
      changed_fields: ['label', 'metadata'],
      request_id: changed.requestId,
    });
    expect(JSON.stringify(await listed())).not.toContain('a secret value');
  });

  it('tells of what a person changed and read; what a program read is in the request log', async () => {
    await ask(browser, 'PATCH', `/accounts/${test.accountId}`, { label: null });
    expect(await last()).toMatchObject({ actor_type: 'MEMBER', actor_id: memberId, operation: 'update_account' });
    expect((await ask(browser, 'GET', '/unified/hris/groups/departments')).text).toContain('Secret Department');
    const read = await last();
    expect(read).toMatchObject({ operation: expect.stringContaining('department'), subject_ids: [test.accountId] });
    await ask(key, 'GET', '/unified/hris/groups/departments');
    await ask(browser, 'GET', '/accounts');
    expect((await last())?.position).toBe(read?.position);
  });

  it('is told before a vendor is asked to change something', async () => {
    const asked = await ask(key, 'POST', '/actions/rpc', { action: 'testhr_nothing', body: { name: 'secret person' } });
    expect(asked.status).toBe(404);
    expect(await last()).toMatchObject({ operation: 'rpc_action', stage: 'begun', changed_fields: ['action', 'body'] });
  });

  it('keeps a change and its row together, or neither', async () => {
    const before = await listed();
    await sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`.execute(
      test.engine.db,
    );
    await sql`create trigger refuse before insert on audit_log for each row execute function refuse()`.execute(
      test.engine.db,
    );
    expect((await ask(key, 'POST', '/api_keys', { name: 'never' })).status).toBe(500);
    await sql`drop trigger refuse on audit_log`.execute(test.engine.db);
    expect((await ask(key, 'GET', '/api_keys')).text).not.toContain('never');
    expect((await ask(key, 'PATCH', '/api_keys/0000000000000000000000', { name: 'nothing' })).status).toBe(404);
    expect((await listed()).data).toEqual(before.data);
  });

  it('numbers the rows of many changes at once without a gap, and pages through them', async () => {
    const before = (await last())?.position ?? 0;
    await Promise.all(Array.from({ length: 20 }, (_, n) => ask(key, 'POST', '/api_keys', { name: `key ${n}` })));
    const positions: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await listed(`?operation=create_api_key&page_size=7${next && `&next=${next}`}`);
      positions.push(...page.data.map(({ position }) => position));
      next = page.next;
    }
    expect(positions).toEqual(Array.from({ length: 20 }, (_, n) => before + 20 - n));
    expect(await verdict()).toMatchObject({ intact: true, entries: before + 20, broken_at: null });
  });

  it('takes a row while somebody holds the lock of the project, who would wait for the log in turn', async () => {
    const { db } = test.engine;
    const { projectId } = test.caller;
    const change = { operation: 'create_project', subjectIds: [], changedFields: [] };
    await inTransaction(db, async (transaction) => {
      await lockProject(transaction, projectId);
      const taken = recordChange(db, commandLine(projectId), change, test.engine.clock()).then(() => 'taken');
      const waiting = new Promise((resolve) => setTimeout(resolve, 5_000, 'waiting').unref());
      expect(await Promise.race([taken, waiting])).toBe('taken');
    });
  });

  it.each([
    ['actor_type=MEMBER', 'actor_type', 'MEMBER'],
    ['operation=rpc_action', 'operation', 'rpc_action'],
  ])('finds by %s', async (query, field, value) => {
    const { data } = await listed(`?${query}`);
    expect(data.length).toBeGreaterThan(0);
    expect(new Set(data.map((entry) => entry[field]))).toEqual(new Set([value]));
  });

  it('finds by actor, subject, request and time', async () => {
    const some = (await listed(`?actor_id=${memberId}`)).data[0];
    expect(some).toMatchObject({ actor_type: 'MEMBER' });
    expect((await listed(`?request_id=${some?.request_id}`)).data).toEqual([some]);
    expect((await listed(`?subject_id=${test.accountId}`)).data).toContainEqual(some);
    expect((await listed('?after=2090-01-01')).data).toEqual([]);
    expect((await listed('?before=2000-01-01')).data).toEqual([]);
    const beforeHistory = await ask(key, 'GET', '/audit_log?after=-200000-01-01T00:00:00Z');
    expect([beforeHistory.status, beforeHistory.text]).toEqual([400, expect.stringContaining('/query/after')]);
  });

  it('is exported as JSON lines, oldest first', async () => {
    const { text } = await ask(key, 'GET', '/audit_log/export');
    const entries = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.at(-1)).toEqual(await last());
  });

  it('is not changed, shortened or emptied by the application', async () => {
    const { db } = test.engine;
    await expect(db.updateTable('audit_log').set({ operation: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('audit_log').execute()).rejects.toThrow('append-only');
    await expect(sql`truncate audit_log`.execute(db)).rejects.toThrow('append-only');
  });

  it.each([
    ['a row that was changed', sql`update audit_log set operation = 'x' where position = 3`, 2],
    ['a row that was taken out', sql`delete from audit_log where position = 2`, 1],
  ])('shows %s behind its back', async (_, tamper, entries) => {
    const { db } = test.engine;
    const kept = await db.selectFrom('audit_log').selectAll().orderBy('position').execute();
    await sql`alter table audit_log disable trigger user`.execute(db);
    await tamper.execute(db);
    expect(await verdict()).toMatchObject({ intact: false, entries, broken_at: 3 });
    await db.deleteFrom('audit_log').execute();
    await db.insertInto('audit_log').values(kept).execute();
    await sql`alter table audit_log enable trigger user`.execute(db);
    expect(await verdict()).toMatchObject({ intact: true });
  });
});
