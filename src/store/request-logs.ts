import { sql } from 'kysely';
import {
  beyondPage,
  chosen,
  pageOrder,
  whereAll,
  withinSpan,
  type LogChoices,
  type LogPage,
  type LogSpan,
} from './log-page.ts';
import { deleteOld } from './delete-old.ts';
import type { Db, Row } from './tables.ts';
import { unnestRows, type BatchColumns } from './unnest.ts';

export type RequestLog = Row<'request_logs'>;

/** A log as it is shown: with the name of the API key that asked. */
export type ShownRequestLog = RequestLog & { readonly source_name: string | null };

/** What to list; whatever is left out lets everything pass. */
export interface RequestLogFilters extends LogSpan {
  /** Whether to list requests for the platform itself rather than for a linked account's records. */
  isPlatform: boolean;
  success?: boolean | undefined;
  /** Names of API keys. */
  sourceNames?: readonly string[] | undefined;
  /** Values by column. */
  choices?: LogChoices | undefined;
}

const batchColumns: BatchColumns<RequestLog> = [
  ['project_id', 'uuid'],
  ['id', 'uuid'],
  ['request_id', 'text'],
  ['is_platform', 'bool'],
  ['account_id', 'uuid'],
  ['provider', 'text'],
  ['method', 'text'],
  ['path', 'text'],
  ['service', 'text'],
  ['resource', 'text'],
  ['child_resource', 'text'],
  ['sub_resource', 'text'],
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

/** The name of the key that asked. A subquery: a join would let the planner leave the order of the index. */
const withSourceName = sql`*, (
  select name from api_keys
  where api_keys.project_id = request_logs.project_id and api_keys.id::text = request_logs.source_id
) as source_name`;

export async function findRequestLog(
  db: Db,
  projectId: string,
  requestId: string,
): Promise<ShownRequestLog | undefined> {
  const where = whereAll(projectId, chosen({ request_id: [requestId] }));
  const { rows } = await sql<ShownRequestLog>`select ${withSourceName} from request_logs ${where} limit 1`.execute(db);
  return rows[0];
}

/** Newest first unless told. */
export async function listRequestLogs(
  db: Db,
  projectId: string,
  filters: RequestLogFilters,
  page: LogPage = {},
): Promise<ShownRequestLog[]> {
  const { isPlatform, success, sourceNames, choices = {} } = filters;
  const where = whereAll(projectId, [
    sql`is_platform = ${isPlatform}`,
    ...chosen(choices),
    ...(success === undefined ? [] : [sql`success = ${success}`]),
    ...(sourceNames === undefined
      ? []
      : [
          sql`source_id in (select id::text from api_keys where project_id = ${projectId} and name = any(${sourceNames}))`,
        ]),
    ...withinSpan(filters),
    ...beyondPage(page),
  ]);
  const found =
    await sql<ShownRequestLog>`select ${withSourceName} from request_logs ${where} ${pageOrder(page)}`.execute(db);
  return found.rows;
}

/** Removes logs of every project that began before `startedBefore`. Answers how many. */
export const deleteOldRequestLogs = (db: Db, startedBefore: Date): Promise<number> =>
  deleteOld(db, 'request_logs', startedBefore);
