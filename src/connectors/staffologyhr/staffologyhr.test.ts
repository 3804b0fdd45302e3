import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  callFor,
  openSession,
  readEmployees,
  readingOf,
  type AnyReading,
  type Session,
} from '../../connector-kit/check/bench.ts';
import { checks, runCheck } from '../../connector-kit/check/check.ts';
import { isUnsupported } from '../../connector-kit/contract.ts';
import { collect } from '../../connector-kit/walk.ts';
import { staffologyhr as simulator } from '../../simulators/staffologyhr/index.ts';
import { switches } from '../../simulators/staffologyhr/switches.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { staffologyhr } from './index.ts';

let opened: SandboxBench;
beforeAll(async () => {
  opened = await openSandboxBench({
    connector: staffologyhr,
    simulator,
    size: 45,
    noAccess: { otherEmployees: false },
    employeesRoute: 'GET /api/Employees/',
    blankHere: { 'employments.grade': 'The seed company keeps no grades.' },
  });
});
afterAll(() => opened.close());

const control = () => opened.bench.control;
const session = () => openSession(opened.bench);
const of = (resource: string) => readingOf(staffologyhr, resource) as AnyReading;

describe('the contract of every connector', () => {
  it.each(checks)('$title', { timeout: 60_000 }, async (check) => {
    const { outcome, detail } = await runCheck(check, opened.bench);
    expect(detail ?? outcome).toBe('held');
  });
});

const listed = Object.entries(staffologyhr.resources).flatMap(([resource, answer]) =>
  isUnsupported(answer) ? [] : [resource],
);
const include = new Set(['custom_fields']);

type Fields = Record<string, unknown>;

/** All records of a resource, with custom fields and what may be joined. */
const read = async (resource: string, at: Session = session()): Promise<Fields[]> => {
  const reading = of(resource);
  const call = await callFor(reading, at.vendor, { include });
  if (!reading.all || isUnsupported(reading.all)) throw new Error(`${resource} is not listed`);
  const rows = await collect(reading.all, call);
  const joins = await Promise.all(
    Object.entries(reading.joins ?? {}).map(async ([field, join]) => [field, await join(call, rows)] as const),
  );
  return rows.map((row) => ({
    ...reading.map(row, call.prepared),
    ...Object.fromEntries(joins.map(([field, valueOf]) => [field, valueOf(row)])),
  }));
};

const readAll = () => Promise.all(listed.map((resource) => read(resource)));

/** Without what a switch may change in no way that matters: the midnight behind a day in the vendor's own words. */
const withoutMidnight = (records: unknown) => JSON.parse(JSON.stringify(records).replaceAll('T00:00:00"', '"'));

const withoutManagers = (records: readonly Fields[]) =>
  records.map((record) => ({ ...record, manager_id: null, remote_manager_id: null, employments: null }));

describe('what Staffology HR leaves open', () => {
  beforeEach(() => control().reset());

  const turned = [
    ['singleRecordShape', 'array'],
    ['singleEmployeeAddress', 'PersonalAddress'],
    ['beyondLastPage', 'emptyBody'],
    ['beyondLastPage', 'notFound'],
    ['unknownId', 'emptyNotFound'],
    ['unknownId', 'emptyOk'],
    ['callsPerMinute', 600],
    ['unprovenRoutes', true],
  ] as const;

  it.each(turned)('reads the same with %s = %s, list and single', async (name, value) => {
    const before = await readAll();
    await control().turn({ [name]: value });
    expect(await readAll()).toEqual(before);
    const reading = of('employees');
    const call = await callFor(reading, session().vendor, { include });
    for (const person of before[0]?.slice(0, 6) ?? []) {
      const alone = await reading.one?.(call, String(person['remote_id']));
      expect(person).toMatchObject(reading.map(alone, call.prepared));
    }
    expect(await reading.one?.(call, '1')).toBeUndefined();
  });

  it('reads the same from days without a time, but for halves of days', async () => {
    const before = await readAll();
    await control().turn({ dateFormat: 'date' });
    const after = await readAll();
    for (const [index, resource] of listed.entries())
      if (resource !== 'time_off') expect(withoutMidnight(after[index])).toEqual(withoutMidnight(before[index]));
    const [whole = [], bare = []] = [before, after].map((all) => all[listed.indexOf('time_off')]);
    expect(bare.map((one) => one['remote_id'])).toEqual(whole.map((one) => one['remote_id']));
    expect(new Set(bare.map((one) => one['start_half_day']))).toEqual(new Set([false, null]));
  });

  it.each([
    ['lookupIds', false],
    ['lineManagerId', 'list'],
  ])('finds line managers by name with %s = %s, and tells none of two of one name', async (name, value) => {
    const before = await readAll();
    await control().turn({ [name]: value });
    const after = await readAll();
    const [people = [], peopleAfter = []] = [before[0], after[0]];
    expect(withoutManagers(peopleAfter)).toEqual(withoutManagers(people));
    for (const [index, person] of people.entries()) {
      const found = peopleAfter[index]?.['manager_id'];
      const twins = people.filter((one) => one['name'] === managerOf(people, person)?.['name']);
      expect(found).toBe(twins.length > 1 ? null : person['manager_id']);
    }
    expect(peopleAfter.some((person) => person['manager_id'] !== null)).toBe(true);
  });

  const managerOf = (people: readonly Fields[], { manager_id: id }: Fields) =>
    people.find((one) => id !== null && one['id'] === id);

  it('tells no time off from entries that say nothing but a title, and says so', async () => {
    expect((await read('time_off')).length).toBeGreaterThan(10);
    await control().turn({ eventFields: false });
    const at = session();
    expect(await read('time_off', at)).toEqual([]);
    expect(at.setAside.length).toBeGreaterThan(10);
  });

  const refusals = [
    ['apiModuleOn', '401'],
    ['apiUserActive', '401'],
    ['pairAccepted', '401'],
    ['apiModuleOn', '403'],
    ['apiUserActive', '403'],
    ['pairAccepted', '403'],
  ] as const;

  it.each(refusals)('lists every cause of a refused token when it is %s (%s)', async (name, tokenRefusalStatus) => {
    await control().turn({ [name]: false, tokenRefusalStatus });
    const at = session();
    await expect(staffologyhr.auth.verify(at.vendor)).rejects.toMatchObject({
      code: 'credentials_rejected',
      failure: {
        fields: ['username', 'password'],
        guideSteps: ['copy-username', 'copy-password', 'when-refused', 'enable-api-module', 'activate-api-user'],
      },
    });
    expect(at.calls).toHaveLength(1);
  });

  it('is all turned above', () => {
    const others = ['dateFormat', 'lookupIds', 'lineManagerId', 'eventFields', 'tokenRefusalStatus'];
    const names = new Set([...[...turned, ...refusals].map(([name]) => name), ...others]);
    expect([...names].toSorted()).toEqual(Object.keys(switches).toSorted());
  });
});

describe('Staffology HR in particular', () => {
  beforeEach(() => control().reset());

  it('is signed in to once for many calls, and again after the half hour', async () => {
    const at = session();
    await Promise.all(listed.map((resource) => read(resource, at)));
    expect(at.calls.filter(({ endpoint }) => endpoint === 'GET /api/token')).toHaveLength(1);
  });

  it('gets a new token when the one in use is refused', async () => {
    await control().fault({ kind: 'token_revoked', route: 'GET /api/Employees/' });
    const at = session();
    expect((await readEmployees(opened.bench, at)).length).toBe(45);
    expect(at.calls.map(({ endpoint, status }) => `${endpoint} ${status}`)).toEqual([
      'GET /api/token 200',
      'GET /api/Employees/{page} 401',
      'GET /api/token 200',
      'GET /api/Employees/{page} 200',
    ]);
  });

  it('is listed page by page, and read back where there is more than one', async () => {
    await control().resize(450);
    const at = session();
    expect(new Set((await readEmployees(opened.bench, at)).map((one) => one['remote_id'])).size).toBe(450);
    expect(at.urls.map(({ pathname }) => pathname.split('/api/api/')[1])).toEqual([
      'token/',
      'Employees/',
      'Employees/2',
      'Employees/3',
      'Employees/',
      'Employees/2',
    ]);
  });

  it.each(['emptyArray', 'emptyBody', 'notFound'])('ends after a full last page (%s)', async (beyondLastPage) => {
    await control().resize(400);
    await control().turn({ beyondLastPage });
    expect(await readEmployees(opened.bench, session())).toHaveLength(400);
  });

  it('walks calendars past people who come and go', async () => {
    const { all } = of('time_off');
    if (!all || isUnsupported(all) || all.kind !== 'cursor') throw new Error('not by cursor');
    const pageFrom = async (cursor: string | null) => {
      const { vendor } = session();
      const call = await callFor(of('time_off'), vendor);
      const page = await all.page(call, cursor, 20);
      return { next: page.next, ids: page.rows.map((row) => String(of('time_off').map(row, undefined)['remote_id'])) };
    };
    const before = (await read('time_off')).map((one) => String(one['remote_id']));
    await opened.admin('PATCH', '/people/p40', { position: 19 });
    const first = await pageFrom(null);
    await opened.admin('DELETE', '/people/p2');
    await opened.admin('DELETE', `/people/p${Number(first.next) - 951_000}`);
    await opened.admin('PATCH', '/people/p30', { position: 0 });
    await opened.admin('POST', '/people', { position: 0 });
    const second = await pageFrom(first.next);
    const third = await pageFrom(second.next);
    const seen = [...first.ids, ...second.ids, ...third.ids];
    expect(third.next).toBeNull();
    expect(seen.toSorted()).toEqual(before.toSorted());
  });

  it('tells an unknown employee from one without records', async () => {
    for (const resource of ['employments', 'time_off']) {
      const call = await callFor(of(resource), session().vendor);
      for (const id of ['1', 'x', '../Company'])
        expect([resource, await of(resource).ofEmployee?.(call, id)]).toEqual([resource, undefined]);
    }
  });

  it('shows custom fields when they are asked for, and only then', async () => {
    const [person] = await readEmployees(opened.bench, session());
    expect(Object.keys(person ?? {})).not.toContain('custom_fields');
    const at = session();
    await readEmployees(opened.bench, at);
    expect(at.urls.some(({ pathname }) => pathname.includes('/customFields/'))).toBe(false);
    const fields = (await read('employees')).flatMap((one) => one['custom_fields'] as { name: string }[]);
    expect(new Set(fields.map(({ name }) => name))).toContain('CustomField6');
  });

  it('runs its actions', async () => {
    const { vendor } = session();
    const people = await readEmployees(opened.bench, session());
    const employeeId = String(people[4]?.['remote_id']);
    const run = (key: string, input: object = {}): Promise<unknown> => {
      const action = staffologyhr.actions.find((one) => one.key === key);
      if (!action) throw new Error(`no ${key}`);
      return action.run(vendor, input);
    };
    expect(await run('get_company')).toHaveProperty('CompanyID');
    expect(await run('get_employee', { employeeId })).toMatchObject({ ID: Number(employeeId) });
    expect(await run('get_employee', { employeeId: '1' })).toBeNull();
    expect(await run('list_calendar_events', { employeeId, from: '2020-01-01', to: '2030-01-01' })).toBeInstanceOf(
      Array,
    );
    expect(await run('list_custom_fields')).toHaveLength(45);
    expect(await run('get_custom_fields', { employeeId })).toHaveProperty('CustomField1');
    const submitted = (await run('list_submitted_expenses', { employeeId, submitId: '3000005' })) as { ID: number }[];
    const expenseId = String(submitted[0]?.ID);
    expect(await run('get_expense', { expenseId })).toEqual(submitted[0]);
    const files = (await run('list_expense_files', { expenseId })) as { ID: number }[];
    expect(await run('get_expense_file', { fileId: String(files[0]?.ID) })).toEqual(files[0]);
    await expect(run('get_employee', { employeeId: '../Company' })).rejects.toThrow();
    await expect(run('get_company', { more: 1 })).rejects.toThrow();
    expect(staffologyhr.actions.every(({ effect }) => effect === 'read')).toBe(true);
  });
});
