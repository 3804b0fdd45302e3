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

export type VendorCall = Row<'vendor_calls'>;

/** What to list; whatever is left out lets everything pass. */
export interface VendorCallFilters extends LogSpan {
  success?: boolean | undefined;
  /** Values by column. */
  choices?: LogChoices | undefined;
}

const batchColumns: BatchColumns<VendorCall> = [
  ['project_id', 'uuid'],
  ['id', 'uuid'],
  ['request_id', 'text'],
  ['account_id', 'uuid'],
  ['provider', 'text'],
  ['service', 'text'],
  ['resource', 'text'],
  ['child_resource', 'text'],
  ['sub_resource', 'text'],
  ['action', 'text'],
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
  page: LogPage = {},
): Promise<VendorCall[]> {
  const { success, choices = {} } = filters;
  const where = whereAll(projectId, [
    ...chosen(choices),
    ...(success === undefined ? [] : [sql`(error_code is null) = ${success}`]),
    ...withinSpan(filters),
    ...beyondPage(page),
  ]);
  const { rows } = await sql<VendorCall>`select * from vendor_calls ${where} ${pageOrder(page)}`.execute(db);
  return rows;
}

/** The first calls of each of some requests, in the order in which they were made. */
export async function listCallsOfRequests(
  db: Db,
  projectId: string,
  requestIds: readonly string[],
  mostEach: number,
): Promise<VendorCall[]> {
  const { rows } = await sql<VendorCall>`
    select call.* from unnest(${requestIds}::text[]) as asked (id)
    cross join lateral (
      select * from vendor_calls where project_id = ${projectId} and request_id = asked.id
      order by started_at, id limit ${mostEach}
    ) as call`.execute(db);
  return rows;
}

/** Removes calls of every project that began before `startedBefore`. Answers how many. */
export const deleteOldVendorCalls = (db: Db, startedBefore: Date): Promise<number> =>
  deleteOld(db, 'vendor_calls', startedBefore);
