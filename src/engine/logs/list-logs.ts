import { reaches } from '../../model/access.ts';
import { listLogContents } from '../../store/log-contents.ts';
import { parseShortId } from '../../store/ids.ts';
import { placeOf, type LogChoices, type LogOrder, type LogPage, type LogSpan } from '../../store/log-page.ts';
import {
  findRequestLog as findStoredLog,
  listRequestLogs as listStoredLogs,
  type ShownRequestLog,
} from '../../store/request-logs.ts';
import {
  listCallsOfRequests,
  listVendorCalls,
  type VendorCall,
  type VendorCallFilters,
} from '../../store/vendor-calls.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { openContent, type KeptContent } from './log-content.ts';
import { openLogCursor, sealLogCursor, type LogWalk } from './log-cursor.ts';

export type { KeptContent, LogOrder, ShownRequestLog, VendorCall };

/** What to list, in which order, and how much of it. */
export interface LogQuestion extends LogSpan {
  /** Accounts, as shown on the wire. */
  readonly accountIds?: readonly string[] | undefined;
  /** Values of the columns of the log by name. */
  readonly choices: LogChoices;
  /** Names of API keys. Steps have none. */
  readonly sourceNames?: readonly string[] | undefined;
  readonly success?: boolean | undefined;
  readonly orderBy: LogOrder;
  readonly direction: 'asc' | 'desc';
  readonly pageSize: number;
  readonly next?: string | undefined;
}

/** A page of logs. */
export interface LogList<Log> {
  readonly next: string | null;
  readonly logs: readonly Log[];
}

/** Calls to a vendor that are shown with a request in a list, and with one alone. The others are found as steps. */
const stepsEach = { inList: 25, alone: 1_000 } as const;

/** A request and the calls that were made for it. */
export interface RequestWithSteps {
  readonly request: ShownRequestLog;
  readonly steps: readonly VendorCall[];
}

/** Requests for linked accounts' records, or those for the platform itself, newest first unless asked otherwise. */
export const listRequestLogs = (
  engine: Engine,
  caller: Caller,
  listing: 'requests' | 'platform',
  question: LogQuestion,
): Promise<LogList<ShownRequestLog>> =>
  listPage(engine, caller, { listing, ...question }, (filters, page) =>
    listStoredLogs(
      engine.db,
      caller.projectId,
      { ...filters, isPlatform: listing === 'platform', sourceNames: question.sourceNames },
      page,
    ),
  );

/** The calls that were made to vendors, whatever they were made for. */
export const listSteps = (engine: Engine, caller: Caller, question: LogQuestion): Promise<LogList<VendorCall>> =>
  listPage(engine, caller, { listing: 'steps', ...question }, (filters, page) =>
    listVendorCalls(engine.db, caller.projectId, filters, page),
  );

/** Adds the calls that were made for each request. */
export const withSteps = async (
  engine: Engine,
  caller: Caller,
  requests: readonly ShownRequestLog[],
): Promise<RequestWithSteps[]> => {
  const ids = requests.map(({ request_id }) => request_id);
  const mostEach = requests.length === 1 ? stepsEach.alone : stepsEach.inList;
  const calls = await listCallsOfRequests(engine.db, caller.projectId, ids, mostEach);
  const byRequest = Map.groupBy(calls, ({ request_id }) => request_id);
  return requests.map((request) => ({ request, steps: byRequest.get(request.request_id) ?? [] }));
};

/**
 * What was kept of a request and of its calls, by the id of the log or the call: nothing for who may not read records. That
 * a person looked stands in the audit log.
 */
export const readContents = async (
  engine: Engine,
  caller: Caller,
  requestId: string,
): Promise<ReadonlyMap<string, KeptContent>> => {
  if (caller.powers && !reaches(caller.powers, 'records', 'read')) return new Map();
  const rows = await listLogContents(engine.db, caller.projectId, requestId, new Date(engine.clock()));
  if (rows.length > 0 && caller.source.type === 'MEMBER') {
    const read = { operation: 'get_log', subjectIds: [requestId], changedFields: [] };
    await recordChange(engine.db, actorOf(caller), read, engine.clock());
  }
  return new Map(
    rows.flatMap((row) => {
      const content = openContent(engine.box, row);
      return content ? [[row.id, content] as const] : [];
    }),
  );
};

/**
 * The log of a request of the caller's project, of either kind, as soon as the request was answered.
 *
 * @throws Problem `NotFound`: the same for requests that were never made and those of others.
 */
export const findRequestLog = async (engine: Engine, caller: Caller, requestId: string): Promise<ShownRequestLog> => {
  await engine.logs.flush();
  const log = await findStoredLog(engine.db, caller.projectId, requestId);
  if (log && isOf(log, caller)) return log;
  throw noSuchLog();
};

/**
 * The log of a request that ran an action.
 *
 * @throws Problem `NotFound`, also when the request was for something else.
 */
export const findActionLog = async (engine: Engine, caller: Caller, requestId: string): Promise<ShownRequestLog> => {
  const log = await findRequestLog(engine, caller, requestId);
  if (log.service === 'actions') return log;
  throw noSuchLog();
};

const noSuchLog = () =>
  new Problem('NotFound', 'There is no log of such a request in this project.', {
    remediation: 'Take the id from the header "x-request-id" of an answer. Logs are kept for a limited time.',
  });

/** A key that is restricted to some accounts sees their logs, and those of its own requests by id. */
const isOf = ({ account_id, source_id }: ShownRequestLog, { accountIds, source }: Caller): boolean =>
  accountIds === undefined || (account_id === null ? source_id === source.id : accountIds.has(account_id));

const reachable = ({ accountIds }: Caller, asked: readonly string[] | undefined): readonly string[] | undefined =>
  accountIds && asked ? asked.filter((id) => accountIds.has(id)) : (asked ?? (accountIds && [...accountIds]));

const listPage = async <Log extends ShownRequestLog | VendorCall>(
  engine: Engine,
  caller: Caller,
  { accountIds, choices, pageSize, next, ...question }: LogQuestion & LogWalk,
  read: (filters: VendorCallFilters, page: LogPage) => Promise<Log[]>,
): Promise<LogList<Log>> => {
  // What this process has still to write is part of the answer.
  await engine.logs.flush();
  const after = next ? openLogCursor(engine, caller, question, next) : undefined;
  const account_id = reachable(
    caller,
    accountIds?.flatMap((id) => parseShortId(id) ?? []),
  );
  const filters = { ...question, choices: { ...choices, account_id } };
  const { orderBy, direction } = question;
  const found = await read(filters, { orderBy, direction, after, limit: pageSize + 1 });
  const logs = found.slice(0, pageSize);
  const last = found.length > pageSize ? logs.at(-1) : undefined;
  return { logs, next: last ? sealLogCursor(engine, caller, question, placeOf(last, orderBy)) : null };
};
