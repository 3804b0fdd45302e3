import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  callFor,
  openSession,
  readingOf,
  type AnyReading,
  type Bench,
  type Session,
} from '../../connector-kit/check/bench.ts';
import { checks, runCheck } from '../../connector-kit/check/check.ts';
import { sandboxControl } from '../../connector-kit/check/sandbox-control.ts';
import { isUnsupported, type Unsupported } from '../../connector-kit/contract.ts';
import { createTransport, type Transport } from '../../connector-kit/http/transport.ts';
import { collect } from '../../connector-kit/walk.ts';
import { hrworks as simulator } from '../../simulators/hrworks/index.ts';
import { startSandbox, type Sandbox } from '../../simulators/kit/index.ts';
import { listMasterData } from './api/master-data.ts';
import { hrworks } from './index.ts';

let sandbox: Sandbox;
let bench: Bench;

const span = { beginDate: '2026-01-01', endDate: '2026-12-31' };

/** Links to documents carry the second in which they end: without it two readings are alike. */
const withoutEnds = (transport: Transport): Transport => ({
  ...transport,
  exchange: async (request) => {
    const answer = await transport.exchange(request);
    return { ...answer, body: Buffer.from(answer.body.toString('utf8').replaceAll(/\?expires=[^"]*/g, '')) };
  },
});

const admin = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${sandbox.adminUrl}/hrworks${path}`, {
    method,
    headers: { 'x-sandbox-key': sandbox.adminKey, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok).toBe(true);
};
/** Sets the vendor's clock. */
const setClock = (at: string) => admin('PUT', '/clock', { at });
const clearFaults = () => admin('DELETE', '/faults');

beforeAll(async () => {
  sandbox = await startSandbox({ simulators: [simulator], company: { size: 120 }, limits: 'raised' });
  const provider = sandbox.providers['hrworks'];
  if (!provider) throw new Error('The sandbox has no HRworks.');
  bench = {
    connector: hrworks,
    environment: 'simulator',
    hosts: { api: '', ...provider.baseUrls },
    credentials: provider.credentials,
    transport: withoutEnds(createTransport({ allowOrigins: [sandbox.origin] })),
    control: sandboxControl(sandbox.adminUrl, sandbox.adminKey, 'hrworks'),
    idlePermissions: /:write$|^(onboarding|remote-work|applicant-management|travel-expenses|wage-and-salary|webhooks):/,
    employeesRoute: 'GET /v2/persons/master-data',
    blankHere: {
      'employments.payroll_code': 'Nobody has a DATEV personnel number.',
    },
  };
});

afterAll(async () => {
  await bench.transport.close();
  await sandbox.close();
});

describe('the contract of every connector', () => {
  it.each(checks)('$title', async (check) => {
    const { outcome, detail } = await runCheck(check, bench);
    expect(detail ?? outcome).toBe('held');
  });
});

const control = () => {
  if (!bench.control) throw new Error('no control');
  return bench.control;
};

const readings = [
  'employees',
  'employments',
  'time_off',
  'time_off_policies',
  'departments',
  'locations',
  'cost_centers',
  'time_entries',
  'custom_field_definitions',
];

/** All records of a resource, with everything that can be asked for. */
const read = async (resource: string, session: Session = openSession(bench)) => {
  const reading = readingOf(hrworks, resource) as AnyReading;
  const include = new Set(['avatar_url', 'bank_details', 'custom_fields']);
  const call = await callFor(reading, session.vendor, { include });
  if (!reading.all || isUnsupported(reading.all)) throw new Error(`${resource} is not listed`);
  const rows = await collect(reading.all, call);
  return rows.map((row) => reading.map(row, call.prepared));
};

const readAll = async () => {
  const all = await Promise.all(readings.map(async (one) => [one, await read(one)] as const));
  return Object.fromEntries(all);
};

/** One record by its id. */
const readOne = async (resource: string, id: string, session: Session = openSession(bench)) => {
  const reading = readingOf(hrworks, resource) as AnyReading;
  const call = await callFor(reading, session.vendor);
  const row = await reading.one?.(call, id);
  return row === undefined ? undefined : reading.map(row, call.prepared);
};

const run = (key: string, input: object = {}, session: Session = openSession(bench)) =>
  hrworks.actions.find((action) => action.key === key)?.run(session.vendor, input);

describe('HRworks in particular', () => {
  beforeEach(() => control().reset());

  it.each([
    ['errorStatuses', 'always400'],
    ['lastPageLinks', 'prev'],
    ['lastPageLinks', 'none'],
    ['withoutUnitKey', 'null'],
    ['missingValues', 'null'],
    ['oldFieldNames', true],
    ['futureStartIsActive', false],
    ['rehireJoinDate', 'first'],
    ['jobPendingPolls', 0],
    ['jobResultStatus', 'ok'],
    ['readCacheSeconds', 60],
    ['rateLimitPerMinute', 10],
  ])('reads the same with %s = %s', async (name, value) => {
    const before = await readAll();
    await control().turn({ [name]: value });
    const session = openSession(bench);
    expect(await readAll()).toEqual(before);
    expect(session.setAside).toEqual([]);
    expect(Object.values(before).every((records) => records.length > 0)).toBe(true);
  });

  it('reads nationalities as codes and as names', async () => {
    const nations = async () =>
      (await read('employees')).map((record) => (record['citizenships'] as { value: string }[] | null)?.map(valueOf));
    const before = await nations();
    await control().turn({ nationalityAs: 'name' });
    expect(await nations()).toEqual(before);
    expect(before.flat()).not.toContain('unmapped_value');
    expect(before.flat()).toContain('DE');
  });

  it('misses nobody but those in no unit, were HRworks to leave them out of its list', async () => {
    const before = (await read('employees')).filter((record) => record['department_id'] !== null);
    await control().turn({ withoutUnitKey: 'omitted' });
    expect(await read('employees')).toEqual(before);
  });

  it.each(['byType', 'always400'])('tells errors by their names (%s)', async (errorStatuses) => {
    await control().turn({ errorStatuses });
    await control().permit({ 'general:read': false });
    await expect(read('departments')).rejects.toMatchObject({
      code: 'permission_missing',
      failure: { permissions: ['general'], guideSteps: ['tick-minimum'] },
    });
    await expect(run('list_holidays', { year: 2026 })).rejects.toMatchObject({ code: 'permission_missing' });
    await expect(run('list_absences', { beginDate: '2020-01-01', endDate: '2026-01-01' })).rejects.toMatchObject({
      code: 'request_refused',
      failure: { excerpt: expect.stringContaining('year') },
    });
    expect(await readOne('employees', '00000000-0000-0000-0000-000000000000')).toBeUndefined();
    expect(await readOne('time_off', 'absence_1_999')).toBeUndefined();
    expect(await readOne('time_off', 'something else')).toBeUndefined();
    expect(await readOne('employments', 'nobody_2020-01-01')).toBeUndefined();
  });

  it.each(['byType', 'always400'])('brings another token when one has ended (%s)', async (errorStatuses) => {
    await control().turn({ errorStatuses });
    const session = openSession(bench);
    const before = await read('employees', session);
    await setClock(new Date(Date.now() + 20 * 60_000).toISOString());
    expect(await read('employees', session)).toEqual(before);
    const logins = session.calls.filter(({ endpoint }) => endpoint === 'POST /v2/authentication');
    expect(logins.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('shares one token between all who need one', async () => {
    const session = openSession(bench);
    await Promise.all(readings.map((resource) => read(resource, session)));
    expect(session.calls.filter(({ endpoint }) => endpoint === 'POST /v2/authentication')).toHaveLength(1);
  });

  it('walks people at the cost of one list and a call for each fifty', async () => {
    const session = openSession(bench);
    expect(await read('employees', session)).toHaveLength(120);
    const made = Object.groupBy(session.calls, ({ endpoint }) => endpoint);
    expect(Object.entries(made).map(([endpoint, some]) => [endpoint, some?.length])).toEqual([
      ['POST /v2/authentication', 1],
      ['GET /v2/persons', 1],
      ['GET /v2/persons/master-data', 3],
    ]);
  });

  it('reads the others when somebody is gone between the list and the call', async () => {
    const session = openSession(bench);
    const ids = (await read('employees', session)).map((record) => String(record['remote_id']));
    const gone = '7a3c5e10-4b2d-4f68-9a00-00000000ffff';
    const found = await listMasterData(session.vendor, [...ids.slice(0, 20), gone, ...ids.slice(20, 49)]);
    expect(found.map(({ uuid }) => uuid).toSorted()).toEqual(ids.slice(0, 49).toSorted());
    expect(await listMasterData(session.vendor, [gone])).toEqual([]);
  });

  it('finds one person by personnel number at the vendor', async () => {
    const reading = readingOf(hrworks, 'employees') as AnyReading;
    const call = await callFor(reading, openSession(bench).vendor, { filters: { employee_number: '1003' } });
    const rows = await collect(reading.all as Exclude<AnyReading['all'], undefined | Unsupported>, call);
    expect(rows.map((row) => reading.map(row, call.prepared)['employee_number'])).toEqual(['1003']);
  });

  it('gives single records as its lists do', async () => {
    for (const resource of ['employments', 'time_off', 'time_entries']) {
      const [first] = await read(resource);
      expect([resource, await readOne(resource, String(first?.['remote_id']))]).toEqual([resource, first]);
    }
  });

  it('tells an unknown employee from one without records', async () => {
    for (const resource of ['employments', 'time_off', 'time_off_policies', 'time_off_balances', 'documents']) {
      const reading = readingOf(hrworks, resource) as AnyReading;
      const call = await callFor(reading, openSession(bench).vendor);
      expect([resource, await reading.ofEmployee?.(call, '1')]).toEqual([resource, undefined]);
    }
  });

  it('reads sick leaves where absences are not granted, and says what is missing', async () => {
    await control().permit({ 'absences:read': false });
    const session = openSession(bench);
    const records = await read('time_off', session);
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(({ type }) => valueOf(type) === 'sick')).toBe(true);
    expect(session.refusals).toContainEqual(expect.objectContaining({ endpoint: 'GET /v2/absences' }));
    await control().permit({ 'sick-leaves:read': false });
    await expect(read('time_off')).rejects.toMatchObject({ code: 'permission_missing' });
  });

  it('links a key pair that may not see people yet, and names the right and the step', async () => {
    await control().permit({ 'persons.master-data:read': false });
    const { checks: seen } = await hrworks.auth.verify(openSession(bench).vendor);
    expect(seen[0]).toMatchObject({
      key: 'persons',
      status: 'fail',
      permission: 'persons.master-data',
      guideStep: 'tick-minimum',
    });
  });

  it('warns of every other right that is missing, with its step', async () => {
    await control().permit({ 'sick-leaves:read': false, 'personnel-file:read': false });
    const { checks: seen } = await hrworks.auth.verify(openSession(bench).vendor);
    expect(seen.filter(({ status }) => status === 'warn').map(({ key, guideStep }) => [key, guideStep])).toEqual([
      ['sick-leaves', 'tick-minimum'],
      ['personnel-file', 'tick-what-else-is-read'],
    ]);
  });

  it('calls no right granted while HRworks fails, and none to write before something was written', async () => {
    await control().fault({ kind: 'html', route: 'GET /v2/sick-leaves', count: 'always' });
    const grants = await hrworks.preflight?.(openSession(bench).vendor);
    const stateOf = (permission: string) => grants?.find((grant) => grant.permission === permission)?.state;
    expect(['absences', 'sick-leaves', 'absences.write'].map(stateOf)).toEqual([
      'granted',
      'cannot_tell',
      'cannot_tell',
    ]);
  });
});

const valueOf = (word: unknown) => (word as { value: string } | null)?.value;

describe('writes', () => {
  beforeEach(() => control().reset());
  const holiday = { personnelNumber: '1003', type: 'HOL', beginDate: '2026-03-02', endDate: '2026-03-03' };

  it.each([
    [0, 'success', 0],
    [3, 'ok', 0],
    [1, 'success', 60],
  ])(
    'are waited for, and are read back (%s polls, %s, cached %s s)',
    async (jobPendingPolls, jobResultStatus, cached) => {
      await control().turn({ jobPendingPolls, jobResultStatus, readCacheSeconds: cached });
      const session = openSession(bench);
      const asked = { ...span, persons: ['1003'] };
      const before = await run('list_absences', asked, session);
      const { result } = (await run('create_absences', { data: [holiday] }, session)) as {
        result: { data: { number: string } }[];
      };
      const number = result[0]?.data.number ?? '';
      expect(number).toMatch(/^3_\d+$/);
      expect(await run('list_absences', asked, session)).not.toEqual(before);
      expect(await readOne('time_off', `absence_${number}`)).toMatchObject({
        start_date: '2026-03-02T00:00:00.000',
        duration: 'P2D',
        status: { value: 'pending' },
        type: { value: 'holiday' },
      });
      await run('update_absences', { data: [{ number, status: 'validatedOk' }] }, session);
      expect(await readOne('time_off', `absence_${number}`)).toMatchObject({ status: { value: 'approved' } });
      expect(await run('delete_absences', { numbers: [number] }, session)).toMatchObject({ result: { total: 1 } });
      expect(await readOne('time_off', `absence_${number}`)).toBeUndefined();
    },
  );

  it('that HRworks refuses say why, and keep nothing', async () => {
    const data = [holiday, { ...holiday, type: 'NONE' }];
    await expect(run('create_absences', { data })).rejects.toMatchObject({
      code: 'request_refused',
      failure: { excerpt: expect.stringMatching(/record 2: .*NONE/) },
    });
    await expect(run('delete_sick_leaves', { numbers: ['1_99'] })).rejects.toMatchObject({ code: 'request_refused' });
  });

  it('are not sent twice when HRworks fails', async () => {
    await control().fault({ kind: 'server_error', route: 'POST /v2/absences' });
    const session = openSession(bench);
    await expect(run('create_absences', { data: [holiday] }, session)).rejects.toMatchObject({
      code: 'vendor_unavailable',
    });
    expect(session.calls.filter(({ endpoint }) => endpoint === 'POST /v2/absences')).toHaveLength(1);
  });

  it('whose outcome cannot be asked for stay pending, and tell later', { timeout: 60_000 }, async () => {
    await control().fault({ kind: 'drop', route: 'GET /v2/absences/jobs/*', count: 'always' });
    const session = openSession(bench, { deadlineAt: Date.now() + 2_000 });
    const pending = (await run('create_absences', { data: [holiday] }, session)) as { job_id: string };
    expect(pending).toEqual({ job_id: expect.any(String), status: 'pending' });
    await clearFaults();
    const outcome = () => run('get_job', { group: '/v2/absences', job_id: pending.job_id });
    await outcome();
    expect(await outcome()).toMatchObject({ status: 'finished', result: [{ data: { number: expect.any(String) } }] });
  });

  it('need their right, by its own name', async () => {
    await control().permit({ 'absences:write': false });
    await expect(run('create_absences', { data: [holiday] })).rejects.toMatchObject({
      code: 'permission_missing',
      failure: { permissions: ['absences.write'], guideSteps: ['tick-what-is-written'] },
    });
  });

  it('of every other kind are done', async () => {
    const days = { beginDate: '2026-03-02', endDate: '2026-03-03' };
    const personnelNumber = '1003';
    const numberOf = (outcome: unknown) =>
      (outcome as { result: { data: { number: string } }[] }).result[0]?.data.number ?? '';
    const sick = numberOf(await run('create_sick_leaves', { data: [{ personnelNumber, type: 'SIC', ...days }] }));
    await run('update_sick_leaves', { data: [{ number: sick, status: 'validatedOk' }] });
    await run('delete_sick_leaves', { numbers: [sick] });
    const remote = numberOf(await run('create_remote_work', { data: [{ personnelNumber, ...days }] }));
    expect(await run('delete_remote_work', { number: remote })).toMatchObject({ result: { result: 'success' } });
    await run('update_persons', {
      data: [{ personId: await loginOf('1003'), personnelNumber, buildingOrRoom: '4.2' }],
    });
    const time = { personnelNumber, beginDateAndTime: '20260302T080000Z', endDateAndTime: '20260302T120000Z' };
    const made = (await run('create_working_times', { data: [time] })) as { result: { data: { id: string } }[] };
    await run('delete_working_times', { numbers: [made.result[0]?.data.id] });
    expect(await run('clock_in', { personnelNumber, type: 'workingTime' })).toHaveProperty('result');
    expect(await run('get_working_time_status', { personIdentifier: personnelNumber })).toMatchObject({
      data: { clockedIn: true },
    });
    expect(await run('clock_out', { personnelNumber })).toHaveProperty('result');
    const paper = { personnelNumber, name: 'Contract', category: 'contract', creationDate: '2026-03-02' };
    await run('create_personnel_file_entries', { data: [paper] });
  });

  const loginOf = async (personnelNumber: string): Promise<string> => {
    const { data } = (await run('get_person_master_data', {
      personIdentifier: personnelNumber,
      personIdentifierType: 'personnelNumber',
    })) as { data: { personId: string } };
    return data.personId;
  };
});

describe('reads of HRworks’ own', () => {
  beforeEach(() => control().reset());

  it.each([
    ['list_persons', {}],
    ['get_available_working_hours', span],
    ['list_present_persons', { number: '1' }],
    ['list_holidays', { year: 2026, countryCodes: ['DEU', 'AUT'] }],
    ['list_personnel_file', { personIdentifier: '1003', personIdentifierType: 'personnelNumber' }],
    ['list_absences', { ...span, count: true }],
    ['list_leave_accounts', {}],
    ['list_vacation_types', {}],
    ['list_sick_leaves', span],
    ['list_remote_work', { ...span, interval: 'months' }],
    ['list_working_times', span],
    ['list_time_accounts', { monthYears: ['2026-01', '2026-02'] }],
    ['list_time_tracking_projects', {}],
    ['list_cost_objectives', {}],
    ['list_wage_types', {}],
    ['list_posts', {}],
    ['list_job_applications', {}],
    ['list_applicants', {}],
    ['list_onboarding_documents', {}],
    ['list_travel_requests', span],
    ['list_expense_reports', span],
  ])('%s', async (key, input) => {
    expect(await run(key, input)).toMatchObject({ data: expect.any(Object) });
  });

  it('page by number until there is none', async () => {
    const pages: (number | null)[] = [];
    for (let page: number | null = 1; page !== null && pages.length < 9;) {
      const { next_page } = (await run('list_leave_accounts', { onlyActive: false, page })) as {
        next_page: number | null;
      };
      page = next_page;
      pages.push(page);
    }
    expect(pages).toEqual([2, 3, null]);
  });

  it('take no parameter that HRworks does not know', async () => {
    await expect(run('list_absences', { ...span, colour: 'red' })).rejects.toThrow();
  });
});
