import { afterAll, beforeAll, expect, it } from 'vitest';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { newConnectSession } from '../../../test/rows.ts';
import { reading } from '../../connector-kit/contract.ts';
import { whole } from '../../connector-kit/listing.ts';
import { writing } from '../../connector-kit/writing.ts';
import { unifiedId } from '../../model/id.ts';
import type { RecordOf, ResourceKey } from '../../model/resources.ts';
import { saveAccountChanges, type Account, type AccountChanges } from '../../store/accounts.ts';
import { saveConnectSession } from '../../store/connect-sessions.ts';
import { listConnectorProfiles } from '../../store/connector-profiles.ts';
import { createFieldMapping } from '../field-mappings/field-mappings.ts';
import type { Integration } from '../link/list-integrations.ts';
import { findAccountToLink } from '../link/relink-account.ts';
import { listRecords } from '../records/list-records.ts';
import { getWrite } from '../writes/get-write.ts';
import { runWrite } from '../writes/run-write.ts';
import { decideSharing } from './decide-sharing.ts';
import { changesOfChoice } from './keep-choice.ts';

/* A vendor of two people: a in Sales, whose manager is b in Legal. */

const source = 'https://testhr.example/people';
const people = [
  { id: 'a', department: 'Sales', manager: { name: 'Bea' } },
  { id: 'b', department: 'Legal', manager: null },
];
const employees = reading('employees', {
  evidence: 'documented',
  source,
  all: whole(async () => people),
  map: ({ id, department }: (typeof people)[number]) =>
    ({ id: unifiedId(id), remote_id: id, department, gender: null }) as unknown as RecordOf<'employees'>,
  losses: {},
});
const absences = reading('time_off', {
  evidence: 'documented',
  source,
  all: whole(async () => [{ id: 'off' }]),
  map: ({ id }: { id: string }) => ({ id: unifiedId(id), remote_id: id }) as unknown as RecordOf<'time_off'>,
  losses: {},
});
const sites = reading('locations', {
  evidence: 'documented',
  source,
  all: whole(async () => [{ id: 'site' }]),
  map: ({ id }: { id: string }) => ({ id: unifiedId(id), remote_id: id }) as unknown as RecordOf<'locations'>,
  losses: { employee_id: 'A site is nobody’s home.', remote_employee_id: 'A site is nobody’s home.' },
});

const takeOff = writing('create_time_off', {
  evidence: 'documented',
  source,
  permissions: [],
  fields: {},
  isRepeatable: true,
  run: async () => ({ remoteId: 'off' }),
});

let test: TestEngine;
beforeAll(async () => {
  const resources = { employees, time_off: absences, locations: sites };
  test = await testEngine(testConnector(resources, undefined, { create_time_off: takeOff }));
});
afterAll(() => test.stop());

const share = async (changes: AccountChanges): Promise<Account> =>
  (await saveAccountChanges(test.engine.db, test.account.project_id, test.account.id, {
    withheld_groups: [],
    people_shared: 'everybody',
    people_filter: null,
    ...changes,
  })) ?? test.account;
const salesOnly: AccountChanges = { people_shared: 'filtered', people_filter: { departments: ['Sales'] } };

const list = async (resource: ResourceKey) =>
  (
    await listRecords(test.engine, test.caller, {
      resource,
      accountId: test.accountId,
      filters: {},
      expand: [],
      include: [],
      proxy: {},
      raw: false,
      pageSize: 10,
    })
  ).data;

it('keeps back what was kept back before and is not asked about', async () => {
  const account = await share({ withheld_groups: ['time_off'] });
  const { engine, caller } = test;
  const asked = newConnectSession({ account_id: account.id, resources: ['employees'] });
  const session = await saveConnectSession(engine.db, account.project_id, asked);
  const decide = (withheld: 'pay'[]) =>
    decideSharing(engine, caller, session, account, { withheld, people: 'everybody' });
  expect((await decide(['pay'])).withheld_groups).toEqual(['pay', 'time_off']);
  expect((await decide([])).withheld_groups).toEqual(['time_off']);
});

it('keeps it back of an account that is linked again, but for what the product has come to need', () => {
  const before = { people_shared: 'everybody', withheld_groups: ['time_off', 'pay', 'documents'] } as const;
  const offer = {
    groups: [
      { group: 'pay', isRequired: true },
      { group: 'documents', isRequired: false },
    ],
    people: { dimensions: [], leavers: false },
  } as const;
  const choice = { withheld: [], people: 'everybody' } as const;
  const changes = changesOfChoice({ ...before, withheld_groups: [...before.withheld_groups] }, choice, offer, 0);
  expect(changes.withheld_groups).toEqual(['time_off']);
});

it('is what a new link of the same owner begins with', async () => {
  const { engine, account } = test;
  const [profile] = await listConnectorProfiles(engine.db, account.project_id, { environment: account.environment });
  const integration = { profile, connector: engine.connectors[account.provider] } as Integration;
  const found = async (changes: Parameters<typeof newConnectSession>[0]) =>
    (
      await findAccountToLink(
        engine,
        await saveConnectSession(engine.db, account.project_id, newConnectSession(changes)),
        integration,
      )
    )?.id;
  expect(await found({})).toBe(account.id);
  expect(await found({ multiple: true })).toBeUndefined();
  expect(await found({ origin_owner_id: 'customer-2' })).toBeUndefined();
});

it('lists what is nobody’s in particular, whoever is shared', async () => {
  await share(salesOnly);
  expect(await list('locations')).toHaveLength(1);
});

it('names nobody who is not shared by the path of a mapping', async () => {
  const path = { resource: 'employees', name: 'boss', path: '/manager/name' } as const;
  await createFieldMapping(test.engine, test.caller, path, test.accountId);
  const bossOf = async () => ((await list('employees'))[0] as { unified_custom_fields: object }).unified_custom_fields;
  await share({});
  expect(await bossOf()).toEqual({ boss: 'Bea' });
  await share(salesOnly);
  expect(await bossOf()).toEqual({ boss: null });
});

it('tells no longer what came of a write of what is kept back', async () => {
  await share({});
  const { engine, caller, accountId } = test;
  const write = { write: 'create_time_off', accountId, employeeId: 'a', input: {} } as const;
  const { id } = await runWrite(engine, caller, write);
  expect(await getWrite(engine, caller, { accountId, id })).toMatchObject({ record: { remote_id: 'off' } });
  await share({ withheld_groups: ['time_off'] });
  await expect(getWrite(engine, caller, { accountId, id })).rejects.toMatchObject({ code: 'DataWithheld' });
});
