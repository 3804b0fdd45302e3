import { afterAll, beforeAll, expect, it } from 'vitest';
import { findApiKey, listApiKeys, saveApiKeyChanges } from '../../store/api-keys.ts';
import { findToken } from '../../store/token-directory.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { hashToken, newToken } from '../vault/tokens.ts';
import { prepareProject } from './prepare-project.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const prepare = (apiKey?: string) =>
  prepareProject(database.store.db, { connectors: {}, sandbox: apiKey === undefined, ...(apiKey && { apiKey }) });

const isGood = async (text: string) => {
  const { db } = database.store;
  const token = await findToken(db, hashToken(text));
  const key = token && (await findApiKey(db, token.project_id, token.subject_id));
  return key !== undefined && key.revoked_at === null && (key.expires_at === null || key.expires_at > new Date());
};

it('several processes that start at once with a new key make it once', async () => {
  const key = newToken('v1.local.');
  await Promise.all(Array.from({ length: 4 }, () => prepare(key)));
  const keys = await listApiKeys(database.store.db, (await prepare(key)).projectId);
  expect(keys.filter(({ last_four }) => last_four === key.slice(-4))).toHaveLength(1);
});

it('a key that is no longer configured ends', async () => {
  const [before, after] = [newToken('v1.local.'), newToken('v1.local.')];
  await prepare(before);
  expect(await isGood(before)).toBe(true);
  await prepare(after);
  expect([await isGood(before), await isGood(after)]).toEqual([false, true]);
});

it('a key that was revoked is good again once it is configured', async () => {
  const [before, after] = [newToken('v1.local.'), newToken('v1.local.')];
  for (const key of [before, after, before]) await prepare(key);
  expect([await isGood(before), await isGood(after)]).toEqual([true, false]);
});

it('a key that has ended, for example after a rotation, is good again while it is configured', async () => {
  const key = newToken('v1.local.');
  const { projectId } = await prepare(key);
  const made = (await listApiKeys(database.store.db, projectId)).find(({ last_four }) => last_four === key.slice(-4));
  await saveApiKeyChanges(database.store.db, projectId, made?.id ?? '', { expires_at: new Date(Date.now() - 1000) });
  expect(await isGood(key)).toBe(false);
  await prepare(key);
  expect(await isGood(key)).toBe(true);
});

it('the key of a sandbox is new at each start, and the one before ends', async () => {
  const first = (await prepare()).apiKey ?? '';
  const second = (await prepare()).apiKey ?? '';
  expect([await isGood(first), await isGood(second)]).toEqual([false, true]);
});
