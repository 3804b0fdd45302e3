import { sql } from 'kysely';
import type { LogPage } from './log-page.ts';
import type { Db, Row } from './tables.ts';
import { unnestRows, type BatchColumns } from './unnest.ts';

export type VendorCall = Row<'vendor_calls'>;

/** What to list; each filter that is left out, or empty, lets everything pass. */
export interface VendorCallFilters {
  accountIds?: readonly string[] | undefined;
  requestIds?: readonly string[] | undefined;
  providers?: readonly string[] | undefined;
  methods?: readonly string[] | undefined;
  statuses?: readonly number[] | undefined;
  /** Inclusive. */
  startedFrom?: Date | undefined;
  /** Exclusive. */
  startedBefore?: Date | undefined;
}

export type VendorCallOrder = 'started_at' | 'duration_ms' | 'provider';

const batchColumns: BatchColumns<VendorCall> = [
  ['project_id', 'uuid'],
  ['id', 'uuid'],
  ['request_id', 'text'],
  ['account_id', 'uuid'],
  ['provider', 'text'],
  ['method', 'text'],
  ['host', 'text'],
  ['path_template', 'text'],
  ['status', 'int4'],
  ['attempt', 'int4'],
  ['started_at', 'timestamptz'],
  ['duration_ms', 'int4'],
  ['error_code', 'text'],
];

/** Saves a batch, of any projects, in one statement. Rows that are there already are left as they are. */
export async function saveVendorCalls(db: Db, calls: readonly VendorCall[]): Promise<void> {
  if (calls.length === 0) return;
  await sql`insert into vendor_calls ${unnestRows(batchColumns, calls)} on conflict do nothing`.execute(db);
}

/** Newest first unless told. */
export async function listVendorCalls(
  db: Db,
  projectId: string,
  filters: VendorCallFilters = {},
  page: LogPage<VendorCallOrder> = {},
): Promise<VendorCall[]> {
  let query = db.selectFrom('vendor_calls').selectAll().where('project_id', '=', projectId);
  if (filters.accountIds?.length) query = query.where('account_id', 'in', filters.accountIds);
  if (filters.requestIds?.length) query = query.where('request_id', 'in', filters.requestIds);
  if (filters.providers?.length) query = query.where('provider', 'in', filters.providers);
  if (filters.methods?.length) query = query.where('method', 'in', filters.methods);
  if (filters.statuses?.length) query = query.where('status', 'in', filters.statuses);
  if (filters.startedFrom !== undefined) query = query.where('started_at', '>=', filters.startedFrom);
  if (filters.startedBefore !== undefined) query = query.where('started_at', '<', filters.startedBefore);

  const { orderBy = 'started_at', direction = 'desc', limit = 25, after } = page;
  if (after !== undefined) {
    const beyond = sql.raw(direction === 'desc' ? '<' : '>');
    query = query.where(sql<boolean>`(${sql.ref(orderBy)}, id) ${beyond} (${after.value}, ${after.id}::uuid)`);
  }
  return query.orderBy(orderBy, direction).orderBy('id', direction).limit(limit).execute();
}

/** Removes calls of every project that began before `startedBefore`. Answers how many. */
export async function deleteOldVendorCalls(db: Db, startedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('vendor_calls').where('started_at', '<', startedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}
