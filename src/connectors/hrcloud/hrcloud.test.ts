import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callFor, openSession, readingOf, type AnyReading } from '../../connector-kit/check/bench.ts';
import { checks, runCheck } from '../../connector-kit/check/check.ts';
import { isUnsupported } from '../../connector-kit/contract.ts';
import { collect } from '../../connector-kit/walk.ts';
import { switches } from '../../simulators/hrcloud/switches.ts';
import { hrcloud as simulator } from '../../simulators/hrcloud/index.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { hrcloud } from './index.ts';

let opened: SandboxBench;
beforeAll(async () => {
  opened = await openSandboxBench({
    connector: hrcloud,
    simulator,
    size: 45,
    noAccess: { 'object.xEmployee.read': false },
    grantedFirst: { 'application.recruit.installed': true },
    idlePermissions: /\.write$|board|recruit|xApplicant|xJob|xEmployment|TimeOff|xKudos/,
    employeesRoute: 'GET /v1/cloud/xEmployee',
    blankHere: {
      'tasks.parent_process_name': 'The simulator’s tasks are all of People, which is no process.',
    },
  });
});
afterAll(() => opened.close());

const control = () => opened.bench.control;

describe('the contract of every connector', () => {
  it.each(checks)('$title', async (check) => {
    const { outcome, detail } = await runCheck(check, opened.bench);
    expect(detail ?? outcome).toBe('held');
  });
});

const resources = ['employees', 'employments', 'departments', 'divisions', 'locations', 'jobs', 'tasks'];

/** All records of a resource, with everything that can be asked for. */
const read = async (resource: string, query: Parameters<typeof callFor>[2] = {}) => {
  const session = openSession(opened.bench);
  const reading = readingOf(hrcloud, resource) as AnyReading;
  const call = await callFor(reading, session.vendor, query);
  if (!reading.all || isUnsupported(reading.all)) throw new Error(`${resource} is not listed`);
  const rows = await collect(reading.all, call);
  return { ...session, reading, call, records: rows.map((row) => reading.map(row, call.prepared)) };
};

describe('what HR Cloud leaves open', () => {
  beforeEach(() => control().reset());

  const turned = [
    ['pagingMode', 'page0'],
    ['pagingMode', 'page1'],
    ['pageSizeMaximum', 20],
    ['singleReadShape', 'object'],
    ['writeAnswer', 'object'],
    ['lookupShape', 'url'],
    ['lookupShape', 'plain'],
    ['filterOperators', 'seen'],
    ['hasUpsert', false],
    ['payInUpdate', 'refused'],
    ['uninstalledAnswer', 'empty'],
    ['missingPortalStatus', '500'],
    ['taskRelationId', 'own'],
    ['hasTimeOffObjects', true],
  ] as const;

  it.each(turned)('reads the same with %s = %s', async (name, value) => {
    const before = await Promise.all(resources.map((resource) => read(resource)));
    await control().turn({ [name]: value });
    const after = await Promise.all(resources.map((resource) => read(resource)));
    for (const [index, { records, setAside }] of after.entries()) {
      expect(records.length).toBeGreaterThan(0);
      expect(records).toEqual(before[index]?.records);
      expect(setAside).toEqual([]);
    }
    const { checks: seen } = await hrcloud.auth.verify(openSession(opened.bench).vendor);
    expect(seen.map(({ status }) => status)).not.toContain('fail');
  });

  it('is all turned above', () => {
    expect([...new Set(turned.map(([name]) => name))].toSorted()).toEqual(Object.keys(switches).toSorted());
  });

  it('reads one person alike from an array and bare', async () => {
    const { reading, call, records } = await read('employees');
    const id = String(records[0]?.['remote_id']);
    const alone = await reading.one?.(call, id);
    await control().turn({ singleReadShape: 'object' });
    expect(await reading.one?.(call, id)).toEqual(alone);
  });

  it('lists the tasks about an employee, or says that it cannot', async () => {
    const { records } = await read('employees');
    const ids = records.map((record) => String(record['remote_id']));
    const ofEach = async () => {
      const { vendor } = openSession(opened.bench);
      const reading = readingOf(hrcloud, 'tasks') as AnyReading;
      const call = await callFor(reading, vendor);
      return Promise.all(ids.map((id) => reading.ofEmployee?.(call, id)));
    };
    const all = (await read('tasks')).records;
    expect((await ofEach()).flat()).toHaveLength(all.length);
    await control().turn({ taskRelationId: 'own' });
    await expect(ofEach()).rejects.toMatchObject({ code: 'response_unexpected' });
  });
});

describe('HR Cloud in particular', () => {
  beforeEach(() => control().reset());

  it('sends key and secret in two headers', () => {
    const { scheme } = hrcloud.auth;
    if (scheme.kind !== 'headers') throw new Error('no headers');
    expect(scheme.headers({ customer_key: 'k', customer_secret: 's' })).toEqual({
      Customer_Key: 'k',
      Customer_Secret: 's',
    });
  });

  it('finds one person by e-mail at the vendor, apostrophe and letter case notwithstanding', async () => {
    const { records } = await read('employees');
    const withEmail = records.filter((record) => record['work_email']);
    for (const record of withEmail.slice(0, 5)) {
      const found = await read('employees', { filters: { email: String(record['work_email']) } });
      expect(found.records.map((each) => each['remote_id'])).toEqual([record['remote_id']]);
      const loud = await read('employees', { filters: { email: ` ${String(record['work_email']).toUpperCase()} ` } });
      expect(loud.records.map((each) => each['remote_id'])).toEqual([record['remote_id']]);
      expect(loud.calls.length).toBeLessThanOrEqual(3);
    }
    expect((await read('employees', { filters: { email: "o'nobody@ottermill.example" } })).records).toEqual([]);
  });

  it('tells an unknown employee from one without records', async () => {
    const { vendor } = openSession(opened.bench);
    for (const resource of ['employments', 'tasks']) {
      const reading = readingOf(hrcloud, resource) as AnyReading;
      const call = await callFor(reading, vendor);
      expect([resource, await reading.ofEmployee?.(call, '1')]).toEqual([resource, undefined]);
    }
  });

  it('names both causes of a refusal', async () => {
    await control().permit({ 'object.xDepartment.read': false });
    await expect(read('departments')).rejects.toMatchObject({
      code: 'permission_missing',
      failure: {
        message: expect.stringMatching(/People is not installed, or the object is not granted/),
        nextStep: expect.stringMatching(/Explore Apps > Your Apps.*HR Cloud Account Manager.*xDepartment/),
        permissions: ['xDepartment'],
        guideSteps: ['grant-objects'],
      },
    });
  });

  it('links without what is not granted, and says what that is', async () => {
    await control().permit({ 'object.xDivision.read': false, 'object.xTask.read': false });
    const { checks: seen } = await hrcloud.auth.verify(openSession(opened.bench).vendor);
    expect(seen.filter(({ status }) => status === 'warn').map(({ key, guideStep }) => [key, guideStep])).toEqual([
      ['xDivision', 'grant-objects'],
      ['xTask', 'grant-objects'],
    ]);
  });

  it('says that nobody is visible', async () => {
    await control().turn({ uninstalledAnswer: 'empty' });
    await control().permit({ 'application.coreHr.installed': false });
    const { checks: seen } = await hrcloud.auth.verify(openSession(opened.bench).vendor);
    expect(seen[0]).toMatchObject({ key: 'people', status: 'warn', guideStep: 'grant-objects' });
  });
});

describe('preflight', () => {
  beforeEach(() => control().reset());

  const states = async () => {
    const session = openSession(opened.bench);
    const grants = (await hrcloud.preflight?.(session.vendor)) ?? [];
    expect(grants.map(({ permission }) => permission)).toEqual(hrcloud.permissions.map(({ key }) => key));
    expect(session.calls.every(({ method }) => method === 'GET')).toBe(true);
    expect(session.calls.length).toBeLessThanOrEqual(13);
    return Object.fromEntries(grants.map(({ permission, state }) => [permission, state]));
  };

  it('tells what is granted, and leaves writing open', async () => {
    expect(await states()).toMatchObject({
      xEmployee: 'granted',
      xTask: 'granted',
      'xEmployee.write': 'cannot_tell',
      recruit: 'missing',
      xApplicant: 'cannot_tell',
      'time-off': 'cannot_tell',
      workmates: 'cannot_tell',
    });
  });

  it('tells an object that is not granted from an application that is not installed', async () => {
    await control().permit({ 'application.recruit.installed': true, 'object.xApplicant.read': false });
    expect(await states()).toMatchObject({ recruit: 'granted', xApplicant: 'missing', xJob: 'granted' });
  });

  it('turns an application green once it is installed, without linking again', async () => {
    await control().turn({ hasTimeOffObjects: true });
    await control().permit({ 'application.timeOff.requested': true });
    expect(await states()).toMatchObject({ 'time-off': 'missing', workmates: 'missing' });
    await control().permit({ 'application.timeOff.installed': true });
    expect(await states()).toMatchObject({ 'time-off': 'granted', workmates: 'missing' });
  });

  it('does not take an empty list for a right', async () => {
    await control().turn({ uninstalledAnswer: 'empty' });
    expect(await states()).toMatchObject({ recruit: 'cannot_tell', xApplicant: 'cannot_tell', xEmployee: 'granted' });
  });
});
