import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newAccount } from '../../test/rows.ts';
import { saveAccount } from './accounts.ts';
import { newUuidV7 } from './ids.ts';
import { deleteExpiredListingSnapshots, findListingSnapshot, saveListingSnapshot } from './listing-snapshots.ts';
import { findDefaultProject, saveProject } from './projects.ts';
import {
  deleteOldRequestLogs,
  findRequestLog,
  listRequestLogs,
  saveRequestLogs,
  type RequestLog,
} from './request-logs.ts';
import { deleteOldVendorCalls, listVendorCalls, saveVendorCalls, type VendorCall } from './vendor-calls.ts';

const database = await testDatabase();
const { db } = database.store;
const project = await findDefaultProject(db);
afterAll(() => database.drop());

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number));

function newRequestLog(number: number, changes: Partial<RequestLog> = {}): RequestLog {
  return {
    project_id: project.id,
    id: newUuidV7(),
    request_id: `request-${number}`,
    account_id: null,
    provider: number % 2 === 0 ? 'hibob' : null,
    method: 'GET',
    path: '/unified/hris/employees',
    resource: 'employees',
    action: 'list',
    status: 200,
    success: true,
    source_type: 'API_KEY',
    source_id: null,
    started_at: minute(number),
    duration_ms: 100 - number,
    error_code: null,
    ...changes,
  };
}

function newVendorCall(number: number, changes: Partial<VendorCall> = {}): VendorCall {
  return {
    project_id: project.id,
    id: newUuidV7(),
    request_id: `request-${number}`,
    account_id: null,
    provider: 'hibob',
    method: 'POST',
    host: 'api.hibob.com',
    path_template: '/v1/people/{id}',
    status: number === 0 ? null : 200,
    attempt: 1,
    started_at: minute(number),
    duration_ms: 5,
    error_code: null,
    ...changes,
  };
}

test('request logs are saved in a batch and come back as they were, newest first', async () => {
  const logs = Array.from({ length: 10 }, (_, number) => newRequestLog(number));
  await saveRequestLogs(db, logs);
  await saveRequestLogs(db, logs); // a batch that is sent again adds nothing
  await saveRequestLogs(db, []);
  expect(await listRequestLogs(db, project.id)).toEqual(logs.toReversed());
  expect(await findRequestLog(db, project.id, 'request-3')).toEqual(logs[3]);
  const other = await saveProject(db, project.organization_id, 'Other');
  expect(await listRequestLogs(db, other.id)).toEqual([]);
  expect(await findRequestLog(db, other.id, 'request-3')).toBeUndefined();
});

test.each([
  ['started_at', 'desc'],
  ['started_at', 'asc'],
  ['duration_ms', 'asc'],
  ['status', 'desc'],
  ['provider', 'asc'],
  ['provider', 'desc'],
] as const)('a walk by %s %s meets every log once', async (orderBy, direction) => {
  const walked: RequestLog[] = [];
  for (;;) {
    const last = walked.at(-1);
    const after = last && { value: last[orderBy] ?? '', id: last.id };
    const page = await listRequestLogs(db, project.id, {}, { orderBy, direction, limit: 3, after });
    walked.push(...page);
    if (page.length < 3) break;
  }
  expect(new Set(walked.map((log) => log.id)).size).toBe(10);
  expect(walked).toHaveLength(10);
  expect(walked).toEqual(await listRequestLogs(db, project.id, {}, { orderBy, direction, limit: 100 }));
});

test('request logs are filtered', async () => {
  const accountId = newUuidV7();
  const log = newRequestLog(30, {
    account_id: accountId,
    provider: 'hrcloud',
    method: 'POST',
    resource: 'time_off',
    action: 'create',
    status: 502,
    success: false,
    source_type: 'DASHBOARD',
    source_id: 'key-1',
    error_code: 'vendor_unavailable',
  });
  await saveRequestLogs(db, [log]);
  for (const filters of [
    { accountIds: [accountId] },
    { requestIds: ['request-30'] },
    { providers: ['hrcloud', 'hrworks'] },
    { methods: ['POST'] },
    { resources: ['time_off'] },
    { actions: ['create'] },
    { statuses: [502] },
    { success: false },
    { sourceTypes: ['DASHBOARD'] },
    { sourceIds: ['key-1'] },
    { startedFrom: minute(30), startedBefore: minute(31) },
  ]) {
    expect(await listRequestLogs(db, project.id, filters)).toEqual([log]);
  }
  expect(await listRequestLogs(db, project.id, { startedBefore: minute(0) })).toEqual([]);
});

test('vendor calls are saved in a batch, filtered and paged', async () => {
  const calls = [newVendorCall(0), newVendorCall(1, { provider: 'hrcloud', status: 429 }), newVendorCall(2)];
  await saveVendorCalls(db, calls);
  await saveVendorCalls(db, []);
  expect(await listVendorCalls(db, project.id)).toEqual(calls.toReversed());
  expect(await listVendorCalls(db, project.id, { providers: ['hrcloud'], statuses: [429], methods: ['POST'] })).toEqual(
    [calls[1]],
  );
  expect(await listVendorCalls(db, project.id, { requestIds: ['request-0'], startedFrom: minute(0) })).toEqual([
    calls[0],
  ]);
  const after = { value: minute(1), id: calls[1]?.id ?? '' };
  expect(await listVendorCalls(db, project.id, {}, { after })).toEqual([calls[0]]);
});

test('a batch may be as large as it likes', async () => {
  const other = await saveProject(db, project.organization_id, 'Busy');
  const logs = Array.from({ length: 10_000 }, (_, number) => newRequestLog(number, { project_id: other.id }));
  await saveRequestLogs(db, logs);
  expect(await listRequestLogs(db, other.id, {}, { limit: 20_000 })).toHaveLength(10_000);
});

test('old logs are removed', async () => {
  expect(await deleteOldRequestLogs(db, minute(1))).toBe(2);
  expect(await deleteOldVendorCalls(db, minute(1))).toBe(1);
});

test('a listing snapshot is found until its time is over', async () => {
  const account = await saveAccount(db, project.id, newAccount());
  const snapshot = (expiresAt: Date) => ({
    id: newUuidV7(),
    account_id: account.id,
    query_hash: Buffer.from('query'),
    ciphertext: Buffer.from('sealed'),
    expires_at: expiresAt,
  });
  const open = snapshot(new Date(Date.now() + 60_000));
  const over = snapshot(new Date(Date.now() - 60_000));
  for (const each of [open, over]) await saveListingSnapshot(db, project.id, each);
  expect(await findListingSnapshot(db, project.id, open.id)).toMatchObject(open);
  expect(await findListingSnapshot(db, project.id, over.id)).toBeUndefined();
  expect(await findListingSnapshot(db, newUuidV7(), open.id)).toBeUndefined();
  expect(await deleteExpiredListingSnapshots(db, new Date())).toBe(1);
});
