import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newAccount, newConnectSession } from '../../test/rows.ts';
import { saveAccount } from '../store/accounts.ts';
import { findConnectSession, saveConnectSession } from '../store/connect-sessions.ts';
import { findConnectionAttempt, saveConnectionAttempt } from '../store/connection-attempts.ts';
import { newUuidV7 } from '../store/ids.ts';
import { listInboundDeliveries, saveInboundDelivery } from '../store/inbound-deliveries.ts';
import { saveListingSnapshot } from '../store/listing-snapshots.ts';
import { findDefaultProject } from '../store/projects.ts';
import { findToken } from '../store/token-directory.ts';
import { startHousekeeping } from './housekeeping.ts';

const database = await testDatabase();
const { db } = database.store;
const projectId = (await findDefaultProject(db)).id;
const account = await saveAccount(db, projectId, newAccount());
afterAll(() => database.drop());

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

const keepHouse = () => {
  const clock = { aheadMs: 0 };
  const errors: unknown[] = [];
  const now = () => Date.now() + clock.aheadMs;
  const keeping = startHousekeeping({
    db,
    now,
    logRetentionDays: 30,
    onError: (error) => errors.push(error),
    everyMs: 10,
  });
  onTestFinished(() => keeping.stop());
  return { keeping, errors, clock };
};

const saveSession = (endedOn: Date) =>
  saveConnectSession(db, projectId, newConnectSession({ expires_at: endedOn, link_expires_at: endedOn }));

const saveSnapshot = (expiresAt: Date) =>
  saveListingSnapshot(db, projectId, {
    id: newUuidV7(),
    account_id: account.id,
    query_hash: randomBytes(32),
    ciphertext: randomBytes(8),
    expires_at: expiresAt,
  });

const saveDelivery = (receivedAt: Date) =>
  saveInboundDelivery(db, projectId, {
    id: newUuidV7(),
    account_id: account.id,
    provider: 'hibob',
    event_type: 'employee.updated',
    changes: '[]',
    dedupe_key: randomBytes(32),
    received_at: receivedAt,
  });

const saveLogs = async (startedAt: Date) => {
  const logged = { project_id: projectId, request_id: 'r', method: 'GET', started_at: startedAt, duration_ms: 1 };
  await db
    .insertInto('request_logs')
    .values({ ...logged, id: newUuidV7(), path: '/', status: 200, success: true, source_type: 'API_KEY' })
    .execute();
  await db
    .insertInto('vendor_calls')
    .values({ ...logged, id: newUuidV7(), provider: 'hibob', host: 'h', path_template: '/', attempt: 1 })
    .execute();
};

const count = async (table: 'listing_snapshots' | 'request_logs' | 'vendor_calls') =>
  (await db.selectFrom(table).select('id').execute()).length;

test('removes what has ended and what is old, and nothing else', async () => {
  const [gone, told] = [await saveSession(ago(31)), await saveSession(ago(29))];
  const attempt = await saveConnectionAttempt(db, projectId, {
    id: newUuidV7(),
    session_id: told.id,
    provider: 'hibob',
    pending: randomBytes(8),
    expires_at: ago(1),
  });
  for (const days of [1, -1]) await saveSnapshot(ago(days));
  for (const days of [91, 89]) await saveDelivery(ago(days));
  for (const days of [31, 29]) await saveLogs(ago(days));
  const { errors } = keepHouse();
  await vi.waitFor(async () => expect(await listInboundDeliveries(db, projectId, account.id)).toHaveLength(1));
  expect(await findConnectSession(db, projectId, gone.id)).toBeUndefined();
  expect(await findToken(db, gone.token_hash)).toBeUndefined();
  expect(await findToken(db, told.link_hash)).toBeDefined();
  expect(await findConnectSession(db, projectId, told.id)).toBeDefined();
  expect(await findConnectionAttempt(db, projectId, attempt.id)).toMatchObject({ status: 'expired', pending: null });
  expect([await count('listing_snapshots'), await count('request_logs'), await count('vendor_calls')]).toEqual([
    1, 1, 1,
  ]);
  expect(errors).toEqual([]);
});

test('what is old is looked for once an hour', async () => {
  const { clock } = keepHouse();
  const wholeRound = async () => {
    for (const _ of ['this one', 'the next one']) {
      await saveSnapshot(ago(1));
      await vi.waitFor(async () => expect(await count('listing_snapshots')).toBe(1));
    }
  };
  await wholeRound();
  await saveLogs(ago(31));
  await wholeRound();
  expect(await count('request_logs')).toBe(2);
  clock.aheadMs = 3_600_000;
  await vi.waitFor(async () => expect(await count('request_logs')).toBe(1));
});

test('tells of a failure, does the rest, and tries again', async () => {
  await sql`alter table token_directory rename to set_aside`.execute(db);
  await saveSnapshot(ago(1));
  const { errors } = keepHouse();
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(1));
  expect(await count('listing_snapshots')).toBe(1);
  await sql`alter table set_aside rename to token_directory`.execute(db);
  const gone = await saveSession(ago(31));
  await vi.waitFor(async () => expect(await findToken(db, gone.token_hash)).toBeUndefined());
});

test('several at once do not disturb each other, and a stopped one does nothing more', async () => {
  const keepers = Array.from({ length: 4 }, keepHouse);
  for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 10 }, () => saveSnapshot(ago(1))));
  await vi.waitFor(async () => expect(await count('listing_snapshots')).toBe(1));
  expect(keepers.flatMap(({ errors }) => errors)).toEqual([]);
  await Promise.all(keepers.map(({ keeping }) => keeping.stop()));
  await saveSnapshot(ago(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await count('listing_snapshots')).toBe(2);
});
