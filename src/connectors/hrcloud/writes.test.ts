import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { readyWrite, recordOf, writeOn } from '../../../test/write-bench.ts';
import { writeRoundTrip } from '../../../test/write-round-trip.ts';
import { hrcloud as simulator } from '../../simulators/hrcloud/index.ts';
import type { VendorRequest } from '../../connector-kit/vendor.ts';
import { callFor, openSession, type AnyReading } from '../../connector-kit/check/bench.ts';
import { collect } from '../../connector-kit/walk.ts';
import type { Listing } from '../../connector-kit/listing.ts';
import { hrcloud } from './index.ts';
import { employees } from './resources/people.ts';

let opened: SandboxBench;
beforeAll(async () => {
  opened = await openSandboxBench({ connector: hrcloud, simulator, size: 20 });
});
afterAll(() => opened.close());
beforeEach(() => opened.bench.control.reset());

const somebody = async (index = 0): Promise<string> => {
  const call = await callFor(employees as AnyReading, openSession(opened.bench).vendor);
  const rows = await collect(employees.all as Listing<{ Id: string }>, call);
  return rows[index]?.Id ?? '';
};

/** The values that a field may have, as the refusal of a wrong one lists them. */
const allowed = async (field: object, path: string): Promise<string[]> => {
  const refusal = await readyWrite(opened.bench, 'create_employee', field).catch((thrown: unknown) => thrown);
  const { details } = refusal as { details: { errors: { pointer: string; allowed?: { label: string }[] }[] } };
  return (details.errors.find(({ pointer }) => pointer === path)?.allowed ?? []).map(({ label }) => label);
};

const newcomer = async () => {
  const none = {
    department_id: 'x',
    job_title: 'x',
    work_location: { id: 'x' },
    employment_status: { value: 'leave' },
  };
  const [department_id] = await allowed(none, '/body/department_id');
  const [job_title] = await allowed(none, '/body/job_title');
  const [place] = await allowed(none, '/body/work_location/id');
  return {
    first_name: 'Wanda',
    last_name: 'O’Write',
    work_email: 'wanda@seed.example',
    department_id,
    job_title,
    work_location: { id: place },
    employment_status: { value: 'active' as const },
    start_date: '2031-02-03T00:00:00Z',
  };
};

const everything = async () => ({
  ...(await newcomer()),
  display_name: 'Wan',
  employee_number: '77001',
  personal_email: 'w@home.example',
  personal_phone_number: '+1 555 0100',
  work_phone_number: '+1 555 0101',
  date_of_birth: '1990-02-28T00:00:00Z',
  gender: { value: 'female' as const },
  ethnicity: { value: 'asian' as const },
  manager_id: await somebody(),
  home_location: {
    street_1: '1 Elm St',
    street_2: 'Flat 2',
    city: 'Springfield',
    state: 'OR',
    zip_code: '97475',
    country: { value: 'US' as const },
  },
  custom_fields: [{ id: 'ShirtSize', value: 'M' }],
});

const unseen = { 'employment.type': 'The tenant’s types name either a kind or a schedule.' };
const readAt = {
  'work_location.id': 'work_location.id',
  'employment.contract_type': 'employments.0.contract_type',
  'employment.pay_rate': 'employments.0.pay_rate',
  'employment.pay_currency': 'employments.0.pay_currency',
  'employment.pay_frequency': 'employments.0.pay_frequency',
  department_id: 'department',
};
const named = { 'work_location.id': 'Written by its name, read by its id.' };
const expand = ['employments', 'work_location', 'home_location'];

describe('what is written is read back', () => {
  it('a new person, every field', async () => {
    const { untested, lost, written } = await writeRoundTrip(opened.bench, {
      write: 'create_employee',
      input: {
        ...(await everything()),
        national_identity_numbers: [{ type: { value: 'ssn' }, value: '078-05-1120' }],
        employment: {
          contract_type: { contract_type: { value: 'full_time' } },
          pay_rate: '85000',
          pay_currency: 'USD',
          pay_frequency: { value: 'monthly' },
        },
      },
      expand,
      readAt,
      unread: named,
    });
    expect({ untested, lost, notWritten: written.notWritten }).toEqual({
      untested: Object.keys(unseen),
      lost: [],
      notWritten: [],
    });
  });

  it('a changed person, every field', async () => {
    const { untested, lost, written } = await writeRoundTrip(opened.bench, {
      write: 'update_employee',
      input: {
        ...(await everything()),
        termination_date: '2031-09-30T00:00:00Z',
        national_identity_numbers: [{ type: { value: 'ssn' }, value: '078-05-1120' }],
        employment: { contract_type: { contract_type: { value: 'part_time' } }, pay_frequency: { value: 'weekly' } },
      },
      target: { employeeId: await somebody(1) },
      expand,
      readAt,
      unread: named,
    });
    expect({ untested, lost, notWritten: written.notWritten }).toEqual({
      untested: Object.keys(unseen),
      lost: [],
      notWritten: [],
    });
  });

  it('the terms of today, and what is emptied', async () => {
    const id = await somebody(1);
    const target = { employeeId: id, recordId: id };
    const { job_title } = await newcomer();
    const { lost } = await writeRoundTrip(opened.bench, {
      write: 'update_employment',
      input: { job_title, end_date: '2031-09-30T00:00:00Z', pay_frequency: { value: 'weekly' } },
      target,
    });
    expect(lost).toEqual([]);
    await writeOn(opened.bench, 'update_employment', { end_date: null }, target);
    expect(await recordOf(opened.bench, 'employments', id)).toMatchObject({ end_date: null, job_title });
  });

  it('a task that is done', async () => {
    const { recordId, employeeId } = await someTask();
    const { lost } = await writeRoundTrip(opened.bench, {
      write: 'update_task',
      input: { status: { value: 'completed' }, comment: 'Laptop handed over' },
      target: { recordId, employeeId },
      readAt: { comment: 'description' },
    });
    expect(lost).toEqual([]);
    const { writing, call, order } = await readyWrite(
      opened.bench,
      'update_task',
      { status: { value: 'open' } },
      { recordId, employeeId: await somebody((await somebody()) === employeeId ? 1 : 0) },
    );
    expect(await writing.run(call, order)).toBeUndefined();
  });
});

const someTask = async () => {
  const session = openSession(opened.bench);
  const tasks = hrcloud.resources.tasks as unknown as AnyReading;
  const rows = await collect(tasks.all as Listing<Record<string, unknown>>, await callFor(tasks, session.vendor));
  const task = rows.find((row) => row['xRelatedEntityDetailsLookup'] !== null);
  const related = task?.['xRelatedEntityDetailsLookup'] as { Id: string };
  return { recordId: String(task?.['Id']), employeeId: related.Id };
};

describe('before anything is sent', () => {
  const written = async () =>
    (await opened.bench.control.requests()).filter(({ method }) => method === 'POST' || method === 'PUT');

  it('a department that is not there is refused with those that are', async () => {
    const names = await allowed({ department_id: 'Juggling' }, '/body/department_id');
    expect(names.length).toBeGreaterThan(2);
    expect(await written()).toEqual([]);
  });

  it.each([
    [{ employment: { pay_rate: '5' } }, 'employment.pay_currency'],
    [{ national_identity_numbers: [{ type: { value: 'nin' as const }, value: '1' }] }, 'national_identity_numbers'],
  ])('%j is refused with the field', async (more, field) => {
    const ready = { ...(await newcomer()), ...more };
    await expect(writeOn(opened.bench, 'create_employee', ready)).rejects.toMatchObject({
      code: 'request_refused',
      failure: { fields: [field] },
    });
    expect(await written()).toEqual([]);
  });

  it('pay of a person who is there is refused, for HR Cloud would drop it', async () => {
    const input = { employment: { pay_rate: '5', pay_currency: 'USD' } };
    await expect(
      writeOn(opened.bench, 'update_employee', input, { employeeId: await somebody() }),
    ).rejects.toMatchObject({
      code: 'InputRefused',
      message: expect.stringContaining('drops a change'),
    });
  });
});

it.each(['create_employee', 'update_employee'] as const)(
  '%s tells of custom fields that were dropped',
  async (write) => {
    const target = write === 'create_employee' ? {} : { employeeId: await somebody(1) };
    const input = { ...(await newcomer()), custom_fields: [{ id: 'ShirtSize', value: 'M' }] };
    const { writing, call, order } = await readyWrite(opened.bench, write, input, target);
    const send = async <T>(request: VendorRequest<T>): Promise<T> => ({
      ...(await call.vendor.send(request)),
      ShirtSize: '',
    });
    const written = await writing.run({ ...call, vendor: { ...call.vendor, send } }, order);
    expect(written?.notWritten).toEqual([{ path: 'custom_fields', reason: 'HR Cloud answered without ShirtSize.' }]);
  },
);

describe('an answer that was lost', () => {
  it('is found by the address of the newcomer, and nobody older is taken for one', async () => {
    const { writing, call, order } = await readyWrite(opened.bench, 'create_employee', await newcomer());
    const find = (since = Date.now()) => ('find' in writing ? writing.find(call, order, since) : undefined);
    expect(await find()).toBeUndefined();
    await opened.bench.control.fault({ kind: 'lost_answer', route: 'POST */xEmployee', delayMilliseconds: 0 });
    await expect(writing.run(call, order)).rejects.toMatchObject({ code: 'vendor_unavailable' });
    expect(await find()).toMatchObject({ remoteId: expect.any(String), notWritten: [] });
    expect(await find(Date.now() + 3_600_000)).toBeUndefined();
  });
});

it('writes to the person that is named, whatever is passed through', async () => {
  const [employeeId, other] = [await somebody(1), await somebody(2)];
  const passthrough = { Id: other, xNickname: 'Named' };
  await writeOn(opened.bench, 'update_employee', { passthrough }, { employeeId });
  const names = await Promise.all([employeeId, other].map((id) => recordOf(opened.bench, 'employees', id)));
  expect(names.map((record) => record?.['display_name'] === 'Named')).toEqual([true, false]);
});

it('a person who is not there is none', async () => {
  const target = { employeeId: 'ffffffffffffffffffffffffffffffff' };
  const { writing, call, order } = await readyWrite(opened.bench, 'update_employee', { first_name: 'X' }, target);
  expect(await writing.run(call, order)).toBeUndefined();
});

it.each(['array', 'object'])('reads the answer as %s', async (writeAnswer) => {
  await opened.bench.control.turn({ writeAnswer });
  expect(await writeOn(opened.bench, 'create_employee', await newcomer())).toMatchObject({ notWritten: [] });
});

it('says by name what is not granted', async () => {
  const permissions = Object.keys(await opened.bench.control.permissions()).filter((key) =>
    /employee.*write/i.test(key),
  );
  expect(permissions).toHaveLength(1);
  const person = await newcomer();
  await opened.bench.control.permit(Object.fromEntries(permissions.map((key) => [key, false])));
  await expect(writeOn(opened.bench, 'create_employee', person)).rejects.toMatchObject({
    code: 'permission_missing',
    failure: { permissions: ['xEmployee.write'] },
  });
});
