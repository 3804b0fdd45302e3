import { Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newUuidV7 } from './ids.ts';
import { placeOf, type LogOrder } from './log-page.ts';
import { findDefaultProject } from './projects.ts';
import { listRequestLogs } from './request-logs.ts';
import type { Db, Tables } from './tables.ts';
import { listCallsOfRequests, listVendorCalls } from './vendor-calls.ts';

/*
 * A page of logs is read from an index, however many there are: no table is read as a whole, and nothing is sorted
 * that was not chosen first. (An incremental sort orders rows of the very same instant as they come.) The deep form has 200,000 rows in each table and asks for the time as well.
 */

const isDeep = process.env['ROLLCALL_TEST_DEEP'] !== undefined;
const rows = isDeep ? 200_000 : 20_000;
const { store, connectionString, drop } = await testDatabase();
const { id: projectId } = await findDefaultProject(store.db);
const accountId = newUuidV7();

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
  const columns = sql.raw(
    'project_id, id, request_id, account_id, provider, service, method, started_at, duration_ms, status, resource',
  );
  const made = sql`
    select ${projectId}::uuid, gen_random_uuid(), 'r' || n,
      case when n % 500 = 0 then ${accountId}::uuid else gen_random_uuid() end,
      (array['hibob', 'hrcloud', 'hrworks'])[n % 3 + 1], 'hris', 'GET',
      timestamptz '2026-11-01' - n * interval '1 second', n % 997, case when n % 1000 = 0 then 502 else 200 end,
      (array['employees', 'groups', 'time_off', 'locations', 'jobs'])[n % 5 + 1]`;
  const series = sql`from generate_series(1, ${rows}::int) as n`;
  await sql`
    insert into request_logs (${columns}, is_platform, path, success)
    ${made}, n % 2 = 0, '/unified/hris/employees', n % 1000 <> 0 ${series}`.execute(store.db);
  await sql`
    insert into vendor_calls (${columns}, host, path_template, attempt)
    ${made}, 'api.hibob.com', '/v1/people', 1 ${series}`.execute(store.db);
  await sql`analyze request_logs, vendor_calls`.execute(store.db);
}, 120_000);

/** How PostgreSQL carries out the query that `read` makes, line by line. */
const planOf = async (read: () => Promise<unknown>): Promise<string> => {
  await read();
  const { sql: text, parameters } = asked.at(-1) as CompiledQuery;
  const { rows: lines } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, [
    ...parameters,
  ]);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
};

const expectIndexed = (plan: string, { sorts = false } = {}) => {
  expect(plan).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
  expect(plan).not.toContain('Seq Scan on request_logs');
  expect(plan).not.toContain('Seq Scan on vendor_calls');
  if (!sorts) expect(plan).not.toMatch(/^\s*(->\s*)?Sort \(/m);
  const tookMs = Number(plan.match(/Execution Time: ([\d.]+)/)?.[1]);
  if (isDeep) expect(tookMs, plan).toBeLessThan(100);
};

const listed = { isPlatform: false };
const orders: LogOrder[] = ['started_at', 'duration_ms', 'status', 'provider', 'service'];
const directions = ['asc', 'desc'] as const;

it.each(orders.flatMap((orderBy) => directions.map((direction) => [orderBy, direction] as const)))(
  'a page by %s %s, from the start and from the middle',
  async (orderBy, direction) => {
    const page = { orderBy, direction, limit: 101 };
    expectIndexed(await planOf(() => listRequestLogs(db, projectId, listed, page)));
    expectIndexed(await planOf(() => listVendorCalls(db, projectId, {}, page)));
    const [row] = await listRequestLogs(db, projectId, listed, { orderBy: 'duration_ms' });
    if (!row) throw new Error('there are no rows');
    const after = { ...page, after: placeOf(row, orderBy) };
    expectIndexed(await planOf(() => listRequestLogs(db, projectId, listed, after)));
    expectIndexed(await planOf(() => listVendorCalls(db, projectId, {}, after)));
  },
);

it.each([
  ['an account', { account_id: [accountId] }],
  ['a few requests', { request_id: ['r17', 'r19'] }],
  ['a status', { status: [502] }],
  ['a provider', { provider: ['hrworks'] }],
  ['a service', { service: ['hris'] }],
  ['what no index is for', { resource: ['employees'] }],
])('a page of %s', async (_, choices) => {
  // What was chosen by an index may be sorted after: it is little.
  expectIndexed(await planOf(() => listRequestLogs(db, projectId, { ...listed, choices })), { sorts: true });
  expectIndexed(await planOf(() => listVendorCalls(db, projectId, { choices })), { sorts: true });
});

it('the calls of a page of requests', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `r${index * 7 + 1}`);
  expectIndexed(await planOf(() => listCallsOfRequests(db, projectId, ids, 25)), { sorts: true });
});
