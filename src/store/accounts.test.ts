import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newAccount } from '../../test/rows.ts';
import {
  deleteAccount,
  findAccount,
  findAccountByIdentity,
  listAccounts,
  lockAccountIdentity,
  saveAccount,
  saveAccountChanges,
} from './accounts.ts';
import { listAccountSecrets, saveAccountKey, saveAccountSecrets } from './account-secrets.ts';
import { inTransaction } from './database.ts';
import { newUuidV7 } from './ids.ts';
import { findAccountWebhook, saveAccountWebhook } from './account-webhooks.ts';
import { findPreflight, savePreflight } from './preflights.ts';
import { findDefaultProject, saveProject } from './projects.ts';

const database = await testDatabase();
const { db } = database.store;
const defaultProject = await findDefaultProject(db);
const otherProject = await saveProject(db, defaultProject.organization_id, 'Other');
afterAll(() => database.drop());

let projectId: string;
beforeEach(async () => {
  projectId = (await saveProject(db, defaultProject.organization_id, 'Of one test')).id;
});

test('an account comes back as it was saved, with what was not given', async () => {
  const reasons = [{ code: 'missing_permission', timestamp: '2026-01-02T03:04:05.000Z' }];
  const metadata = { tags: ['a', 'b'], nested: { 'snake_case camelCase': null } };
  const account = newAccount({ status_reasons: reasons, metadata, setup_information: { subdomain: 'acme' } });
  const saved = await saveAccount(db, projectId, account);
  expect(saved).toMatchObject({
    ...account,
    project_id: projectId,
    status: 'active',
    setup_state: 'ready',
    resources: [],
  });
  expect(saved.created_at).toBeInstanceOf(Date);
  expect(await findAccount(db, projectId, account.id)).toEqual(saved);
});

test('an account is found, changed and deleted in its own project only', async () => {
  const { id } = await saveAccount(db, projectId, newAccount());
  expect(await findAccount(db, otherProject.id, id)).toBeUndefined();
  expect(await saveAccountChanges(db, otherProject.id, id, { label: 'Taken' })).toBeUndefined();
  expect(await deleteAccount(db, otherProject.id, id)).toBeUndefined();
  expect((await findAccount(db, projectId, id))?.label).toBeNull();
});

test('changes touch what they name and move updated_at', async () => {
  const saved = await saveAccount(db, projectId, newAccount({ label: 'Old', metadata: { kept: true } }));
  const reasons = [{ description: 'Refused', timestamp: '2026-01-02T03:04:05.000Z' }];
  const changed = await saveAccountChanges(db, projectId, saved.id, {
    label: null,
    status: 'error',
    status_reasons: reasons,
  });
  expect(changed).toEqual({
    ...saved,
    label: null,
    status: 'error',
    status_reasons: reasons,
    updated_at: changed?.updated_at,
  });
  expect(changed?.updated_at.getTime()).toBeGreaterThanOrEqual(saved.updated_at.getTime());
});

test('the identity is owner id, owner name, provider and environment; the newest wins', async () => {
  const account = newAccount();
  await saveAccount(db, projectId, account);
  const newest = await saveAccount(db, projectId, newAccount());
  expect((await findAccountByIdentity(db, projectId, account))?.id).toBe(newest.id);
  for (const other of [
    { ...account, origin_owner_id: 'customer-2' },
    { ...account, origin_owner_name: 'Customer Two' },
    { ...account, provider: 'hrcloud' },
    { ...account, environment: 'production' },
  ]) {
    expect(await findAccountByIdentity(db, projectId, other)).toBeUndefined();
  }
});

function link() {
  return inTransaction(db, async (transaction) => {
    const account = newAccount();
    await lockAccountIdentity(transaction, projectId, account);
    const existing = await findAccountByIdentity(transaction, projectId, account);
    await sleep(10); // long enough for the others to look too
    return existing ?? saveAccount(transaction, projectId, account);
  });
}

test('of ten who link the same identity at once, one makes the account', async () => {
  const linked = await Promise.all(Array.from({ length: 10 }, link));
  expect(new Set(linked.map((account) => account.id)).size).toBe(1);
});

test('a list is filtered and paged, oldest first', async () => {
  const ids: string[] = [];
  for (const provider of ['hibob', 'hrcloud', 'hibob']) {
    ids.push((await saveAccount(db, projectId, newAccount({ provider, origin_owner_id: provider }))).id);
  }
  const list = async (...args: Parameters<typeof listAccounts> extends [unknown, unknown, ...infer R] ? R : never) =>
    (await listAccounts(db, projectId, ...args)).map((account) => ids.indexOf(account.id));
  expect(await list()).toEqual([0, 1, 2]);
  expect(await list({ providers: ['hibob'], statuses: ['active', 'error'] })).toEqual([0, 2]);
  expect(await list({ originOwnerIds: ['hrcloud'], environments: ['simulator'] })).toEqual([1]);
  expect(await list({ accountIds: ids.slice(1, 2), providers: [] })).toEqual([1]);
  expect(await list({ statuses: ['expired'] })).toEqual([]);
  expect(await list({}, { page: 2, size: 2 })).toEqual([2]);
  expect(await listAccounts(db, otherProject.id)).toEqual([]);
});

test('deleting destroys the secrets and what people typed, and the account is no longer found', async () => {
  const saved = await saveAccount(db, projectId, newAccount({ label: 'Label', origin_username: 'ada@example.com' }));
  await saveAccountKey(db, projectId, { account_id: saved.id, wrapped_key: Buffer.of(1), key_version: 'v' });
  await saveAccountSecrets(db, projectId, saved.id, [{ field: 'token', ciphertext: Buffer.of(2) }]);
  expect(await deleteAccount(db, projectId, saved.id)).toMatchObject({ id: saved.id, label: 'Label' });
  expect(await findAccount(db, projectId, saved.id)).toBeUndefined();
  expect(await listAccounts(db, projectId)).toEqual([]);
  expect(await listAccountSecrets(db, projectId, saved.id)).toEqual([]);
  expect(await db.selectFrom('account_keys').selectAll().where('account_id', '=', saved.id).execute()).toEqual([]);
  expect(await db.selectFrom('accounts').selectAll().where('id', '=', saved.id).execute()).toEqual([]);
  expect(await deleteAccount(db, projectId, saved.id)).toBeUndefined();
});

test('nothing that hangs on an account outlives it, and what was seen of it too late is not kept', async () => {
  const { id } = await saveAccount(db, projectId, newAccount());
  await saveAccountKey(db, projectId, { account_id: id, wrapped_key: Buffer.alloc(40), key_version: '1' });
  await saveAccountWebhook(db, projectId, id, Buffer.alloc(8));
  await savePreflight(db, projectId, id, [], new Date());
  expect(await findPreflight(db, projectId, id)).toBeDefined();
  // A look that ends while the account is being deleted.
  await Promise.all([deleteAccount(db, projectId, id), savePreflight(db, projectId, id, [], new Date())]);
  expect(await findPreflight(db, projectId, id)).toBeUndefined();
  expect(await findAccountWebhook(db, projectId, id)).toBeUndefined();
  await savePreflight(db, projectId, id, [], new Date());
  expect(await findPreflight(db, projectId, id)).toBeUndefined();
});

test('an account of a project that does not exist is refused', async () => {
  await expect(saveAccount(db, newUuidV7(), newAccount())).rejects.toThrow(/foreign key/);
});
