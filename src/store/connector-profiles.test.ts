import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { newAccount } from '../../test/rows.ts';
import { findAccount, saveAccount } from './accounts.ts';
import {
  deleteConnectorProfile,
  findConnectorProfile,
  listConnectorProfiles,
  saveConnectorProfile,
  saveConnectorProfileChanges,
  saveMissingDefaultProfiles,
} from './connector-profiles.ts';
import { newUuidV7 } from './ids.ts';
import { findDefaultProject } from './projects.ts';

const database = await testDatabase();
const { db } = database.store;
const projectId = (await findDefaultProject(db)).id;
afterAll(() => database.drop());

test('missing default profiles are made once, however many processes start', async () => {
  const wanted = ['production', 'simulator'].map((environment) => ({ provider: 'hibob', environment, name: 'HiBob' }));
  await Promise.all([1, 2, 3, 4].map(() => saveMissingDefaultProfiles(db, projectId, wanted)));
  const profiles = await listConnectorProfiles(db, projectId, { provider: 'hibob' });
  expect(profiles.map(({ environment, enabled, is_default }) => ({ environment, enabled, is_default }))).toEqual([
    { environment: 'production', enabled: true, is_default: true },
    { environment: 'simulator', enabled: true, is_default: true },
  ]);
  await saveMissingDefaultProfiles(db, projectId, []);
});

test('a new default takes the mark from the old one, and a profile can be changed', async () => {
  const columns = { provider: 'hrcloud', environment: 'production' };
  const first = await saveConnectorProfile(db, projectId, {
    id: newUuidV7(),
    ...columns,
    name: 'First',
    is_default: true,
  });
  const second = await saveConnectorProfile(db, projectId, {
    id: newUuidV7(),
    ...columns,
    name: 'Second',
    is_default: true,
  });
  expect((await findConnectorProfile(db, projectId, first.id))?.is_default).toBe(false);
  await saveConnectorProfileChanges(db, second, { name: 'Renamed', enabled: false });
  expect(await findConnectorProfile(db, projectId, second.id)).toMatchObject({
    name: 'Renamed',
    enabled: false,
    is_default: true,
  });
  expect(await listConnectorProfiles(db, projectId, { ...columns, enabled: true })).toMatchObject([{ name: 'First' }]);
});

test('an account outlives its profile', async () => {
  const columns = { id: newUuidV7(), provider: 'hrworks', environment: 'demo', name: 'HRworks' };
  const profile = await saveConnectorProfile(db, projectId, columns);
  const account = await saveAccount(db, projectId, newAccount({ connector_profile_id: profile.id }));
  expect(await deleteConnectorProfile(db, projectId, profile.id)).toEqual(profile);
  expect((await findAccount(db, projectId, account.id))?.connector_profile_id).toBeNull();
});
