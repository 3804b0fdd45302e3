import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { newAccount } from '../../../test/rows.ts';
import { saveAccount } from '../../store/accounts.ts';
import { listEncryptionKeys } from '../../store/encryption-keys.ts';
import { findDefaultProject } from '../../store/projects.ts';
import { cipherKey } from './cipher.ts';
import { saveCredentials } from './credentials.ts';
import { rewrapDataKeys } from './rewrap.ts';
import { EncryptionKeyError, loadEncryptionKey, verifyEncryptionKey } from './encryption-key.ts';
import { createVault } from './vault.ts';

const folder = await mkdtemp(join(tmpdir(), 'rollcall-key-'));
const database = await testDatabase();
const { db } = database.store;
afterAll(() => Promise.all([database.drop(), rm(folder, { recursive: true })]));
beforeEach(async () => {
  await db.deleteFrom('account_keys').execute();
  await db.deleteFrom('encryption_keys').execute();
});

const development = { encryptionKey: undefined, previousEncryptionKeys: [], dataDir: folder, production: false };
const key = randomBytes(32);
const vaultOf = (current: Buffer, ...previous: Buffer[]) =>
  createVault({ currentKey: cipherKey(current), previousKeys: previous.map(cipherKey) });
const versions = async () => (await listEncryptionKeys(db)).map((row) => row.version);

test('a key that is set is taken, and nothing is told', async () => {
  const source = { ...development, encryptionKey: key, previousEncryptionKeys: [randomBytes(32)], production: true };
  const keys = await loadEncryptionKey(source, () => expect.unreachable());
  expect(keys.currentKey.bytes).toEqual(key);
  expect(keys.previousKeys).toHaveLength(1);
});

test('a development key is made once for all, readable by its owner only, and told of', async () => {
  const warnings: string[] = [];
  const load = () => loadEncryptionKey(development, (message) => warnings.push(message));
  const loaded = await Promise.all([load(), load(), load(), load()]);
  expect(new Set(loaded.map((keys) => keys.currentKey.version)).size).toBe(1);
  const path = join(folder, 'development-encryption-key');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(warnings[0]).toContain(path);
  expect(warnings[0]).not.toContain((await readFile(path, 'utf8')).trim());
});

test('production does not start without a key, and makes none', async () => {
  const dataDir = join(folder, 'production');
  const attempt = loadEncryptionKey({ ...development, dataDir, production: true }, () => expect.unreachable());
  await expect(attempt).rejects.toThrow(/ROLLCALL_ENCRYPTION_KEY is not set/);
  await expect(stat(dataDir)).rejects.toThrow(/ENOENT/);
});

test('a development key that is damaged is not replaced', async () => {
  const dataDir = await mkdtemp(join(folder, 'damaged-'));
  const path = join(dataDir, 'development-encryption-key');
  await writeFile(path, 'short');
  await expect(loadEncryptionKey({ ...development, dataDir }, () => {})).rejects.toThrow(EncryptionKeyError);
  expect(await readFile(path, 'utf8')).toBe('short');
});

test('the first key is remembered and accepted from then on, also by four processes at once', async () => {
  await Promise.all([1, 2, 3, 4].map(() => verifyEncryptionKey(db, vaultOf(key))));
  expect(await versions()).toEqual([cipherKey(key).version]);
});

test('of four processes that start at once with four keys, one is first and the others are refused', async () => {
  for (let round = 0; round < 5; round++) {
    await db.deleteFrom('encryption_keys').execute();
    const starts = [1, 2, 3, 4].map(() => verifyEncryptionKey(db, vaultOf(randomBytes(32))));
    const outcomes = (await Promise.allSettled(starts)).map((outcome) => outcome.status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  }
});

test('another key is refused in words, and nothing is changed', async () => {
  await verifyEncryptionKey(db, vaultOf(key));
  const wrong = randomBytes(32);
  const attempt = verifyEncryptionKey(db, vaultOf(wrong));
  await expect(attempt).rejects.toThrow(EncryptionKeyError);
  await expect(attempt).rejects.toThrow(
    new RegExp(`${cipherKey(wrong).version}.*does not open.*${cipherKey(key).version}`),
  );
  expect(await versions()).toEqual([cipherKey(key).version]);
});

test('a new key beside its predecessor is accepted and remembered', async () => {
  await verifyEncryptionKey(db, vaultOf(key));
  const next = randomBytes(32);
  await verifyEncryptionKey(db, vaultOf(next, key));
  expect(await versions()).toEqual([cipherKey(key).version, cipherKey(next).version]);
});

test('the old key may be left out once nothing is wrapped with it, and not before', async () => {
  const projectId = (await findDefaultProject(db)).id;
  const account = await saveAccount(db, projectId, newAccount());
  const next = randomBytes(32);
  await verifyEncryptionKey(db, vaultOf(key));
  await saveCredentials(db, vaultOf(key), account, { token: 'secret' });
  await verifyEncryptionKey(db, vaultOf(next, key));
  await expect(verifyEncryptionKey(db, vaultOf(next))).rejects.toThrow(cipherKey(key).version);
  await rewrapDataKeys(db, vaultOf(next, key));
  await verifyEncryptionKey(db, vaultOf(next));
});

test('a check value that was changed is noticed', async () => {
  await verifyEncryptionKey(db, vaultOf(key));
  await db
    .updateTable('encryption_keys')
    .set({ check_value: Buffer.alloc(60, 1) })
    .execute();
  await expect(verifyEncryptionKey(db, vaultOf(key))).rejects.toThrow(/check value/);
});
