import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import {
  findApiKey,
  findApiKeyByToken,
  listApiKeys,
  revokeApiKey,
  saveApiKey,
  saveApiKeyChanges,
  saveApiKeyUse,
} from './api-keys.ts';
import { newUuidV7 } from './ids.ts';
import {
  findDefaultProject,
  findOrganization,
  findProject,
  listProjects,
  saveOrganization,
  saveProject,
} from './projects.ts';
import { deleteExpiredTokens, findToken } from './token-directory.ts';

const database = await testDatabase();
const { db } = database.store;
const project = await findDefaultProject(db);
afterAll(() => database.drop());

function newApiKey(changes: { expires_at?: Date; token_hash?: Buffer } = {}) {
  return {
    id: newUuidV7(),
    name: 'Test',
    token_hash: randomBytes(32),
    prefix: 'v1.local.',
    last_four: 'wxyz',
    ...changes,
  };
}

test('a key is found by its token until it is revoked, and stays listed', async () => {
  const key = await saveApiKey(db, project.id, newApiKey());
  expect(await findToken(db, key.token_hash)).toMatchObject({
    project_id: project.id,
    kind: 'api_key',
    subject_id: key.id,
  });
  expect(await findApiKey(db, project.id, key.id)).toEqual(key);
  const revoked = await revokeApiKey(db, project.id, key.id);
  expect(revoked?.revoked_at).toBeInstanceOf(Date);
  expect(await findToken(db, key.token_hash)).toBeUndefined();
  expect(await listApiKeys(db, project.id)).toEqual([revoked]);
  expect((await revokeApiKey(db, project.id, key.id))?.revoked_at).toEqual(revoked?.revoked_at);
});

test('a key of another project is neither found nor revoked', async () => {
  const other = await saveProject(db, project.organization_id, 'Other');
  const key = await saveApiKey(db, project.id, newApiKey());
  expect(await findApiKey(db, other.id, key.id)).toBeUndefined();
  expect(await revokeApiKey(db, other.id, key.id)).toBeUndefined();
  expect(await findToken(db, key.token_hash)).toBeDefined();
});

test('an expired token is told with its end, and can be removed', async () => {
  const key = await saveApiKey(db, project.id, newApiKey({ expires_at: new Date(Date.now() - 1000) }));
  expect((await findToken(db, key.token_hash))?.expires_at).toEqual(key.expires_at);
  expect(await deleteExpiredTokens(db, new Date())).toBe(1);
  expect(await deleteExpiredTokens(db, new Date())).toBe(0);
  await saveApiKeyChanges(db, project.id, key.id, { expires_at: null });
  expect(await findApiKeyByToken(db, key.token_hash), 'once it is good again').toMatchObject({ id: key.id });
});

test('two keys cannot have one token', async () => {
  const key = await saveApiKey(db, project.id, newApiKey());
  await expect(saveApiKey(db, project.id, newApiKey({ token_hash: key.token_hash }))).rejects.toThrow(/unique/);
});

test('the use of a key is written once a minute', async () => {
  const key = await saveApiKey(db, project.id, newApiKey());
  const { id } = key;
  const first = new Date('2026-01-01T00:00:00Z');
  for (const seconds of [0, 30, 59]) await saveApiKeyUse(db, key, new Date(first.getTime() + seconds * 1000));
  expect((await findApiKey(db, project.id, id))?.last_used_at).toEqual(first);
  const later = new Date(first.getTime() + 61_000);
  await saveApiKeyUse(db, key, later);
  expect((await findApiKey(db, project.id, id))?.last_used_at).toEqual(later);
});

test('organisations and projects come back as they were saved', async () => {
  const organization = await saveOrganization(db, 'Acme');
  const acme = await saveProject(db, organization.id, 'Payroll');
  expect(await findOrganization(db, organization.id)).toEqual(organization);
  expect(await findProject(db, acme.id)).toEqual(acme);
  expect(await listProjects(db, organization.id)).toEqual([acme]);
  expect((await findDefaultProject(db)).id).toBe(project.id);
});
