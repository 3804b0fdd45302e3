import { z } from 'zod';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reading } from '../src/connector-kit/contract.ts';
import { keyed, whole } from '../src/connector-kit/listing.ts';
import type { Vendor, VendorRequest } from '../src/connector-kit/vendor.ts';
import { writing } from '../src/connector-kit/writing.ts';
import { runAction } from '../src/engine/actions/run-action.ts';
import { createFieldMapping } from '../src/engine/field-mappings/field-mappings.ts';
import { getRecord } from '../src/engine/records/get-record.ts';
import { listRecords, type RecordPage } from '../src/engine/records/list-records.ts';
import type { ListQuestion } from '../src/engine/records/question.ts';
import { sharingOf } from '../src/engine/sharing/sharing.ts';
import { proxyRequest } from '../src/engine/proxy/proxy-request.ts';
import { runWrite } from '../src/engine/writes/run-write.ts';
import { unifiedId } from '../src/model/id.ts';
import type { RecordOf } from '../src/model/resources.ts';
import { saveAccountChanges, type AccountChanges } from '../src/store/accounts.ts';
import { testConnector, testEngine, type TestEngine } from './engine.ts';
import { linkSystem, type LinkedSystem } from './linked-systems.ts';

/* Every way around what a customer keeps back, at a vendor of three people: a in Sales, b in Sales, c in Legal. */

interface Row {
  readonly id: string;
  readonly department: string;
  readonly managerId: string | null;
}
const rows: readonly Row[] = [
  { id: 'a', department: 'Sales', managerId: 'c' },
  { id: 'b', department: 'Sales', managerId: 'a' },
  { id: 'c', department: 'Legal', managerId: null },
];
const secret = 'salary-98765';

const addressesOf = (id: string) => [`${id}@work.example`, `${id}@${secret}.example`];

const source = 'https://testhr.example/people';
const people = reading('employees', {
  evidence: 'documented',
  source,
  all: keyed<Row>({
    keys: async ({ query: { filters } }) =>
      rows.map(({ id }) => id).filter((id) => !filters['email'] || addressesOf(id).includes(filters['email'])),
    rows: async (_call, keys) => rows.filter(({ id }) => keys.includes(id)),
    rowsPerCall: 2,
  }),
  map: ({ id, department, managerId }: Row) =>
    ({
      id: unifiedId(id),
      remote_id: id,
      name: id,
      gender: { value: 'female', source_value: secret },
      personal_email: `${id}@${secret}.example`,
      work_email: `${id}@work.example`,
      department,
      manager_id: managerId && unifiedId(managerId),
      remote_manager_id: managerId,
      bank_details: [{ account_number: secret }],
    }) as unknown as RecordOf<'employees'>,
  filters: ['email'],
  losses: {},
});
const absences = reading('time_off', {
  evidence: 'documented',
  source,
  all: whole(async () => rows),
  one: async (_call, remoteId) => rows.find(({ id }) => `off-${id}` === remoteId),
  map: ({ id }: Row) =>
    ({
      id: unifiedId(`off-${id}`),
      remote_id: `off-${id}`,
      remote_employee_id: id,
      remote_approver_id: 'c',
    }) as RecordOf<'time_off'>,
  losses: {},
});

let written: unknown[] = [];
const updatePerson = writing('update_employee', {
  evidence: 'documented',
  source,
  permissions: [],
  fields: { gender: {}, display_name: {} },
  takesPassthrough: true,
  isRepeatable: true,
  run: async (_call, order) => {
    written.push(order.given);
    return { remoteId: 'a' };
  },
});

const connector = {
  ...testConnector({ employees: people, time_off: absences }, undefined, { update_employee: updatePerson }),
  permissions: [
    {
      key: 'times',
      name: 'Times',
      menuPath: [],
      published: true,
      feeds: { fields: ['time_off.*'], actions: ['list_times', 'list_present'] },
      guideStep: 'user',
    },
    {
      key: 'all',
      name: 'All',
      menuPath: [],
      published: true,
      feeds: { fields: ['employees.*'], actions: ['list_all'] },
      guideStep: 'user',
    },
  ],
  actions: ['list_times', 'list_present', 'list_all', 'run_report'].map((key) => ({
    key,
    label: key,
    description: key,
    effect: 'read' as const,
    evidence: 'documented' as const,
    source,
    permissions: [],
    ...(key === 'list_present' && { brings: ['shifts.*'] }),
    input: z.strictObject({}),
    run: async () => secret,
  })),
};

let test: TestEngine;
beforeAll(async () => void (test = await testEngine(connector)));
afterAll(() => test.stop());

const share = (changes: AccountChanges, at: TestEngine = test) =>
  saveAccountChanges(at.engine.db, at.account.project_id, at.account.id, {
    withheld_groups: [],
    people_shared: 'everybody',
    people_filter: null,
    sharing_decided_at: new Date(),
    ...changes,
  });
const sales: AccountChanges = { people_shared: 'filtered', people_filter: { departments: ['Sales'] } };
beforeEach(async () => {
  written = [];
  await share({});
});

const list = (resource: ListQuestion['resource'], asked: Partial<ListQuestion> = {}): Promise<RecordPage> =>
  listRecords(test.engine, test.caller, {
    resource,
    accountId: test.accountId,
    filters: {},
    expand: [],
    include: [],
    proxy: {},
    raw: false,
    pageSize: 10,
    ...asked,
  });
const idsOf = ({ data }: RecordPage) => (data as { remote_id: string }[]).map(({ remote_id: id }) => id);
const withheld = { code: 'DataWithheld', status: 403 };

describe('a group that is kept back', () => {
  it('is null wherever it is asked for, and the answer says so', async () => {
    await share({ withheld_groups: ['personal_details', 'pay', 'private_contact'] });
    const asked = { include: ['bank_details'], fields: ['gender', 'bank_details', 'personal_email'], explain: true };
    const { data, unified_warnings: warnings } = await list('employees', asked);
    expect(JSON.stringify(data)).not.toContain(secret);
    expect(data[0]).toMatchObject({
      gender: null,
      field_reasons: { '/gender': 'withheld', '/bank_details': 'withheld' },
    });
    expect(warnings).toContainEqual({ code: 'withheld', field: 'bank_details', message: expect.any(String) });
  });

  it('is not found out by a filter', async () => {
    const by = (email: string) => list('employees', { filters: { email } }).then(idsOf);
    await share({ withheld_groups: ['private_contact'] });
    expect(await by(`a@${secret}.example`)).toEqual([]);
    expect(await by('a@work.example')).toEqual(['a']);
  });

  it('does not come raw, by parameters of the caller’s own, by the proxy, or by a path of a mapping', async () => {
    const made = { resource: 'employees', name: 'pay', path: '/department' } as const;
    await createFieldMapping(test.engine, test.caller, made, test.accountId);
    const mapped = async () =>
      ((await list('employees', { explain: true })).data[0] as { unified_custom_fields: object }).unified_custom_fields;
    expect(await mapped()).toEqual({ pay: 'Sales' });
    await share({ withheld_groups: ['tasks'] });
    expect(await mapped()).toEqual({ pay: null });
    await expect(list('employees', { raw: true })).rejects.toMatchObject(withheld);
    await expect(list('employees', { proxy: { sort: 'salary' } })).rejects.toMatchObject(withheld);
    const order = { method: 'GET', path: '/people', headers: {} } as const;
    await expect(proxyRequest(test.engine, test.caller, test.accountId, order)).rejects.toMatchObject(withheld);
  });

  it('lets an action through only where all that it may bring is shared, of everybody', async () => {
    const act = (key: string) =>
      runAction(test.engine, test.caller, { actionId: `testhr_${key}`, accountId: test.accountId, input: {} });
    await share({ withheld_groups: ['pay'] });
    expect(await act('list_times')).toBe(secret);
    await expect(act('list_all')).rejects.toMatchObject(withheld);
    expect(await act('list_present')).toBe(secret);
    await share({ withheld_groups: ['working_time'] });
    expect(await act('list_times')).toBe(secret);
    await expect(act('list_present')).rejects.toMatchObject(withheld);
    await share({ withheld_groups: ['pay'] });
    // Nothing says what a report brings.
    await expect(act('run_report')).rejects.toMatchObject(withheld);
    await share(sales);
    await expect(act('list_times')).rejects.toMatchObject(withheld);
  });

  it('cannot be written, not even beside what is told', async () => {
    await share({ withheld_groups: ['personal_details'] });
    const write = (input: object) =>
      runWrite(test.engine, test.caller, {
        write: 'update_employee',
        accountId: test.accountId,
        employeeId: 'a',
        input: { ...input },
      });
    await expect(write({ gender: { value: 'male' } })).rejects.toMatchObject({
      code: 'InputRefused',
      details: { errors: [{ pointer: '/body/gender', message: expect.stringContaining('does not share') }] },
    });
    await expect(write({ display_name: 'A', passthrough: { sex: 'm' } })).rejects.toMatchObject({
      code: 'InputRefused',
    });
    expect(written).toEqual([]);
    await write({ display_name: 'A' });
    expect(written).toEqual([{ display_name: 'A' }]);
  });
});

describe('people who are not shared', () => {
  it('are in no list, no page, no kept listing, and nobody’s manager or approver', async () => {
    await share(sales);
    const first = await list('employees', { pageSize: 1 });
    const second = await list('employees', { pageSize: 1, next: String(first.next) });
    expect([...idsOf(first), ...idsOf(second), second.next]).toEqual(['a', 'b', null]);
    const [a, b] = [...first.data, ...second.data] as { manager_id: string | null; remote_manager_id: string | null }[];
    expect([a?.manager_id, a?.remote_manager_id, b?.remote_manager_id]).toEqual([null, null, 'a']);
    const kept = await test.engine.db.selectFrom('listing_snapshots').selectAll().execute();
    const open = kept.map(({ id, ciphertext }) => test.engine.box.open(ciphertext, [test.account.id, id]));
    expect(open.map((text) => (JSON.parse(String(text)) as { keys: string[] }).keys)).toContainEqual(['a', 'b']);
    expect(idsOf(await list('time_off'))).toEqual(['off-a', 'off-b']);
    expect((await list('time_off')).data[0]).toMatchObject({ remote_approver_id: null });
  });

  it('look like nobody, by any id and through any door', async () => {
    await share(sales);
    const one = (resource: 'employees' | 'time_off', id: string, employeeId?: string) =>
      getRecord(test.engine, test.caller, {
        resource,
        id,
        accountId: test.accountId,
        filters: {},
        expand: [],
        include: [],
        proxy: {},
        raw: false,
        ...(employeeId && { employeeId }),
      });
    const missing = await one('employees', 'nobody').catch((error: unknown) => error);
    for (const id of ['c', unifiedId('c')])
      await expect(one('employees', id)).rejects.toMatchObject({
        code: 'NotFound',
        message: (missing as Error).message,
      });
    await expect(one('time_off', 'off-c')).rejects.toMatchObject({ code: 'NotFound' });
    await expect(one('time_off', 'off-c', 'a')).rejects.toMatchObject({ code: 'NotFound' });
    await expect(list('time_off', { employeeId: 'c' })).rejects.toMatchObject({ code: 'NotFound' });
    expect(idsOf(await list('employees', { filters: { email: 'c@work.example' } }))).toEqual([]);
    const write = {
      write: 'update_employee',
      accountId: test.accountId,
      employeeId: 'c',
      input: { display_name: 'C' },
    } as const;
    await expect(runWrite(test.engine, test.caller, write)).rejects.toMatchObject({ code: 'NotFound' });
    expect(written).toEqual([]);
  });

  it('do not come by a cursor of before', async () => {
    const { next } = await list('time_off', { pageSize: 1 });
    await share(sales);
    await expect(list('time_off', { pageSize: 1, next: String(next) })).rejects.toMatchObject({
      code: 'CursorInvalid',
    });
  });
});

describe('at HiBob, which sends what is named', () => {
  let bob: LinkedSystem;
  const sent: string[] = [];
  beforeAll(async () => {
    bob = await linkSystem('hibob', 12);
    const { vendors } = bob.test.engine;
    const { open } = vendors;
    Object.assign(vendors, {
      open: (...given: Parameters<typeof open>) => {
        const opened = open(...given);
        const send = <T>(request: VendorRequest<T>) => {
          sent.push(JSON.stringify([request.endpoint, request.path, request.json]));
          return opened.vendor.send(request);
        };
        return { ...opened, vendor: { ...opened.vendor, send } satisfies Vendor };
      },
    });
  }, 60_000);
  afterAll(() => bob.close());

  let kept: string[] = [];

  /** What Bob is asked for by everything that reads people and their terms. */
  const askedOfBob = async (): Promise<string> => {
    sent.length = 0;
    await bob.list('employees', { expand: ['employments', 'home_location'], include: ['custom_fields'] });
    await bob.list('employments');
    const { connectors } = bob.test.engine;
    await connectors['hibob']?.preflight?.(
      bob.test.engine.vendors.open(bob.test.caller, {} as never).vendor,
      sharingOf((await share({ withheld_groups: kept }, bob.test)) ?? bob.test.account),
    );
    return sent.join('\n');
  };

  it('withheld data is never requested, in reading and in looking', async () => {
    const telling = ['salaries', 'birthDate', 'legalGender', 'privateEmail', 'address.line1', 'nin', 'eeo.ethnicity'];
    kept = [];
    await share({}, bob.test);
    const whole = await askedOfBob();
    expect(telling.filter((word) => !whole.includes(word))).toEqual([]);
    kept = ['pay', 'personal_details', 'private_contact', 'identity_numbers'];
    await share({ withheld_groups: kept }, bob.test);
    const narrowed = await askedOfBob();
    expect(telling.filter((word) => narrowed.includes(word))).toEqual([]);
    expect(narrowed).toContain('work.department');
  });
});
