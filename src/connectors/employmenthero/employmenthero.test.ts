import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extraScopes, startHeroBench, type HeroBench } from '../../../test/employmenthero-bench.ts';
import { callFor, openSession, readEmployees, readingOf, type AnyReading } from '../../connector-kit/check/bench.ts';
import { checks, runCheck } from '../../connector-kit/check/check.ts';
import { isUnsupported } from '../../connector-kit/contract.ts';
import { createAccountLine } from '../../connector-kit/http/account-line.ts';
import { createVendor, type VendorCall } from '../../connector-kit/http/vendor-client.ts';
import { collect } from '../../connector-kit/walk.ts';
import { employmenthero } from './index.ts';

let hero: HeroBench;
beforeAll(async () => {
  hero = await startHeroBench(45);
});
afterAll(() => hero.close());

describe('the contract of every connector', () => {
  it.each(checks)('$title', async (check) => {
    const { outcome, detail } = await runCheck(check, hero.bench);
    expect(detail ?? outcome).toBe('held');
  });
});

/** All records of a resource. */
const read = async (resource: string, query: Parameters<typeof callFor>[2] = {}) => {
  const session = openSession(hero.bench);
  const reading = readingOf(employmenthero, resource) as AnyReading;
  const call = await callFor(reading, session.vendor, query);
  if (!reading.all || isUnsupported(reading.all)) throw new Error(`${resource} is not listed`);
  const rows = await collect(reading.all, call);
  return { ...session, records: rows.map((row) => reading.map(row, call.prepared)), rows, call, reading };
};
const control = () => hero.bench.control;
const guideScopesOnly = () => control().permit(Object.fromEntries(Object.keys(extraScopes).map((key) => [key, false])));
const wordOf = (record: Readonly<Record<string, unknown>>, field: string) =>
  (record[field] as { value?: string } | null)?.value;

describe('Employment Hero in particular', () => {
  beforeEach(() => control().reset());

  /** What a switch must not change; the vendor's own word for where somebody stands is one that it may. */
  const everything = async () => {
    const resources = ['employees', 'employments', 'teams', 'time_off', 'time_off_policies', 'shifts', 'time_entries'];
    const all = await Promise.all(resources.map((resource) => read(resource)));
    return all.map(({ records, setAside }) => ({
      records: records.map((record) => ({
        ...record,
        employment_status: wordOf(record, 'employment_status') ?? null,
        marital_status: wordOf(record, 'marital_status') ?? null,
      })),
      setAside,
    }));
  };

  it.each([
    ['errorBody', 'error'],
    ['errorBody', 'message'],
    ['tokenErrorBody', 'oauth'],
    ['retryAfterOn429', false],
    ['numericOrganisationId', true],
    ['leaverStatus', 'inactive'],
    ['leaverStatus', 'archived'],
    ['futureStartStatus', 'active'],
    ['withoutMemberType', 'employees'],
    ['shiftReferences', 'objects'],
    ['maritalStatusKey', 'martial_status'],
    ['hasLeaveCategories', false],
    ['requiresPkce', false],
    ['loopbackRedirect', false],
    ['severalOrganisations', true],
    ['leaveManagedIn', 'payroll'],
  ])('reads the same with %s = %s', async (name, value) => {
    const before = await everything();
    expect(before.every(({ records }) => records.length > 0)).toBe(true);
    await control().turn({ [name]: value });
    expect(await everything()).toEqual(before);
  });

  it('reads cancelled leave where it is listed', async () => {
    const statuses = async () => {
      const { records } = await read('time_off');
      return new Set(records.map((record) => wordOf(record, 'status')));
    };
    expect(await statuses()).toEqual(new Set(['approved', 'pending', 'rejected', 'cancelled']));
    await control().turn({ cancelledLeave: 'omitted' });
    expect(await statuses()).toEqual(new Set(['approved', 'pending', 'rejected']));
  });

  it.each(['strict', 'grace', 'none'])('goes on with a new token when refresh tokens rotate: %s', async (rotation) => {
    await control().turn({ refreshRotation: rotation });
    await hero.signIn();
    for (let round = 0; round < 3; round++) {
      await control().fault({ kind: 'token_revoked', route: 'GET *' });
      expect(await readEmployees(hero.bench, openSession(hero.bench))).toHaveLength(45);
    }
  });

  it('has British numbers and sort codes in a British organisation', async () => {
    await control().turn({ organisationCountry: 'GB' });
    const { records } = await read('employees', { include: new Set(['bank_details']) });
    const numbers = records.flatMap((record) => record['national_identity_number'] ?? []);
    expect(numbers).toContainEqual({
      value: expect.stringMatching(/^QQ/),
      type: { value: 'nin', source_value: 'national_insurance_number' },
      country: { value: 'GB', source_value: 'national_insurance_number' },
    });
  });

  it('has no balances where payroll keeps leave', async () => {
    const [employee] = await readEmployees(hero.bench, openSession(hero.bench));
    const balances = async () => {
      const reading = readingOf(employmenthero, 'time_off_balances') as AnyReading;
      const call = await callFor(reading, openSession(hero.bench).vendor);
      return reading.ofEmployee?.(call, String(employee?.['remote_id']));
    };
    expect((await balances())?.length).toBeGreaterThan(0);
    await control().turn({ leaveManagedIn: 'payroll' });
    expect(await balances()).toEqual([]);
  });

  it('of people costs one call for each hundred, contractors apart, and three to see that it is long', async () => {
    await control().resize(450);
    const { calls, records } = await read('employees');
    expect(records).toHaveLength(450);
    expect(calls.map(({ endpoint }) => endpoint)).toEqual(Array.from({ length: 9 }, () => 'GET /employees'));
  });

  it('finds one person in the list with the guide’s scopes, and alone with one more', async () => {
    await control().resize(250);
    const [first] = (await read('employees')).records;
    const callsFor = async (remoteId: string) => {
      const session = openSession(hero.bench);
      const reading = readingOf(employmenthero, 'employees') as AnyReading;
      const row = await reading.one?.(await callFor(reading, session.vendor), remoteId);
      return { found: row !== undefined, calls: session.calls.map(({ endpoint, status }) => [endpoint, status]) };
    };
    const alone = ['GET /employees/{id}', 200];
    expect(await callsFor(String(first?.['remote_id']))).toEqual({ found: true, calls: [alone, alone] });
    await guideScopesOnly();
    expect(await callsFor(String(first?.['remote_id']))).toEqual({
      found: true,
      calls: [
        ['GET /employees/{id}', 403],
        ['GET /employees', 200],
      ],
    });
    expect(await callsFor('../teams')).toMatchObject({ found: false });
  });

  it('tells an unknown employee from one without records', async () => {
    const { vendor } = openSession(hero.bench);
    for (const resource of ['employments', 'time_off_balances', 'time_off_policies']) {
      const reading = readingOf(employmenthero, resource) as AnyReading;
      const call = await callFor(reading, vendor);
      expect([resource, await reading.ofEmployee?.(call, '1')]).toEqual([resource, undefined]);
    }
  });

  it.each(['..', 'a/b', '%2e%2e'])('never asks for somebody whose id could lead elsewhere: %s', async (id) => {
    const { vendor, calls } = openSession(hero.bench);
    const reading = readingOf(employmenthero, 'employments') as AnyReading;
    expect(await reading.ofEmployee?.(await callFor(reading, vendor), id)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('leaves pay, bank accounts and custom fields blank where they are not granted', async () => {
    await control().permit({
      'pay_details:list': false,
      'bank_accounts:list': false,
      'employee_custom_fields:list': false,
    });
    const { records: terms } = await read('employments');
    expect(terms.length).toBeGreaterThan(40);
    expect(terms.every((record) => record['pay_rate'] === null && record['job_title'] !== null)).toBe(true);
    const { records } = await read('employees', { include: new Set(['bank_details', 'custom_fields']) });
    expect(records.every((record) => record['bank_details'] === null && record['custom_fields'] === null)).toBe(true);
  });

  it('names the scope that balances want', async () => {
    await guideScopesOnly();
    const reading = readingOf(employmenthero, 'time_off_balances') as AnyReading;
    const call = await callFor(reading, openSession(hero.bench).vendor);
    await expect(reading.ofEmployee?.(call, 'a')).rejects.toMatchObject({
      code: 'permission_missing',
      failure: { permissions: ['employees:leave_balances:list'], guideSteps: ['choose-more-scopes'] },
    });
  });

  it('filters timesheets by employee and by moment at the vendor, to the second', async () => {
    const { records } = await read('time_entries');
    const [first] = records;
    const [employeeId, start] = [String(first?.['remote_employee_id']), String(first?.['start_time'])];
    const own = await read('time_entries', { filters: { employee_id: employeeId } });
    expect(own.records).toEqual(records.filter((record) => record['remote_employee_id'] === employeeId));
    const later = new Date(Date.parse(start) + 1000).toISOString();
    const from = (await read('time_entries', { filters: { start_time: later } })).records;
    expect(from).toEqual(records.filter((record) => String(record['start_time']) >= later));
    expect(from.length).toBeLessThan(records.length);
    expect(from.length).toBeGreaterThan(0);
  });

  it('reads the shifts of one employee, and others than the usual ones when asked to', async () => {
    const { records, reading, call } = await read('shifts');
    const employeeId = String((records[0] as { employee_id: string }).employee_id);
    const remoteId = Buffer.from(employeeId.slice(6), 'base64url').toString().slice('id:'.length);
    const own = (await reading.ofEmployee?.(call, remoteId)) ?? [];
    expect(own.map((row) => reading.map(row, undefined))).toEqual(
      records.filter((record) => record['employee_id'] === employeeId),
    );
    const never = { starts_after: '2031-01-01T00:00:00Z', ends_before: '2031-02-01T00:00:00Z' };
    expect((await read('shifts', { filters: never })).records).toEqual([]);
  });

  it('keeps to 100 calls a minute, says how long to wait, and goes on from there', async () => {
    let now = Date.now();
    const { bench } = hero;
    const line = createAccountLine(employmenthero.manifest.limits, () => now);
    const log: VendorCall[] = [];
    const readAll = () => {
      const vendor = createVendor({
        connector: employmenthero,
        environment: bench.environment,
        hosts: bench.hosts,
        credentials: bench.credentials,
        transport: bench.transport,
        tokens: bench.tokens?.(bench.credentials) as never,
        line,
        now: () => now,
        deadlineAt: now + 900,
        log: (call) => log.push(call),
      });
      const reading = readingOf(employmenthero, 'employments') as AnyReading;
      return callFor(reading, vendor).then((call) => collect(reading.all as never, call));
    };
    await control().resize(60);
    await expect(readAll()).rejects.toMatchObject({ code: 'rate_limited', failure: { retryAfterSeconds: 60 } });
    expect(log.length).toBeGreaterThan(90);
    expect(log.length).toBeLessThanOrEqual(100);
    now += 60_001;
    expect((await readAll()).length).toBeGreaterThan(60);
    expect(log.length).toBeLessThan(140);
  });
});
