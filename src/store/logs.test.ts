import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newAccount, newRequestLog, newVendorCall } from '../../test/rows.ts';
import { saveAccount } from './accounts.ts';
import { saveApiKey } from './api-keys.ts';
import { newUuidV7 } from './ids.ts';
import { placeOf } from './log-page.ts';
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

const numberedLog = (number: number, changes: Partial<RequestLog> = {}) =>
  newRequestLog(project.id, {
    request_id: `request-${number}`,
    provider: number % 2 === 0 ? 'hibob' : null,
    started_at: minute(number),
    duration_ms: 100 - number,
    ...changes,
  });

const numberedCall = (number: number, changes: Partial<VendorCall> = {}) =>
  newVendorCall(project.id, {
    request_id: `request-${number}`,
    status: number === 0 ? null : 200,
    error_code: number === 0 ? 'vendor_unavailable' : null,
    started_at: minute(number),
    ...changes,
  });

/** A log as it is listed: nobody's key asked. */
const shown = (log: RequestLog) => ({ ...log, source_name: null });
const listed = { isPlatform: false };

test('request logs are saved in a batch and come back as they were, newest first', async () => {
  const logs = Array.from({ length: 10 }, (_, number) => numberedLog(number));
  await saveRequestLogs(db, logs);
  await saveRequestLogs(db, logs); // a batch that is sent again adds nothing
  await saveRequestLogs(db, []);
  expect(await listRequestLogs(db, project.id, listed)).toEqual(logs.toReversed().map(shown));
  expect(await findRequestLog(db, project.id, 'request-3')).toEqual({ ...logs[3], source_name: null });
  const other = await saveProject(db, project.organization_id, 'Other');
  expect(await listRequestLogs(db, other.id, listed)).toEqual([]);
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
    const after = last && placeOf(last, orderBy);
    const page = await listRequestLogs(db, project.id, listed, { orderBy, direction, limit: 3, after });
    walked.push(...page);
    if (page.length < 3) break;
  }
  expect(new Set(walked.map((log) => log.id)).size).toBe(10);
  expect(walked).toHaveLength(10);
  expect(walked).toEqual(await listRequestLogs(db, project.id, listed, { orderBy, direction, limit: 100 }));
});

test('request logs are filtered', async () => {
  const accountId = newUuidV7();
  const key = await saveApiKey(db, project.id, {
    id: newUuidV7(),
    name: 'Payroll',
    token_hash: randomBytes(32),
    prefix: 'v1.local.',
    last_four: 'abcd',
  });
  const log = numberedLog(30, {
    account_id: accountId,
    provider: 'hrcloud',
    method: 'POST',
    service: 'actions',
    resource: 'time_off',
    child_resource: 'policies',
    sub_resource: 'reasons',
    action: 'create',
    status: 502,
    success: false,
    source_type: 'DASHBOARD',
    source_id: key.id,
    error_code: 'vendor_unavailable',
  });
  await saveRequestLogs(db, [log]);
  const found = { ...log, source_name: 'Payroll' };
  for (const choices of [
    { account_id: [accountId] },
    { request_id: ['request-30'] },
    { provider: ['hrcloud', 'hrworks'] },
    { method: ['POST'] },
    { resource: ['time_off'] },
    { child_resource: ['policies'] },
    { sub_resource: ['reasons'] },
    { action: ['create'] },
    { status: [502] },
    { source_type: ['DASHBOARD'] },
    { source_id: [key.id] },
    { service: ['actions'] },
  ]) {
    expect(await listRequestLogs(db, project.id, { ...listed, choices }), JSON.stringify(choices)).toEqual([found]);
  }
  for (const filters of [
    { success: false },
    { sourceNames: ['Payroll'] },
    { startedFrom: minute(30), startedBefore: minute(31) },
  ]) {
    expect(await listRequestLogs(db, project.id, { ...listed, ...filters })).toEqual([found]);
  }
  for (const none of [
    { startedBefore: minute(0) },
    { sourceNames: ['Others'] },
    { choices: { provider: [] } },
    { isPlatform: true },
  ]) {
    expect(await listRequestLogs(db, project.id, { ...listed, ...none })).toEqual([]);
  }
});

test('vendor calls are saved in a batch, filtered and paged', async () => {
  const calls = [numberedCall(0), numberedCall(1, { provider: 'hrcloud', status: 429 }), numberedCall(2)];
  await saveVendorCalls(db, calls);
  await saveVendorCalls(db, []);
  expect(await listVendorCalls(db, project.id)).toEqual(calls.toReversed());
  const choices = { provider: ['hrcloud'], status: [429], method: ['POST'] };
  expect(await listVendorCalls(db, project.id, { choices })).toEqual([calls[1]]);
  expect(await listVendorCalls(db, project.id, { success: false, startedFrom: minute(0) })).toEqual([calls[0]]);
  const after = placeOf(calls[1] as VendorCall, 'started_at');
  expect(await listVendorCalls(db, project.id, {}, { after })).toEqual([calls[0]]);
  expect(await listVendorCalls(db, project.id, {}, { orderBy: 'status', direction: 'asc', limit: 1 })).toEqual([
    calls[0],
  ]);
});

test('a batch may be as large as it likes', async () => {
  const other = await saveProject(db, project.organization_id, 'Busy');
  const logs = Array.from({ length: 10_000 }, (_, number) => numberedLog(number, { project_id: other.id }));
  await saveRequestLogs(db, logs);
  expect(await listRequestLogs(db, other.id, listed, { limit: 20_000 })).toHaveLength(10_000);
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
