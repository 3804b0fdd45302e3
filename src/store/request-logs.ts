import { sql } from 'kysely';
import type { LogPage } from './log-page.ts';
import type { Db, Row } from './tables.ts';
import { unnestRows, type BatchColumns } from './unnest.ts';

export type RequestLog = Row<'request_logs'>;

/** What to list; each filter that is left out, or empty, lets everything pass. */
export interface RequestLogFilters {
  accountIds?: readonly string[] | undefined;
  requestIds?: readonly string[] | undefined;
  providers?: readonly string[] | undefined;
  methods?: readonly string[] | undefined;
  resources?: readonly string[] | undefined;
  actions?: readonly string[] | undefined;
  statuses?: readonly number[] | undefined;
  sourceTypes?: readonly string[] | undefined;
  sourceIds?: readonly string[] | undefined;
  success?: boolean | undefined;
  /** Inclusive. */
  startedFrom?: Date | undefined;
  /** Exclusive. */
  startedBefore?: Date | undefined;
}

export type RequestLogOrder = 'started_at' | 'duration_ms' | 'status' | 'provider';

const batchColumns: BatchColumns<RequestLog> = [
  ['project_id', 'uuid'],
  ['id', 'uuid'],
  ['request_id', 'text'],
  ['account_id', 'uuid'],
  ['provider', 'text'],
  ['method', 'text'],
  ['path', 'text'],
  ['resource', 'text'],
  ['action', 'text'],
  ['status', 'int4'],
  ['success', 'bool'],
  ['source_type', 'text'],
  ['source_id', 'text'],
  ['started_at', 'timestamptz'],
  ['duration_ms', 'int4'],
  ['error_code', 'text'],
];

/** Saves a batch, of any projects, in one statement. Rows that are there already are left as they are. */
export async function saveRequestLogs(db: Db, logs: readonly RequestLog[]): Promise<void> {
  if (logs.length === 0) return;
  await sql`insert into request_logs ${unnestRows(batchColumns, logs)} on conflict do nothing`.execute(db);
}

export async function findRequestLog(db: Db, projectId: string, requestId: string): Promise<RequestLog | undefined> {
  return db
    .selectFrom('request_logs')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('request_id', '=', requestId)
    .limit(1)
    .executeTakeFirst();
}

/** Newest first unless told. A log without a provider sorts as if its provider were the empty text. */
export async function listRequestLogs(
  db: Db,
  projectId: string,
  filters: RequestLogFilters = {},
  page: LogPage<RequestLogOrder> = {},
): Promise<RequestLog[]> {
  let query = db.selectFrom('request_logs').selectAll().where('project_id', '=', projectId);
  if (filters.accountIds?.length) query = query.where('account_id', 'in', filters.accountIds);
  if (filters.requestIds?.length) query = query.where('request_id', 'in', filters.requestIds);
  if (filters.providers?.length) query = query.where('provider', 'in', filters.providers);
  if (filters.methods?.length) query = query.where('method', 'in', filters.methods);
  if (filters.resources?.length) query = query.where('resource', 'in', filters.resources);
  if (filters.actions?.length) query = query.where('action', 'in', filters.actions);
  if (filters.statuses?.length) query = query.where('status', 'in', filters.statuses);
  if (filters.sourceTypes?.length) query = query.where('source_type', 'in', filters.sourceTypes);
  if (filters.sourceIds?.length) query = query.where('source_id', 'in', filters.sourceIds);
  if (filters.success !== undefined) query = query.where('success', '=', filters.success);
  if (filters.startedFrom !== undefined) query = query.where('started_at', '>=', filters.startedFrom);
  if (filters.startedBefore !== undefined) query = query.where('started_at', '<', filters.startedBefore);

  const { orderBy = 'started_at', direction = 'desc', limit = 25, after } = page;
  const place = orderBy === 'provider' ? sql<string>`coalesce(provider, '')` : sql.ref(orderBy);
  if (after !== undefined) {
    const beyond = sql.raw(direction === 'desc' ? '<' : '>');
    query = query.where(sql<boolean>`(${place}, id) ${beyond} (${after.value}, ${after.id}::uuid)`);
  }
  return query.orderBy(place, direction).orderBy('id', direction).limit(limit).execute();
}

/** Removes logs of every project that began before `startedBefore`. Answers how many. */
export async function deleteOldRequestLogs(db: Db, startedBefore: Date): Promise<number> {
  const result = await db.deleteFrom('request_logs').where('started_at', '<', startedBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}
