import { afterAll, expect, it } from 'vitest';
import { testConnector, testEngine } from '../../../test/engine.ts';
import { newAccount } from '../../../test/rows.ts';
import { standings, type Standing } from '../../model/standings.ts';
import { searchAccounts } from '../../store/account-search.ts';
import { saveAccount, type NewAccount } from '../../store/accounts.ts';
import { listConnectorProfiles, saveConnectorProfileChanges } from '../../store/connector-profiles.ts';
import { viewAccounts } from './view-account.ts';

const test = await testEngine(testConnector({}));
const { db } = test.engine;
const { project_id: projectId } = test.account;
afterAll(() => test.stop());

const [early, late] = [new Date('2026-11-01T10:00:00Z'), new Date('2026-11-01T11:00:00Z')];
const statuses = ['active', 'error', 'suspended', 'expired', 'inactive', 'archived'] as const;
const failures = [null, 'rate_limited', 'vendor_unavailable', 'response_unexpected', 'permission_missing'];
const moments = [
  { last_failure_at: null, last_success_at: null },
  { last_failure_at: late, last_success_at: null },
  { last_failure_at: late, last_success_at: early },
  { last_failure_at: early, last_success_at: late },
  { last_failure_at: late, last_success_at: late },
];

const makeEveryKind = async (profileId: string): Promise<void> => {
  for (const status of statuses)
    for (const setup_state of ['ready', 'permissions', 'gaps_accepted', 'sharing'])
      for (const last_failure_code of failures)
        for (const moment of moments) {
          const facts: Partial<NewAccount> = { status, setup_state, last_failure_code, ...moment };
          const account = newAccount({ provider: 'testhr', connector_profile_id: profileId, ...facts });
          await saveAccount(db, projectId, account);
        }
};

const page = { orderBy: 'linked_at', direction: 'asc', limit: 10_000 } as const;
const find = (wanted?: Standing) => searchAccounts(db, projectId, { standings: wanted && [wanted] }, page);

it('of every kind of account is told alike by the view and by the filter', async () => {
  const [on, off] = await listConnectorProfiles(db, projectId, {});
  if (!on || !off) throw new Error('there are two profiles');
  await saveConnectorProfileChanges(db, off, { enabled: false });
  await makeEveryKind(on.id);
  await makeEveryKind(off.id);
  const views = await viewAccounts(test.engine, await find());
  expect(new Set(views.map(({ standing }) => standing))).toEqual(new Set(standings));
  for (const standing of standings) {
    const expected = views.filter((view) => view.standing === standing).map(({ account }) => account.id);
    expect(
      (await find(standing)).map(({ id }) => id),
      standing,
    ).toEqual(expected);
  }
});
