import { Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { countStandings, searchAccounts, type AccountOrder, type AccountSearch } from './account-search.ts';
import { findDefaultProject } from './projects.ts';
import type { Db, Tables } from './tables.ts';

/*
 * 10,000 accounts of one project: a page comes from an index, from the start and from the middle, with nothing sorted;
 * the deep form asks for the time as well.
 */

const isDeep = process.env['ROLLCALL_TEST_DEEP'] !== undefined;
const { store, connectionString, drop } = await testDatabase();
const { id: projectId } = await findDefaultProject(store.db);
const asked: CompiledQuery[] = [];
const pool = new Pool({ connectionString, max: 1 });
const db: Db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool }),
  log: ({ query }) => void asked.push(query),
});
afterAll(async () => {
  await db.destroy();
  await drop();
});

beforeAll(async () => {
  await sql`
    insert into accounts (project_id, id, provider, environment, origin_owner_id, origin_owner_name, status, last_success_at)
    select ${projectId}::uuid, gen_random_uuid(), (array['hibob', 'hrworks'])[n % 2 + 1], 'production', 'owner-' || n,
      case n % 2 when 0 then 'Käufer ' else 'customer ' end || n % 997,
      case when n % 100 = 0 then 'error' else 'active' end,
      case when n % 3 > 0 then timestamptz '2026-11-01' - n % 500 * interval '1 minute' end
    from generate_series(1, 10000) as n`.execute(store.db);
  await sql`analyze accounts`.execute(store.db);
}, 60_000);

const planOf = async (read: () => Promise<unknown>): Promise<string> => {
  await read();
  const { sql: text, parameters } = asked.at(-1) as CompiledQuery;
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, [...parameters]);
  return rows.map((line) => line['QUERY PLAN']).join('\n');
};

const expectQuick = (plan: string) => {
  const tookMs = Number(plan.match(/Execution Time: ([\d.]+)/)?.[1]);
  if (isDeep) expect(tookMs, plan).toBeLessThan(100);
};

const orders: AccountOrder[] = ['linked_at', 'owner_name', 'last_success_at'];
const directions = ['asc', 'desc'] as const;
const cases = orders.flatMap((orderBy) => directions.map((direction) => ({ orderBy, direction })));

it.each(cases)('a page by $orderBy $direction comes from an index', async (order) => {
  const [, middle] = await searchAccounts(db, projectId, {}, { ...order, limit: 2 });
  for (const after of [undefined, middle]) {
    const plan = await planOf(() => searchAccounts(db, projectId, {}, { ...order, limit: 51, after }));
    expect(plan).toMatch(/Index Scan/);
    expect(plan).not.toMatch(/^\s*(->\s*)?(Sort|Seq Scan on accounts a)\b/m);
    expectQuick(plan);
  }
});

it.each(cases)('a walk by $orderBy $direction meets every account once', async (order) => {
  const seen: string[] = [];
  for (let after, count = 0; count < 11; count++) {
    const page = await searchAccounts(db, projectId, {}, { ...order, limit: 1_000, after });
    seen.push(...page.map(({ id }) => id));
    after = page.at(-1);
    if (!after) break;
  }
  expect(seen).toHaveLength(10_000);
  expect(new Set(seen).size).toBe(10_000);
});

it('a search and the counts stay quick where they look at every account', async () => {
  const searches: AccountSearch[] = [{ text: 'KÄUFER 99' }, { standings: ['relink_needed'] }, { text: 'nobody' }];
  const page = { orderBy: 'owner_name', direction: 'asc', limit: 51 } as const;
  for (const search of searches) expectQuick(await planOf(() => searchAccounts(db, projectId, search, page)));
  expectQuick(await planOf(() => countStandings(db, projectId, {})));
  const counts = await countStandings(db, projectId, {});
  expect(counts.find(({ standing }) => standing === 'relink_needed')?.count).toBe(100);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
});
