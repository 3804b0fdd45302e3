import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newAccount, newConnectSession } from '../../test/rows.ts';
import { saveAccount } from './accounts.ts';
import {
  deleteExpiredConnectSessions,
  findConnectSession,
  lockConnectSession,
  releaseCredentialTry,
  reserveCredentialTry,
  saveConnectSession,
  saveConnectSessionLock,
  saveLinkedAccount,
} from './connect-sessions.ts';
import {
  findConnectionAttempt,
  listConnectionAttempts,
  saveConnectionAttempt,
  saveConnectionAttemptOutcome,
} from './connection-attempts.ts';
import { inTransaction } from './database.ts';
import { newUuidV7 } from './ids.ts';
import { findDefaultProject } from './projects.ts';
import { deleteTokens, findToken, saveToken } from './token-directory.ts';

const database = await testDatabase();
const { db } = database.store;
const projectId = (await findDefaultProject(db)).id;
afterAll(() => database.drop());

test('a session is found by its token and by its link, and keeps what it was given', async () => {
  const given = newConnectSession({ metadata: { plan: 'gold' }, categories: ['hris'], provider: 'hibob' });
  const session = await saveConnectSession(db, projectId, given);
  expect(session).toMatchObject({
    ...given,
    multiple: false,
    type: 'production',
    wrong_credentials: 0,
    locked_at: null,
  });
  expect(await findConnectSession(db, projectId, session.id)).toEqual(session);
  const entry = { project_id: projectId, subject_id: session.id };
  expect(await findToken(db, session.token_hash)).toMatchObject({
    ...entry,
    kind: 'session',
    expires_at: session.expires_at,
  });
  expect(await findToken(db, session.link_hash)).toMatchObject({ ...entry, kind: 'auth_link' });
});

test('an opened link gives one more token, and all of them end together', async () => {
  const session = await saveConnectSession(db, projectId, newConnectSession());
  const tokenHash = randomBytes(32);
  await saveToken(db, projectId, {
    token_hash: tokenHash,
    kind: 'session',
    subject_id: session.id,
    expires_at: session.expires_at,
  });
  expect(await findToken(db, tokenHash)).toBeDefined();
  expect(await findToken(db, session.token_hash)).toBeDefined();
  await deleteTokens(db, projectId, session.id);
  for (const hash of [tokenHash, session.token_hash, session.link_hash])
    expect(await findToken(db, hash)).toBeUndefined();
});

test('of fifty tries at once, ten are let through; those given back can be taken again', async () => {
  const { id } = await saveConnectSession(db, projectId, newConnectSession());
  const tries = await Promise.all(Array.from({ length: 50 }, () => reserveCredentialTry(db, projectId, id, 10)));
  expect(tries.filter((session) => session !== undefined)).toHaveLength(10);
  await releaseCredentialTry(db, projectId, id);
  expect((await reserveCredentialTry(db, projectId, id, 10))?.wrong_credentials).toBe(10);
  expect(await reserveCredentialTry(db, projectId, id, 10)).toBeUndefined();
});

test('a locked session gives no tries, and its lock keeps its instant', async () => {
  const { id } = await saveConnectSession(db, projectId, newConnectSession());
  const lockedAt = new Date('2026-01-01T00:00:00Z');
  await saveConnectSessionLock(db, projectId, id, lockedAt);
  await saveConnectSessionLock(db, projectId, id, new Date());
  expect((await findConnectSession(db, projectId, id))?.locked_at).toEqual(lockedAt);
  expect(await reserveCredentialTry(db, projectId, id, 10)).toBeUndefined();
});

test('of ten completions at once, one links its account', async () => {
  const { id } = await saveConnectSession(db, projectId, newConnectSession());
  const accounts = await Promise.all(Array.from({ length: 10 }, () => saveAccount(db, projectId, newAccount())));
  const linked = await Promise.all(accounts.map((account) => saveLinkedAccount(db, projectId, id, account.id)));
  const winners = linked.filter((session) => session !== undefined);
  expect(winners).toHaveLength(1);
  const accountId = winners[0]?.linked_account_id ?? '';
  expect(await saveLinkedAccount(db, projectId, id, accountId)).toBeDefined();
});

test('a locked row is waited for', async () => {
  const { id } = await saveConnectSession(db, projectId, newConnectSession());
  const order: string[] = [];
  const work = (name: string) =>
    inTransaction(db, async (transaction) => {
      await lockConnectSession(transaction, projectId, id);
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('two')]);
  expect(order[0]?.split(' ')[0]).toBe(order[1]?.split(' ')[0]);
});

test('an attempt ends once', async () => {
  const session = await saveConnectSession(db, projectId, newConnectSession());
  const attempt = await saveConnectionAttempt(db, projectId, {
    id: newUuidV7(),
    session_id: session.id,
    provider: 'hibob',
    expires_at: session.expires_at,
  });
  expect(attempt.status).toBe('pending');
  const error = { code: 'credentials_rejected', field: 'token' };
  const ended = await saveConnectionAttemptOutcome(db, projectId, attempt.id, { status: 'error', error });
  expect(ended).toMatchObject({ status: 'error', error });
  expect(await saveConnectionAttemptOutcome(db, projectId, attempt.id, { status: 'cancelled' })).toBeUndefined();
  expect(await findConnectionAttempt(db, projectId, attempt.id)).toEqual(ended);
  expect(await listConnectionAttempts(db, projectId, session.id)).toEqual([ended]);
});

test('sessions are removed when both their token and their link have ended', async () => {
  const past = new Date(Date.now() - 60_000);
  const gone = await saveConnectSession(db, projectId, newConnectSession({ expires_at: past, link_expires_at: past }));
  const open = await saveConnectSession(db, projectId, newConnectSession({ expires_at: past }));
  expect(await deleteExpiredConnectSessions(db, new Date())).toBe(1);
  expect(await findConnectSession(db, projectId, gone.id)).toBeUndefined();
  expect(await findConnectSession(db, projectId, open.id)).toBeDefined();
});
