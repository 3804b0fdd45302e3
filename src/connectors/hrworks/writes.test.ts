import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { readyWrite, recordOf, writeOn } from '../../../test/write-bench.ts';
import { writeRoundTrip, type RoundTrip } from '../../../test/write-round-trip.ts';
import { openSession } from '../../connector-kit/check/bench.ts';
import { isUnsupported } from '../../connector-kit/contract.ts';
import type { InputOf, WriteKey } from '../../model/writes.ts';
import { hrworks as simulator } from '../../simulators/hrworks/index.ts';
import { directoryOf } from './api/persons.ts';
import { hrworks } from './index.ts';

let tenant: SandboxBench;
/** Somebody of the company and somebody's superior, by uuid. */
let somebody = '';
let boss = '';

beforeAll(async () => {
  tenant = await openSandboxBench({ connector: hrworks, simulator, size: 40 });
}, 60_000);
afterAll(() => tenant.close());
beforeEach(async () => {
  await tenant.bench.control.reset();
  const { byNumber } = await directoryOf(openSession(tenant.bench).vendor, 0);
  somebody = byNumber.get('1003')?.uuid ?? '';
  boss = byNumber.get('1001')?.uuid ?? '';
});

const newcomer = {
  employee_number: '5000',
  first_name: 'Noor',
  last_name: 'Álvarez',
  title: 'Dr.',
  work_email: 'noor.alvarez@ottermill.example',
  work_phone_number: '+49 40 000000',
  job_title: 'Ferry pilot',
  department_id: 'Engineering',
  gender: { value: 'female' },
  date_of_birth: '1990-02-03T00:00:00Z',
  start_date: '2031-02-03T00:00:00Z',
  termination_date: '2032-02-03T00:00:00Z',
  citizenships: [{ value: 'DE' }, { value: 'NL' }],
  national_identity_numbers: [
    { value: '12030290A123', type: { value: 'svnr' } },
    { value: '12345678901', type: { value: 'idnr' } },
  ],
  employment: { type: { type: { value: 'intern' } }, payroll_code: '77' },
  home_location: {
    street_1: 'Weg 5 a',
    street_2: 'Hinterhaus',
    city: 'Kiel',
    zip_code: '24103',
    state: 'DE-SH',
    country: { value: 'DE' },
  },
  work_location: { id: '2' },
} satisfies Partial<InputOf<'update_employee'>>;

const person = { expand: ['employments', 'home_location', 'work_location'] };
const readAt = {
  department_id: 'department',
  'employment.type': 'employments.0.type',
  'employment.payroll_code': 'employments.0.payroll_code',
};
const holiday = {
  time_off_policy_id: 'absence_HOL',
  start_date: '2031-03-03T00:00:00',
  end_date: '2031-03-05T00:00:00',
  start_half_day: true,
  end_half_day: false,
  status: { value: 'approved' },
  comment: 'Beach',
} satisfies Partial<InputOf<'create_time_off'>>;
const paper = {
  name: 'Licence',
  category_id: 'Certificates',
  file_format: { value: 'pdf' },
  content: Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]).toString('base64'),
} satisfies InputOf<'upload_document'>;

/** Writes that reached the vendor. */
const sent = async () =>
  (await tenant.bench.control.requests()).filter(
    ({ method, path }) => method !== 'GET' && path !== '/v2/authentication',
  );

const clean = { untested: [], lost: [], notWritten: [] };
const roundTrip = async <K extends WriteKey>(asked: RoundTrip<K>) => {
  const { untested, lost, written } = await writeRoundTrip(tenant.bench, asked);
  return { untested, lost, notWritten: written.notWritten ?? [] };
};

describe('what is written is read back', () => {
  it('a new person, every field', async () => {
    const input = { ...newcomer, manager_id: boss, cost_centers: [{ name: 'Product' }] };
    expect(await roundTrip({ write: 'create_employee', input, ...person, readAt })).toEqual(clean);
  });

  it('a changed person, every field, and what is not given stays', async () => {
    const target = { employeeId: somebody };
    const input = { ...newcomer, manager_id: boss };
    const unread = {
      title: 'The form of address stands before it.',
      'employment.type': 'The employment of today tells it, see update_employment.',
      'employment.payroll_code': 'Every employment has it.',
    };
    expect(await roundTrip({ write: 'update_employee', input, target, ...person, readAt, unread })).toEqual(clean);
    await writeOn(tenant.bench, 'update_employee', { home_location: { city: 'Lübeck' } }, target);
    expect(await recordOf(tenant.bench, 'employees', somebody, person)).toMatchObject({
      first_name: 'Noor',
      title: expect.stringMatching(/Dr\.$/),
      home_location: { street_1: 'Weg 5 a', city: 'Lübeck', zip_code: '24103', country: { value: 'DE' } },
      employments: expect.arrayContaining([expect.objectContaining({ payroll_code: '77' })]),
    });
  });

  it('an address, its house number where the country has it', async () => {
    const target = { employeeId: somebody };
    for (const home_location of [
      { street_1: '12 Baker Street', country: { value: 'GB' as const } },
      { street_1: 'Straße des 17. Juni 135', country: { value: 'DE' as const } },
      { street_1: 'Am Hang', country: { value: 'DE' as const } },
    ]) {
      await writeOn(tenant.bench, 'update_employee', { home_location }, target);
      expect(await recordOf(tenant.bench, 'employees', somebody, person)).toMatchObject({ home_location });
    }
  });

  it('the terms of today, and none of other days', async () => {
    const periods = await periodsOfSomebody();
    const active = periods.find((one) => one['active'] === true);
    const input = { job_title: 'Ferry pilot', type: { type: { value: 'intern' as const } }, payroll_code: '78' };
    const target = { employeeId: somebody, recordId: String(active?.['remote_id']) };
    expect(await roundTrip({ write: 'update_employment', input, target })).toEqual(clean);
    const other = { ...target, recordId: `${somebody}_1999-01-01` };
    await expect(writeOn(tenant.bench, 'update_employment', input, other)).rejects.toThrow('no such person');
  });

  it('an absence, then changed, then cancelled', async () => {
    const target = { employeeId: somebody };
    expect(await roundTrip({ write: 'create_time_off', input: holiday, target })).toEqual(clean);
    const { remoteId = '' } = await writeOn(
      tenant.bench,
      'create_time_off',
      { ...holiday, end_date: '2031-03-06T00:00:00' },
      target,
    );
    const record = { employeeId: somebody, recordId: remoteId };
    const changed = {
      ...holiday,
      end_date: '2031-03-07T00:00:00',
      end_half_day: true,
      status: { value: 'rejected' as const },
    };
    expect(await roundTrip({ write: 'update_time_off', input: changed, target: record })).toEqual(clean);
    await writeOn(tenant.bench, 'cancel_time_off', {}, record);
    expect(await recordOf(tenant.bench, 'time_off', remoteId)).toMatchObject({
      status: { value: 'cancelled' },
      comment: 'Beach',
    });
  });

  it('a sick leave, by the word for its type', async () => {
    const { comment: _, time_off_policy_id: __, ...days } = holiday;
    const input = { ...days, type: { value: 'sick' as const } };
    const target = { employeeId: somebody };
    const { remoteId = '' } = await writeOn(tenant.bench, 'create_time_off', input, target);
    expect(remoteId).toMatch(/^sickLeave_/);
    await writeOn(
      tenant.bench,
      'update_time_off',
      { status: { source_value: 'reported' } as never },
      { ...target, recordId: remoteId },
    );
    expect(await recordOf(tenant.bench, 'time_off', remoteId)).toMatchObject({
      status: { value: 'approved', source_value: 'reported' },
      start_half_day: true,
    });
  });

  it('a document, which is downloaded as it was', async () => {
    const target = { employeeId: somebody };
    const unread = { content: 'It is downloaded.', file_format: 'HRworks gives links and no file names.' };
    expect(
      await roundTrip({
        write: 'upload_document',
        input: paper,
        target,
        unread,
        readAt: { category_id: 'category.source_value' },
      }),
    ).toEqual(clean);
    const { remoteId = '' } = await writeOn(tenant.bench, 'upload_document', { ...paper, name: 'Another' }, target);
    if (isUnsupported(hrworks.download)) throw new Error('There is no download.');
    const { vendor } = openSession(tenant.bench);
    const file = await hrworks.download.fetch(vendor, somebody, remoteId);
    expect(file).toMatchObject({ name: 'Another.pdf', contentType: 'application/octet-stream' });
    expect(Buffer.from(file?.bytes ?? []).toString('base64')).toBe(paper.content);
    expect(await hrworks.download.fetch(vendor, boss, remoteId)).toBeUndefined();
  });
});

const periodsOfSomebody = async () => {
  const record = await recordOf(tenant.bench, 'employees', somebody, person);
  return record?.['employments'] as Record<string, unknown>[];
};

it.each(['..', 'A/7', '?', 'Ünï 1'])('a personnel number may be %s', async (employee_number) => {
  const { remoteId } = await writeOn(tenant.bench, 'create_employee', { ...newcomer, employee_number });
  expect(await recordOf(tenant.bench, 'employees', remoteId ?? '')).toMatchObject({ employee_number });
});

describe('before anything is sent', () => {
  it.each([
    ['create_employee', { ...newcomer, department_id: 'Nowhere' }, /department_id is not in the list: Ottermill/],
    ['create_employee', { ...newcomer, gender: { value: 'unmapped_value' } }, /gender is not in the list: male/],
    ['create_employee', { ...newcomer, manager_id: 'nobody' }, /manager_id names none of the employees/],
    ['create_employee', { ...newcomer, custom_fields: [] }, /custom_fields .* publishes no way/],
    ['update_employee', { personal_email: 'a@b.example' }, /personal_email .* during onboarding only/],
    ['update_employee', { first_name: null }, /first_name cannot be emptied/],
    [
      'create_time_off',
      { ...holiday, time_off_policy_id: 'Nothing' },
      /time_off_policy_id is not in the list: Holiday/,
    ],
    ['create_time_off', { ...holiday, reason: { name: 'Sun' } }, /reason .* no reasons/],
    ['upload_document', { ...paper, category_id: 'Nothing' }, /category_id is not in the list: Contracts/],
    ['upload_document', { ...paper, content: '§' }, /content must be base64/],
  ] as const)('%s is refused by field, with the list (%#)', async (write, input, words) => {
    const target = write === 'create_employee' ? {} : { employeeId: somebody };
    await expect(writeOn(tenant.bench, write, input as never, target)).rejects.toThrow(words);
    expect(await sent()).toEqual([]);
  });

  it.each([
    ['create_employee', { ...newcomer, employee_number: '1003' }, 'employee_number'],
    ['update_employee', { citizenships: [{ value: 'DE' }, { value: 'NL' }, { value: 'FR' }] }, 'citizenships'],
    [
      'update_employee',
      { national_identity_numbers: [{ value: '1', type: { value: 'ssn' } }] },
      'national_identity_numbers',
    ],
    ['create_time_off', { ...holiday, time_off_policy_id: 'sickLeave_SIC' }, 'comment'],
    [
      'create_time_off',
      { ...holiday, comment: null, time_off_policy_id: 'sickLeave_SIC', status: { value: 'pending' } },
      'status',
    ],
  ] as const)('%s is refused by field (%#)', async (write, input, field) => {
    const target = write === 'create_employee' ? {} : { employeeId: somebody };
    const asked = writeOn(tenant.bench, write, input as never, target);
    await expect(asked).rejects.toMatchObject({ code: 'request_refused', failure: { fields: [field] } });
    expect(await sent()).toEqual([]);
  });

  it('what is there already is refused: two could not be told apart', async () => {
    const target = { employeeId: somebody };
    await writeOn(tenant.bench, 'create_time_off', holiday, target);
    await writeOn(tenant.bench, 'upload_document', paper, target);
    const before = (await sent()).length;
    await expect(writeOn(tenant.bench, 'create_time_off', holiday, target)).rejects.toThrow('on these days already');
    await expect(writeOn(tenant.bench, 'upload_document', paper, target)).rejects.toThrow('from today');
    expect(await sent()).toHaveLength(before);
  });
});

describe('a job', () => {
  it.each([
    ['create_employee', newcomer, undefined],
    ['create_time_off', holiday, 'absence'],
    ['upload_document', paper, undefined],
  ] as const)('of %s that takes longer than the request is pending, and asked again', async (write, input, kind) => {
    await tenant.bench.control.turn({ jobPendingPolls: 1_000 });
    const target = write === 'create_employee' ? {} : { employeeId: somebody };
    const { writing, call, order } = await readyWrite(tenant.bench, write, input as never, target);
    const written = await writing.run({ ...call, deadlineAt: Date.now() + 2_100 }, order);
    const pending = written?.pending ?? '';
    expect(pending).toMatch(/^\w+ [\da-f-]{36}$/);
    expect(await writing.check?.(call, pending)).toMatchObject({ pending });
    await tenant.admin('PUT', '/clock', { advanceSeconds: 2 });
    const told = (await writing.check?.(call, pending)) as { remoteId?: string; notWritten?: { path: string }[] };
    expect(told).not.toHaveProperty('pending');
    const resource = { create_employee: 'employees', create_time_off: 'time_off', upload_document: 'documents' }[write];
    expect(await recordOf(tenant.bench, resource, told.remoteId ?? '', target)).toBeDefined();
    expect(told.remoteId?.startsWith(kind ?? '')).toBe(true);
    // The file is sent after its entry, and the request is over by then.
    expect(told.notWritten?.map(({ path }) => path)).toEqual(write === 'upload_document' ? ['content'] : undefined);
  });

  it('that HRworks refuses kept nothing, and says why', async () => {
    const { writing, call, order } = await readyWrite(tenant.bench, 'create_employee', {
      ...newcomer,
      passthrough: { workScheduleId: 'FT' },
    });
    await expect(writing.run(call, order)).rejects.toMatchObject({
      code: 'request_refused',
      failure: { notDone: true, excerpt: expect.stringContaining('FT does not exist') },
    });
    await tenant.bench.control.turn({ jobPendingPolls: 1_000 });
    const { pending = '' } = (await writing.run({ ...call, deadlineAt: Date.now() + 2_100 }, order)) ?? {};
    await tenant.admin('PUT', '/clock', { advanceSeconds: 2 });
    await expect(writing.check?.(call, pending)).rejects.toMatchObject({ failure: { notDone: true } });
  });

  it('that HRworks has forgotten cannot be told', async () => {
    const { writing, call } = await readyWrite(tenant.bench, 'create_employee', newcomer);
    expect(await writing.check?.(call, 'person 00000000-0000-4000-8000-000000000000')).toMatchObject({
      unsettled: expect.stringContaining('no longer knows'),
    });
  });

  it('names the person by whatever HRworks calls people', async () => {
    for (const personLocation of ['uuid', 'personnelNumber', 'none']) {
      await tenant.bench.control.reset();
      await tenant.bench.control.turn({ personLocation });
      const { remoteId } = await writeOn(tenant.bench, 'create_employee', newcomer);
      expect(await recordOf(tenant.bench, 'employees', remoteId ?? '')).toMatchObject({ employee_number: '5000' });
    }
  });
});

describe('an answer that was lost', () => {
  it.each([
    ['create_employee', newcomer, '/v2/persons'],
    ['create_time_off', holiday, '/v2/absences'],
    ['upload_document', paper, '/v2/persons/personnel-file'],
  ] as const)('of %s is found by looking', async (write, input, path) => {
    const target = write === 'create_employee' ? {} : { employeeId: somebody };
    const { writing, call, order } = await readyWrite(tenant.bench, write, input as never, target);
    const find = (minutesAgo = 0) =>
      'find' in writing ? writing.find(call, order, call.now - minutesAgo * 60_000) : undefined;
    expect(await find(10)).toBeUndefined();
    await tenant.bench.control.fault({ kind: 'lost_answer', route: `POST ${path}`, delayMilliseconds: 0 });
    await expect(writing.run(call, order)).rejects.toMatchObject({ code: 'vendor_unavailable' });
    expect(await find()).toMatchObject({
      unsettled: expect.stringContaining('may still be at it'),
      retryAfterSeconds: expect.any(Number),
    });
    await tenant.admin('PUT', '/clock', { advanceSeconds: 2 });
    expect(await find()).toMatchObject({ remoteId: expect.any(String) });
    expect((await sent()).filter((one) => one.path === path)).toHaveLength(1);
  });

  it('an entry whose file was refused stays, and says so', async () => {
    const refusal = { kind: 'rate_limit', count: 'always', retryAfterSeconds: 0 } as const;
    await tenant.bench.control.fault({ ...refusal, route: 'POST *files' });
    const written = await writeOn(tenant.bench, 'upload_document', paper, { employeeId: somebody });
    expect(written).toMatchObject({ remoteId: expect.any(String), notWritten: [{ path: 'content' }] });
  });
});

it.each([
  ['persons', 'create_employee', newcomer],
  ['persons', 'update_employee', { first_name: 'Noor' }],
  ['absences', 'create_time_off', holiday],
  ['sick-leaves', 'create_time_off', { ...holiday, comment: null, time_off_policy_id: 'sickLeave_SIC' }],
  ['personnel-file', 'upload_document', paper],
] as const)('without the right to write %s it says so by name (%#)', async (group, write, input) => {
  await tenant.bench.control.permit({ [`${group}:write`]: false });
  const target = write === 'create_employee' ? {} : { employeeId: somebody };
  await expect(writeOn(tenant.bench, write, input as never, target)).rejects.toMatchObject({
    code: 'permission_missing',
    failure: { permissions: [`${group}.write`], guideSteps: ['tick-what-is-written'] },
  });
});

it('lists that may not be read are not guessed from', async () => {
  await tenant.bench.control.permit({ 'general:read': false, 'cost-accounting:read': false });
  const { department_id, ...others } = newcomer;
  await writeOn(tenant.bench, 'create_employee', others);
  for (const [field, input] of [
    ['department_id', { department_id }],
    ['cost_centers', { cost_centers: [{ id: '2000' }] }],
  ] as [string, Partial<InputOf<'create_employee'>>][])
    await expect(
      writeOn(tenant.bench, 'create_employee', { ...others, employee_number: '5001', ...input }),
    ).rejects.toMatchObject({ failure: { fields: [field] } });
});

it('a second nationality that cannot be emptied is told', async () => {
  const target = { employeeId: somebody };
  await writeOn(tenant.bench, 'update_employee', { citizenships: [{ value: 'DE' }, { value: 'NL' }] }, target);
  const { notWritten } = await writeOn(tenant.bench, 'update_employee', { citizenships: [{ value: 'FR' }] }, target);
  expect(notWritten).toMatchObject([{ path: 'citizenships' }]);
});

it.each([
  ['update_employee', { first_name: 'Noor' }, {}],
  ['create_time_off', holiday, {}],
  ['cancel_time_off', {}, { recordId: 'absence_1_1' }],
  ['upload_document', paper, {}],
] as const)('%s of nobody is of nobody', async (write, input, record) => {
  const employeeId = '00000000-0000-4000-8000-000000000000';
  const asked = writeOn(tenant.bench, write, input as never, { employeeId, ...record });
  await expect(asked).rejects.toThrow('no such person');
});
