import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHeroBench, type HeroBench } from '../../../test/employmenthero-bench.ts';
import { readyWrite, recordOf, writeOn } from '../../../test/write-bench.ts';
import { writeRoundTrip } from '../../../test/write-round-trip.ts';
import { collect } from '../../connector-kit/walk.ts';
import { callFor, openSession } from '../../connector-kit/check/bench.ts';
import { employees } from './resources/employees.ts';

let hero: HeroBench;
/** Somebody of the organisation, by id. */
let somebody: string;
const writeScopes = {
  'employees:create': true,
  'employees:update': true,
  'leave_requests:create': true,
  'documents:create': true,
};

beforeAll(async () => {
  hero = await startHeroBench(30);
}, 60_000);
afterAll(() => hero.close());
beforeEach(async () => {
  await hero.bench.control.reset();
  await hero.bench.control.permit(writeScopes);
  const reading = employees as Parameters<typeof callFor>[0];
  const call = await callFor(reading, openSession(hero.bench).vendor);
  const [first] = await collect(employees.all as never, call);
  somebody = (first as { employee: { id: string } }).employee.id;
});

const newcomer = {
  title: 'Ms',
  first_name: 'Noor',
  last_name: 'Álvarez',
  work_email: 'noor.alvarez@ottermill.example',
  personal_email: 'noor@home.example',
  personal_phone_number: '+61 400 000 000',
  work_phone_number: '+61 2 0000 0000',
  start_date: '2031-02-03T00:00:00Z',
};
const leave = {
  time_off_policy_id: 'Annual leave',
  start_date: '2031-03-03T00:00:00',
  end_date: '2031-03-04T00:00:00',
};

describe('what is written is read back', () => {
  it('a new person, every field', async () => {
    const { untested, lost, written } = await writeRoundTrip(hero.bench, { write: 'create_employee', input: newcomer });
    expect({ untested, lost, notWritten: written.notWritten }).toEqual({ untested: [], lost: [], notWritten: [] });
  });

  it('a changed person, every field, and what is emptied', async () => {
    const { start_date: _, ...input } = newcomer;
    const target = { employeeId: somebody };
    const { untested, lost } = await writeRoundTrip(hero.bench, { write: 'update_employee', input, target });
    expect({ untested, lost }).toEqual({ untested: [], lost: [] });
    await writeOn(hero.bench, 'update_employee', { personal_email: null }, target);
    expect(await recordOf(hero.bench, 'employees', somebody)).toMatchObject({
      personal_email: null,
      first_name: 'Noor',
    });
  });

  it('leave, by the name of its kind', async () => {
    const [category] = await namesOfLeave();
    const { lost, untested } = await writeRoundTrip(hero.bench, {
      write: 'create_time_off',
      input: { ...leave, time_off_policy_id: category as string, comment: 'Beach' },
      target: { employeeId: somebody },
      unread: { time_off_policy_id: 'Requests name their category without an id.' },
    });
    expect({ untested, lost }).toEqual({ untested: [], lost: [] });
  });

  it('a document', async () => {
    const input = {
      name: 'Licence',
      file_format: { value: 'pdf' as const },
      content: Buffer.from('%PDF').toString('base64'),
    };
    const { remoteId } = await writeOn(hero.bench, 'upload_document', input, { employeeId: somebody });
    expect(remoteId).toEqual(expect.any(String));
  });
});

const namesOfLeave = async (): Promise<string[]> => {
  const error = await readyWrite(
    hero.bench,
    'create_time_off',
    { ...leave, time_off_policy_id: 'No such leave' },
    {
      employeeId: somebody,
    },
  ).catch((thrown: unknown) => thrown as { details: { errors: { allowed: { label: string }[] }[] } });
  return 'details' in error ? (error.details.errors[0]?.allowed ?? []).map(({ label }) => label) : [];
};

describe('before anything is sent', () => {
  it('a kind of leave that is not there is refused with those that are', async () => {
    expect((await namesOfLeave()).length).toBeGreaterThan(1);
    const requests = await hero.bench.control.requests();
    expect(requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/leave_requests'))).toEqual([]);
  });

  it('the same leave for the same days is refused: two could not be told apart', async () => {
    const [time_off_policy_id = ''] = await namesOfLeave();
    const ask = () =>
      writeOn(hero.bench, 'create_time_off', { ...leave, time_off_policy_id }, { employeeId: somebody });
    await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'request_refused', message: expect.stringContaining('already') });
  });
});

describe('an answer that was lost', () => {
  it.each([
    ['create_employee', newcomer, '*/quick_add_employee', {}],
    ['create_time_off', leave, '*/leave_requests', { employeeId: true }],
  ] as const)('of %s is found by looking', async (write, input, path, target) => {
    const [time_off_policy_id = ''] = write === 'create_time_off' ? await namesOfLeave() : [];
    const ready = await readyWrite(
      hero.bench,
      write,
      { ...input, ...(time_off_policy_id && { time_off_policy_id }) } as never,
      'employeeId' in target ? { employeeId: somebody } : {},
    );
    const { writing, call, order } = ready;
    const find = () => ('find' in writing ? writing.find(call, order, Date.now()) : undefined);
    expect(await find()).toBeUndefined();
    await hero.bench.control.fault({ kind: 'lost_answer', route: `POST ${path}`, delayMilliseconds: 0 });
    await expect(writing.run(call, order)).rejects.toMatchObject({ code: 'vendor_unavailable' });
    expect(await find()).toMatchObject({ remoteId: expect.any(String) });
  });
});

it.each([
  ['employees:create', 'create_employee', newcomer],
  ['employees:update', 'update_employee', { first_name: 'Noor' }],
  ['documents:create', 'upload_document', { name: 'a.pdf', content: 'AAAA' }],
] as const)('without %s it says so by name', async (scope, write, input) => {
  await hero.bench.control.permit({ [scope]: false });
  const target = write === 'create_employee' ? {} : { employeeId: somebody };
  await expect(writeOn(hero.bench, write, input as never, target)).rejects.toMatchObject({
    code: 'permission_missing',
    failure: { permissions: [scope], guideSteps: ['choose-write-scopes'] },
  });
});

it('somebody who is not there is none', async () => {
  const target = { employeeId: '00000000-0000-4000-8000-000000000000' };
  for (const [write, input] of [
    ['update_employee', { first_name: 'Noor' }],
    ['upload_document', { name: 'a.pdf', content: 'AAAA' }],
  ] as const) {
    const { writing, call, order } = await readyWrite(hero.bench, write, input, target);
    expect(await writing.run(call, order)).toBeUndefined();
  }
});
