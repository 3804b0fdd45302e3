import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { newAccount } from '../../../test/rows.ts';
import { findAccountKey, listAccountSecrets } from '../../store/account-secrets.ts';
import { saveAccount } from '../../store/accounts.ts';
import { findDefaultProject } from '../../store/projects.ts';
import { cipherKey, SealBrokenError } from './cipher.ts';
import {
  deleteCredentials,
  findOrSaveDataKey,
  readCredentials,
  saveCredentials,
  secretHint,
  type AccountRef,
} from './credentials.ts';
import { rewrapDataKeys } from './rewrap.ts';
import { createVault } from './vault.ts';

const database = await testDatabase();
const { db } = database.store;
const projectId = (await findDefaultProject(db)).id;
afterAll(() => database.drop());

const oldKey = cipherKey(randomBytes(32));
const newKey = cipherKey(randomBytes(32));
const vault = createVault({ currentKey: oldKey, previousKeys: [] });

let account: AccountRef;
beforeEach(async () => {
  account = await saveAccount(db, projectId, newAccount());
});

test('credentials come back as they were saved; named fields change, null removes, the others stay', async () => {
  expect(await readCredentials(db, vault, account)).toEqual({});
  await saveCredentials(db, vault, account, { token: 'first', refresh_token: 'kept', code: 'gone' });
  await saveCredentials(db, vault, account, { token: 'second', code: null });
  expect(await readCredentials(db, vault, account)).toEqual({ token: 'second', refresh_token: 'kept' });
});

test('what is stored holds no secret in any spelling', async () => {
  const secret = `canary-${randomBytes(12).toString('hex')}`;
  await saveCredentials(db, vault, account, { token: secret });
  const stored = await listAccountSecrets(db, projectId, account.id);
  const key = await findAccountKey(db, projectId, account.id);
  const dump = JSON.stringify([stored, key]) + stored[0]?.ciphertext.toString('latin1');
  for (const spelling of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')]) {
    expect(dump).not.toContain(spelling);
  }
  const dataKey = await findOrSaveDataKey(db, vault, account);
  expect(key?.wrapped_key.includes(dataKey.bytes)).toBe(false);
});

test('each account has one data key of its own, also when four processes save at once', async () => {
  await Promise.all([1, 2, 3, 4].map((n) => saveCredentials(db, vault, account, { [`field-${n}`]: `secret-${n}` })));
  expect(Object.keys(await readCredentials(db, vault, account))).toHaveLength(4);
  const other = await saveAccount(db, projectId, newAccount());
  const [one, two] = [await findOrSaveDataKey(db, vault, account), await findOrSaveDataKey(db, vault, other)];
  expect(one.bytes.equals(two.bytes)).toBe(false);
});

test('a ciphertext moved to another account does not open, and the account it came from still does', async () => {
  const other = await saveAccount(db, projectId, newAccount());
  await saveCredentials(db, vault, account, { token: 'mine' });
  await saveCredentials(db, vault, other, { token: 'theirs' });
  const [mine] = await listAccountSecrets(db, projectId, account.id);
  await db
    .updateTable('account_secrets')
    .set({ ciphertext: mine?.ciphertext ?? Buffer.alloc(0) })
    .where('account_id', '=', other.id)
    .execute();
  await expect(readCredentials(db, vault, other)).rejects.toThrow(SealBrokenError);
  expect(await readCredentials(db, vault, account)).toEqual({ token: 'mine' });
});

test('a transaction that fails leaves no secret and no key', async () => {
  const attempt = db.transaction().execute(async (transaction) => {
    await saveCredentials(transaction, vault, account, { token: 'secret' });
    throw new Error('lost');
  });
  await expect(attempt).rejects.toThrow('lost');
  expect(await findAccountKey(db, projectId, account.id)).toBeUndefined();
});

test('deleting destroys the key and every secret', async () => {
  await saveCredentials(db, vault, account, { token: 'secret' });
  await deleteCredentials(db, account);
  expect(await readCredentials(db, vault, account)).toEqual({});
  expect(await listAccountSecrets(db, projectId, account.id)).toEqual([]);
});

test('after a change of key every data key is wrapped anew, and the old key is no longer needed', async () => {
  await saveCredentials(db, vault, account, { token: 'secret' });
  const changed = createVault({ currentKey: newKey, previousKeys: [oldKey] });
  expect(await readCredentials(db, changed, account)).toEqual({ token: 'secret' });
  expect(await rewrapDataKeys(db, changed)).toBeGreaterThan(0);
  expect(await rewrapDataKeys(db, changed)).toBe(0);
  const onlyNew = createVault({ currentKey: newKey, previousKeys: [] });
  expect(await readCredentials(db, onlyNew, account)).toEqual({ token: 'secret' });
  await expect(readCredentials(db, vault, account)).rejects.toThrow(SealBrokenError);
});

test.each([
  ['short', ''],
  ['hunter2hunt', ''],
  ['hunter2hunter2', 'ter2'],
])('the hint of %s is "%s"', (secret, hint) => {
  expect(secretHint(secret)).toBe(hint);
});
