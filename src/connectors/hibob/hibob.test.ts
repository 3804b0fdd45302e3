import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checks, runCheck } from '../../connector-kit/check/check.ts';
import type { Bench } from '../../connector-kit/check/bench.ts';
import { collect } from '../../connector-kit/walk.ts';
import { callFor, openSession, readEmployees, readingOf, type AnyReading } from '../../connector-kit/check/bench.ts';
import { isUnsupported } from '../../connector-kit/contract.ts';
import { startHibobBench } from '../../../test/hibob-bench.ts';
import type { SandboxBench } from '../../../test/sandbox-bench.ts';
import { hibob } from './index.ts';

let bob: SandboxBench;
let bench: Bench;

beforeAll(async () => {
  bob = await startHibobBench(45);
  bench = bob.bench;
});

afterAll(() => bob.close());

describe('the contract of every connector', () => {
  it.each(checks)('$title', { timeout: 60_000 }, async (check) => {
    const { outcome, detail } = await runCheck(check, bench);
    expect(detail ?? outcome).toBe('held');
  });
});

/** All records of a resource, with what `expand` and `include` name. */
const read = async (resource: string, query: Parameters<typeof callFor>[2] = {}) => {
  const session = openSession(bench);
  const reading = readingOf(hibob, resource) as AnyReading;
  const call = await callFor(reading, session.vendor, query);
  if (!reading.all || isUnsupported(reading.all)) throw new Error(`${resource} is not listed`);
  const rows = await collect(reading.all, call);
  return { ...session, records: rows.map((row) => reading.map(row, call.prepared)), rows, call, reading };
};

const control = () => bob.bench.control;

describe('Bob in particular', () => {
  beforeEach(() => control().reset());

  it.each([
    ['namedListsShape', 'object'],
    ['namedListsShape', 'lists'],
    ['bulkRowsShape', 'wrapped'],
    ['singleReadShape', 'wrapped'],
    ['forbiddenBody', 'empty'],
    ['timeOffTypeCase', 'upper'],
    ['retryAfterOn429', true],
    ['unknownGetIsPage', false],
  ])('reads the same with %s = %s', async (name, value) => {
    const resources = ['employees', 'employments', 'departments', 'time_off'];
    const before = await Promise.all(resources.map((resource) => read(resource)));
    await control().turn({ [name]: value });
    const after = await Promise.all(resources.map((resource) => read(resource)));
    for (const [index, { records, setAside }] of after.entries()) {
      expect(records.length).toBeGreaterThan(0);
      expect(records).toEqual(before[index]?.records);
      expect(setAside).toEqual([]);
    }
  });

  it.each(['forbidden', 'empty'])('a service user without a group is told so (%s)', async (withoutGroup) => {
    await control().turn({ withoutGroup });
    await control().permit({ group: false });
    await expect(hibob.auth.verify(openSession(bench).vendor)).rejects.toMatchObject({
      code: 'permission_missing',
      failure: {
        nextStep: expect.stringContaining('permission group'),
        guideSteps: ['go-to-permission-groups', 'grant-people-data'],
      },
    });
  });

  it('what is not granted is a warning with its step, and the account is good', async () => {
    await control().permit({ 'feature.timeOffSettings': false, 'feature.tasks': false, 'data.payroll.view': false });
    const { checks: seen } = await hibob.auth.verify(openSession(bench).vendor);
    expect(seen.filter(({ status }) => status === 'warn').map(({ key, guideStep }) => [key, guideStep])).toEqual([
      ['payroll', 'grant-people-data'],
      ['time-off-settings', 'grant-features'],
      ['tasks', 'grant-documents-and-time-off'],
    ]);
  });

  it('pay that is not granted leaves employments without pay', async () => {
    await control().permit({ 'data.payroll.view': false });
    const { records } = await read('employments');
    expect(records.length).toBeGreaterThan(40);
    expect(records.every((record) => record['pay_rate'] === null && record['job_title'] !== null)).toBe(true);
  });

  it('a lifecycle that is not granted invents no status', async () => {
    await control().permit({ 'data.lifecycle.view': false });
    const { records } = await read('employees');
    expect(records.every((record) => record['employment_status'] === null && record['termination_date'] === null)).toBe(
      true,
    );
  });

  it('leavers are outside of the audience of employed people', async () => {
    const all = (await read('employees')).records.length;
    await control().permit({ 'audience.nonEmployed': false });
    const employed = (await read('employees')).records;
    expect(employed.length).toBeLessThan(all);
    expect(employed.some((record) => (record['employment_status'] as { value: string }).value === 'terminated')).toBe(
      false,
    );
  });

  it('a walk costs one call for the ids, one for each 200 people, and one for the lists', async () => {
    await control().resize(450);
    const { calls, records } = await read('employees');
    expect(records).toHaveLength(450);
    const made = Object.groupBy(calls, ({ endpoint }) => endpoint);
    expect(Object.entries(made).map(([endpoint, some]) => [endpoint, some?.length])).toEqual([
      ['GET /v1/company/named-lists', 1],
      ['POST /v1/people/search', 4],
    ]);
  });

  it('custom fields and embedded records come when asked for, and only then', async () => {
    const plain = await read('employees');
    expect(Object.keys(plain.records[0] ?? {})).not.toContain('custom_fields');
    const full = await read('employees', { include: new Set(['custom_fields']) });
    const fields = full.records.flatMap(
      (record) => record['custom_fields'] as { name: string; value: unknown; value_id?: string }[],
    );
    expect(fields.find(({ name }) => name === 'T-shirt size')).toMatchObject({
      value: expect.stringMatching(/^[SMLX]/),
      value_id: expect.any(String),
    });
    expect(fields.find(({ name }) => name === 'Languages spoken')?.value).toEqual(
      expect.arrayContaining([expect.any(String)]),
    );
  });

  it('finds one person by e-mail at the vendor', async () => {
    const [first] = (await read('employees')).records;
    const { records } = await read('employees', { filters: { email: String(first?.['work_email']) } });
    expect(records.map((record) => record['remote_id'])).toEqual([first?.['remote_id']]);
  });

  it('tells an unknown employee from one without records', async () => {
    const { vendor } = openSession(bench);
    for (const resource of [
      'employments',
      'time_off_balances',
      'documents',
      'work_eligibility',
      'tasks',
      'time_off_policies',
    ]) {
      const reading = readingOf(hibob, resource) as AnyReading;
      const call = await callFor(reading, vendor);
      expect([resource, await reading.ofEmployee?.(call, '1')]).toEqual([resource, undefined]);
    }
  });

  it('runs its actions', async () => {
    const { vendor } = openSession(bench);
    const [first] = await readEmployees(bench, openSession(bench));
    const run = (key: string, input: object = {}) =>
      hibob.actions.find((action) => action.key === key)?.run(vendor, input);
    const reports = (await run('list_reports')) as { id: string }[];
    expect(reports.length).toBeGreaterThan(0);
    expect(await run('download_report', { id: reports[0]?.id })).toHaveProperty('employees');
    expect(await run('download_report', { id: reports[0]?.id, format: 'csv' })).toHaveProperty('content');
    const ids = [String(first?.['remote_id'])];
    expect(await run('people_search', { fields: ['root.firstName'], ids })).toMatchObject({
      employees: [{ firstName: first?.['first_name'] }],
    });
    for (const key of [
      'get_employee_fields',
      'list_named_lists',
      'list_profiles',
      'get_timeoff_policy_types',
      'get_document_folders_metadata',
    ])
      expect(await run(key)).toBeTruthy();
    await expect(run('download_report', { id: '1', format: 'exe' })).rejects.toThrow();
  });
});

describe('the credentials', () => {
  const parse = (id: string, token: string) =>
    hibob.auth.credentials.safeParse({ service_user_id: id, service_user_token: token });

  it.each([
    [' SERVICE-1 ', '\ttok\n'],
    ['"SERVICE-1"', "'tok'"],
    ['\u200BSERVICE-1', '“tok”'],
  ])('are freed of what comes along when copied: %j %j', (id, token) => {
    expect(parse(id, token).data).toEqual({ service_user_id: 'SERVICE-1', service_user_token: 'tok' });
  });

  it('that are swapped are recognised', () => {
    expect(parse('tok', 'SERVICE-1').error?.issues).toMatchObject([
      { path: ['service_user_token'], message: expect.stringContaining('swapped') },
    ]);
    expect(parse('12345', 'tok').success).toBe(true);
  });

  it.each([
    ['', 'tok'],
    ['SERVICE-1', '  '],
    ['SERVICE-1', 'two words'],
  ])('are refused when they cannot be right: %j %j', (id, token) => {
    expect(parse(id, token).success).toBe(false);
  });

  it('warn in the form of a missing prefix, and refuse an ID for a token', () => {
    const [id, token] = hibob.auth.fields;
    const doubt = new RegExp(id?.doubt?.pattern ?? '');
    expect([doubt.test('SERVICE-1'), doubt.test('12345')]).toEqual([true, false]);
    const rule = new RegExp(token?.rule?.pattern ?? '');
    expect([rule.test('abc'), rule.test('SERVICE-1')]).toEqual([true, false]);
  });
});
