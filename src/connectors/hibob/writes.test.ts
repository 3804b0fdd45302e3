import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHibobBench } from '../../../test/hibob-bench.ts';
import type { SandboxBench } from '../../../test/sandbox-bench.ts';
import { readyWrite, recordOf, writeOn } from '../../../test/write-bench.ts';
import { writeRoundTrip, type RoundTrip } from '../../../test/write-round-trip.ts';
import { callFor, openSession, readingOf, type AnyReading } from '../../connector-kit/check/bench.ts';
import type { Download } from '../../connector-kit/download.ts';
import type { WriteTarget, Written } from '../../connector-kit/writing.ts';
import { unifiedId } from '../../model/id.ts';
import type { InputOf, WriteKey } from '../../model/writes.ts';
import { listPersonIds } from './api/people.ts';
import { listOpenTasks } from './api/records.ts';
import { hibob } from './index.ts';

let bob: SandboxBench;
let ids: readonly string[];
beforeAll(async () => {
  bob = await startHibobBench(30);
  ids = await listPersonIds(openSession(bob.bench).vendor);
});
afterAll(() => bob.close());
beforeEach(() => bob.bench.control.reset());

/** Somebody of the company, by place. */
const person = (place = 9): WriteTarget => ({ employeeId: ids[place] ?? '' });

const particulars = {
  title: 'Dr.',
  first_name: 'Zoë',
  last_name: "O'Hara-Groß",
  display_name: "Zoë O'Hara",
  personal_email: 'zoe@home.example',
  personal_phone_number: '+49 30 1234',
  work_phone_number: '+49 30 5678',
  gender: { value: 'non_binary' },
  ethnicity: { value: 'two_or_more_races' },
  marital_status: { value: 'domestic_partnership' },
  date_of_birth: '1990-02-28',
  citizenships: [{ value: 'DE' }, { value: 'FR' }],
  employee_number: '98765',
  company_id: '214000001',
  national_identity_numbers: [
    { value: 'AB123456C', type: { value: 'nin' } },
    { value: '86 095 742 719', type: { value: 'tin' } },
  ],
  custom_fields: [
    { id: 'work.custom.field_1694738605040', value: 'P7' },
    { id: 'category_1720508362305.field_1720508362311', value: 'M' },
    { id: 'work.custom.field_1694738605047', value: 3 },
    { id: 'about.custom.field_1707734400123', value: '2030-01-31' },
    { id: 'about.custom.field_1707734400456', value: ['English', 'Deutsch'] },
  ],
  work_email: 'zoe@ottermill.example',
  start_date: '2031-02-03',
  avatar_url: 'https://pictures.example/zoe.png',
} as const;
const pay = {
  pay_rate: '54321.5',
  pay_currency: 'EUR',
  pay_period: { value: 'year' },
  pay_frequency: { value: 'monthly' },
} as const;
const terms = {
  type: { type: { value: 'permanent' } },
  contract_type: { label: 'Part time' },
  ...pay,
} as const;
const newcomer = {
  ...particulars,
  work_location: { id: 'Berlin' },
  job_title: 'Accountant',
  department_id: 'Finance',
  employment: terms,
} as unknown as InputOf<'create_employee'>;
/** What Bob cannot be without. */
const smallest = {
  first_name: 'Ada',
  last_name: 'Byron',
  work_email: 'ada@ottermill.example',
  start_date: '2031-02-03',
  work_location: { id: 'Berlin' },
} as unknown as InputOf<'create_employee'>;

const soon = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00`;
const daysOff = { start_date: soon(10), end_date: soon(14) };
const paper = { name: 'licence.pdf', content: Buffer.from('%PDF-1.4').toString('base64') };

const inEmployee = {
  'work_location.id': 'work_location.name',
  department_id: 'department',
  'employment.type': 'employments.0.type',
  'employment.contract_type': 'employments.0.contract_type',
  'employment.pay_rate': 'employments.0.pay_rate',
  'employment.pay_currency': 'employments.0.pay_currency',
  'employment.pay_period': 'employments.0.pay_period',
  'employment.pay_frequency': 'employments.0.pay_frequency',
};

const expectRoundTrip = async <K extends WriteKey>(trip: RoundTrip<K>) => {
  const { untested, lost, written, record } = await writeRoundTrip(bob.bench, trip);
  expect({ untested, lost, notWritten: written.notWritten ?? [] }).toEqual({ untested: [], lost: [], notWritten: [] });
  return { written, record };
};

describe('what is written is read back, every field that is declared', () => {
  it('a new person with contract and pay', async () => {
    const { record } = await expectRoundTrip({
      write: 'create_employee',
      input: { ...newcomer, manager_id: ids[0] as string },
      expand: ['employments', 'work_location'],
      readAt: inEmployee,
      unread: { national_identity_numbers: 'Compared below.' },
    });
    expect(record?.['national_identity_numbers']).toMatchObject([
      { value: 'AB123456C', type: { value: 'nin' } },
      { value: '86 095 742 719', type: null },
    ]);
  });

  it('a changed person, and what is emptied', async () => {
    await expectRoundTrip({
      write: 'update_employee',
      input: { ...particulars, termination_date: '2031-12-31' } as unknown as InputOf<'update_employee'>,
      target: person(),
      unread: { national_identity_numbers: 'Compared above.' },
    });
    await writeOn(bob.bench, 'update_employee', { personal_email: null, gender: null }, person());
    expect(await recordOf(bob.bench, 'employees', ids[9] as string)).toMatchObject({
      personal_email: null,
      gender: null,
      first_name: 'Zoë',
    });
  });

  it('new terms, and changed ones', async () => {
    const input = { ...terms, job_title: 'Accountant', effective_date: '2031-05-01' };
    const { written } = await expectRoundTrip({ write: 'create_employment', input, target: person() });
    const target = { ...person(), recordId: written.remoteId as string };
    const changed = {
      type: { type: { value: 'intern' } },
      contract_type: { label: 'Full time' },
      job_title: bob.company.jobs[0]?.title,
    };
    await writeOn(bob.bench, 'update_employment', changed as never, target);
    expect(await recordOf(bob.bench, 'employments', target.recordId, person())).toMatchObject({
      ...changed,
      pay_rate: '54321.5',
    });
  });

  it('days off, with half days, a reason and an approver', async () => {
    const kind = bob.company.leavePolicies.find(({ reasons }) => reasons.length > 0);
    const input = {
      ...daysOff,
      time_off_policy_id: kind?.name,
      start_half_day: true,
      end_half_day: true,
      status: { value: 'approved' },
      approver_id: ids[0],
      comment: 'Beach',
      reason: { name: kind?.reasons[0]?.name },
    } as InputOf<'create_time_off'>;
    const told = 'Told request by request.';
    const { written } = await expectRoundTrip({
      write: 'create_time_off',
      input,
      target: person(),
      unread: { approver_id: told, comment: told, reason: told },
    });
    const action = hibob.actions.find(({ key }) => key === 'get_timeoff_request');
    const { vendor } = openSession(bob.bench);
    const request = await action?.run(vendor, { employeeId: person().employeeId, requestId: written.remoteId });
    expect(request).toMatchObject({ description: 'Beach', reasonCode: expect.stringMatching(/^3\d+$/) });
    const target = { ...person(), recordId: written.remoteId as string };
    await writeOn(bob.bench, 'cancel_time_off', {}, target);
    expect(await recordOf(bob.bench, 'time_off', target.recordId)).toMatchObject({ status: { value: 'cancelled' } });
  });

  it('a proof of the right to work, and a changed one', async () => {
    const input = {
      type: { value: 'visa', source_value: null },
      number: 'V-1',
      issued_by: { value: 'DE', source_value: null },
      valid_from: '2030-01-01',
      valid_to: '2031-01-01',
    } as const;
    const { written } = await expectRoundTrip({ write: 'create_work_eligibility', input, target: person() });
    await expectRoundTrip({
      write: 'update_work_eligibility',
      input: { ...input, number: 'V-2' },
      target: { ...person(), recordId: written.remoteId as string },
    });
    const target = { ...person(), recordId: written.remoteId as string };
    await writeOn(bob.bench, 'update_work_eligibility', { number: 'V-3' }, target);
    expect(await recordOf(bob.bench, 'work_eligibility', target.recordId, person())).toMatchObject({
      number: 'V-3',
      type: { value: 'visa' },
      valid_to: '2031-01-01T00:00:00.000Z',
    });
  });

  it('a document, in the folder that is named', async () => {
    for (const [folder, more] of [
      ['confidential', { confidential: { value: 'true' } }],
      ['shared', { category_id: 'Shared Docs' }],
      ['1001', { category_id: 'Payslips' }],
    ] as const) {
      const input = { ...paper, name: `licence ${folder}`, file_format: { value: 'pdf' }, ...more };
      const { remoteId = '' } = await writeOn(bob.bench, 'upload_document', input as never, person());
      expect(await recordOf(bob.bench, 'documents', remoteId, person())).toMatchObject({
        name: `licence ${folder}.pdf`,
        category_id: unifiedId(folder),
        file_format: { value: 'pdf' },
      });
    }
  });

  it('a completed task', async () => {
    await expectRoundTrip({
      write: 'update_task',
      input: { status: { value: 'completed', source_value: null } },
      target: await openTask(),
    });
  });

  it('an invitation, with the welcome that is named', async () => {
    await expect(writeOn(bob.bench, 'invite_employee', {}, person())).rejects.toMatchObject({
      code: 'request_refused',
      failure: { nextStep: expect.stringContaining('4102 (Willkommen)') },
    });
    await writeOn(bob.bench, 'invite_employee', { passthrough: { welcomeWizardId: 4102 } }, person());
    expect(await asked('POST')).toContainEqual(expect.stringMatching(/invitations$/));
  });
});

describe('the content of a document', () => {
  it('is fetched from its link, without the account’s access', async () => {
    const download = hibob.download as Download;
    const upload = { ...paper, category_id: 'shared' } as InputOf<'upload_document'>;
    const { remoteId = '' } = await writeOn(bob.bench, 'upload_document', upload, person());
    const { vendor, urls } = openSession(bob.bench);
    const file = await download.fetch(vendor, person().employeeId ?? '', remoteId);
    expect([file?.name, Buffer.from(file?.bytes ?? []).toString()]).toEqual(['licence.pdf', '%PDF-1.4']);
    // The simulated file host refuses whoever brings a right of their own.
    expect(urls.at(-1)?.pathname).toMatch(/^\/hibob\/files\//);
    expect(await download.fetch(vendor, person().employeeId ?? '', 'none')).toBeUndefined();
    expect(await download.fetch(vendor, 'nobody', remoteId)).toBeUndefined();
  });
});

describe('before Bob is asked to change anything', () => {
  it.each([
    ['department_id', { department_id: 'Enginering' }, 'Finance'],
    ['gender', { gender: { value: 'other' } }, 'Non-binary'],
    ['work_location/id', { work_location: { id: 'Atlantis' } }, 'Berlin'],
    ['company_id', { company_id: '1' }, 'GmbH'],
    ['employment/pay_period', { employment: { ...pay, pay_period: { value: 'quarter' } } }, 'Annual'],
    ['custom_fields/0', { custom_fields: [{ name: 'Hat', value: 1 }] }, 'T-shirt size'],
    ['home_location/city', { home_location: { city: 'Rome' } }, 'is not taken'],
    ['work_location/name', { work_location: { id: 'Berlin', name: 'Berlin' } }, 'write work_location.id'],
  ])('a wrong %s is refused with what is possible', async (pointer, more, possible) => {
    const refusal = await readyWrite(bob.bench, 'create_employee', { ...smallest, ...more } as never).then(
      () => undefined,
      (error: unknown) => error as { code: string; details: { errors: { pointer: string; message: string }[] } },
    );
    expect(refusal?.code).toBe('InputRefused');
    expect(refusal?.details.errors).toMatchObject([{ pointer: `/body/${pointer}` }]);
    expect(JSON.stringify(refusal?.details.errors)).toContain(possible);
    expect(await asked('POST', 'PUT')).toEqual([]);
  });

  it.each([
    [{ employment: { pay_rate: '5' } }, ['pay_currency', 'pay_period', 'pay_frequency']],
    [{ national_identity_numbers: [{ value: '1' }, { value: '2' }] }, ['national_identity_numbers']],
  ])('%j is refused by name', async (more, fields) => {
    const refused = writeOn(bob.bench, 'create_employee', { ...smallest, ...more } as never);
    await expect(refused).rejects.toMatchObject({ code: 'request_refused', failure: { fields } });
    expect(await asked('POST', 'PUT')).toEqual([]);
  });

  it('pay of a day that has some is refused, since Bob’s API cannot change it', async () => {
    const target = { ...person(), recordId: await firstPeriod() };
    const refused = writeOn(bob.bench, 'update_employment', { pay_rate: '1' }, target);
    await expect(refused).rejects.toMatchObject({ code: 'request_refused' });
    const twice = { job_title: bob.company.jobs[0]?.title, effective_date: target.recordId.slice(-10) };
    await expect(writeOn(bob.bench, 'create_employment', twice as never, person())).rejects.toMatchObject({
      code: 'request_refused',
      failure: { fields: ['effective_date', 'job_title'] },
    });
    expect(await asked('POST', 'PUT')).toEqual([]);
  });

  it('a row is not written over what may not be seen', async () => {
    await bob.bench.control.permit({ 'data.work.viewHistory': false });
    const input = { job_title: bob.company.jobs[0]?.title, effective_date: '2031-01-01' };
    await expect(writeOn(bob.bench, 'create_employment', input as never, person())).rejects.toMatchObject({
      code: 'permission_missing',
      failure: { permissions: ['people.work-history'] },
    });
    expect(await asked('POST', 'PUT')).toEqual([]);
  });
});

describe('a row that is added', () => {
  it('keeps what is not said: site, department, manager and the company’s own columns', async () => {
    const [before] = await periods();
    const input = { job_title: otherTitle(before?.['job_title']), effective_date: '2031-01-01' };
    const { remoteId } = await writeOn(bob.bench, 'create_employment', input as never, person());
    const after = (await periods()).find((one) => one['remote_id'] === remoteId);
    const last = (await periods()).at(-2) ?? before;
    const kept = ['department', 'manager', 'division', 'cost_center', 'type', 'pay_rate'];
    expect(kept.map((key) => after?.[key])).toEqual(kept.map((key) => last?.[key]));
    expect(after?.['job_title']).toBe(input.job_title);
  });
});

describe('what Bob drops without a word', () => {
  it('is told, where some of it is kept', async () => {
    await bob.bench.control.permit({ 'data.personalContact.edit': false });
    const input = { personal_email: 'x@y.example', gender: { value: 'non_binary' } };
    const { notWritten } = await writeOn(bob.bench, 'update_employee', input as never, person());
    expect(notWritten).toEqual([{ path: 'personal_email', reason: expect.stringContaining('did not keep it') }]);
  });

  it('is told, where nothing is kept', async () => {
    await bob.bench.control.permit({ 'data.personalContact.edit': false });
    const { notWritten } = await writeOn(bob.bench, 'update_employee', { personal_email: 'x@y.example' }, person());
    expect(notWritten).toMatchObject([{ path: 'personal_email' }]);
  });

  it('of a new person is told, and what is refused after the first call', async () => {
    await bob.bench.control.permit({ 'data.home.edit': false, 'data.payroll.edit': false, 'data.about.edit': false });
    const { remoteId, notWritten } = await writeOn(bob.bench, 'create_employee', newcomer);
    expect(remoteId).toEqual(expect.any(String));
    expect(notWritten?.map(({ path }) => path).toSorted()).toEqual([
      'avatar_url',
      'employment.pay_currency',
      'employment.pay_frequency',
      'employment.pay_period',
      'employment.pay_rate',
      'gender',
      'marital_status',
    ]);
    expect(JSON.stringify(notWritten)).not.toContain('54321');
  });

  it('is not mistaken for what shows late', async () => {
    await bob.bench.control.turn({ writeDelayMilliseconds: 600 });
    const { notWritten } = await writeOn(bob.bench, 'update_employee', { personal_email: 'late@y.example' }, person());
    const made = await writeOn(bob.bench, 'create_employee', smallest);
    expect([notWritten, made.notWritten]).toEqual([[], []]);
  });

  it('is not sent where it is so already', async () => {
    const { first_name: firstName } = (await recordOf(bob.bench, 'employees', ids[9] as string)) ?? {};
    const asIs = { first_name: firstName } as InputOf<'update_employee'>;
    expect(await writeOn(bob.bench, 'update_employee', asIs, person())).toMatchObject({ notWritten: [] });
    expect(await asked('PUT')).toEqual([]);
  });
});

describe('an answer that is lost', () => {
  const lose = (route: string) => bob.bench.control.fault({ kind: 'lost_answer', route, delayMilliseconds: 0 });

  const settled: readonly [WriteKey, string, object, () => WriteTarget][] = [
    ['create_employee', 'POST /v1/people', smallest, () => ({})],
    ['create_time_off', 'POST */requests', { time_off_policy_id: 'Holiday', ...daysOff }, person],
    ['create_employment', 'POST */employment', { ...terms, effective_date: '2031-01-01' }, person],
    ['upload_document', 'POST */shared/upload', { ...paper, category_id: 'shared' }, () => person(withPapers())],
  ];

  it.each(settled)('of %s is found, and of one that never came nothing', async (write, route, input, target) => {
    const { writing, call, order } = await readyWrite(bob.bench, write, input as never, target());
    const since = Date.now();
    const find = () => ('find' in writing ? writing.find(call, order, since) : Promise.reject(new Error('none')));
    expect(await find()).toBeUndefined();
    await lose(route);
    await expect(writing.run(call, order)).rejects.toMatchObject({ code: 'vendor_unavailable' });
    expect(await find()).toMatchObject({ remoteId: expect.any(String) });
  });

  it('after the person was made leaves the rest untold, never unsaid', async () => {
    const { writing, call, order } = await readyWrite(bob.bench, 'create_employee', {
      ...smallest,
      employment: terms,
    } as never);
    const since = Date.now();
    await bob.bench.control.fault({ kind: 'drop', route: 'POST */salaries' });
    await expect(writing.run(call, order)).rejects.toMatchObject({ code: 'vendor_unavailable' });
    const found = 'find' in writing ? await writing.find(call, order, since) : undefined;
    expect(found).toMatchObject({ remoteId: expect.any(String) });
    expect((found as Written).notWritten?.map(({ path }) => path)).toEqual([
      'employment.pay_rate',
      'employment.pay_currency',
      'employment.pay_period',
      'employment.pay_frequency',
    ]);
  });

  it('is not settled by an older record, nor by one that Bob may hide', async () => {
    const older = { ...paper, category_id: 'shared' } as InputOf<'upload_document'>;
    await writeOn(bob.bench, 'upload_document', older, person());
    const { writing, call, order } = await readyWrite(bob.bench, 'upload_document', older, person());
    const find = (since: number) => ('find' in writing ? writing.find(call, order, since) : undefined);
    expect(await find(Date.now() + 1000)).toEqual({ unsettled: expect.stringContaining('not clear since when') });
    expect(await find(Date.now() + 3_600_000)).toBeUndefined();
    await bob.bench.control.permit({ 'folder.shared.view': false });
    expect(await find(Date.now() + 3_600_000)).toEqual({ unsettled: expect.stringContaining('may hide') });
  });

  it('of a cancellation is found by the request’s status', async () => {
    const request = { time_off_policy_id: 'Holiday', ...daysOff } as InputOf<'create_time_off'>;
    const { remoteId = '' } = await writeOn(bob.bench, 'create_time_off', request, person());
    const target = { ...person(), recordId: remoteId };
    const { writing, call, order } = await readyWrite(bob.bench, 'cancel_time_off', {}, target);
    const find = () => ('find' in writing ? writing.find(call, order, 0) : undefined);
    expect(await find()).toBeUndefined();
    await lose('DELETE *');
    await expect(writing.run(call, order)).rejects.toMatchObject({ code: 'vendor_unavailable' });
    expect(await find()).toEqual({ remoteId });
  });
});

describe('whatever Bob leaves open', () => {
  it('finds the id where Bob does not tell it', async () => {
    await bob.bench.control.turn({ timeOffSubmitBody: 'empty', uploadBody: 'docId' });
    const request = { time_off_policy_id: 'Holiday', ...daysOff } as InputOf<'create_time_off'>;
    const { remoteId = '' } = await writeOn(bob.bench, 'create_time_off', request, person());
    expect(await recordOf(bob.bench, 'time_off', remoteId)).toMatchObject({ employee_id: unifiedId(ids[9] as string) });
    for (const uploadBody of ['docId', 'empty']) {
      await bob.bench.control.turn({ uploadBody });
      const upload = { ...paper, name: uploadBody, category_id: 'shared' } as InputOf<'upload_document'>;
      const stored = await writeOn(bob.bench, 'upload_document', upload, person());
      expect(await recordOf(bob.bench, 'documents', stored.remoteId ?? '', person())).toMatchObject({
        name: uploadBody,
      });
    }
  });
});

describe('what is not granted or not there', () => {
  it.each([
    ['create_employee', smallest, 'feature.createEmployees', 'people.add'],
    ['create_employment', { ...pay, effective_date: '2031-01-01' }, 'data.payroll.edit', 'people.payroll-edit'],
    ['create_time_off', { time_off_policy_id: 'Holiday', ...daysOff }, 'timeOff.requests', 'time-off.requests'],
    ['upload_document', { ...paper, category_id: 'shared' }, 'folder.shared.upload', 'documents.shared-upload'],
    ['create_work_eligibility', { type: { value: 'visa' } }, 'data.rightToWork.edit', 'people.right-to-work-edit'],
    ['update_employee', { work_email: 'new@y.example' }, 'data.root.edit', 'people.basic-info-edit'],
    [
      'invite_employee',
      { passthrough: { welcomeWizardId: 4101 } },
      'feature.manageLifecycle',
      'people.manage-lifecycle',
    ],
  ] as const)('%s names the permission', async (write, input, denied, permission) => {
    await bob.bench.control.permit({ [denied]: false });
    const refused = writeOn(bob.bench, write, input as never, write === 'create_employee' ? {} : person());
    await expect(refused).rejects.toMatchObject({ code: 'permission_missing', failure: { permissions: [permission] } });
  });

  it.each([
    ['update_employee', { first_name: 'X' }, {}],
    ['invite_employee', { passthrough: { welcomeWizardId: 4101 } }, {}],
    ['create_employment', { ...pay, effective_date: '2031-01-01' }, {}],
    ['update_employment', { ...pay }, { recordId: '1_2020-01-01' }],
    ['create_time_off', { time_off_policy_id: 'Holiday', ...daysOff }, {}],
    ['cancel_time_off', {}, { recordId: '1' }],
    ['upload_document', { ...paper, category_id: 'shared' }, {}],
    ['create_work_eligibility', { type: { value: 'visa' } }, {}],
    ['update_work_eligibility', { number: '1' }, { recordId: '1' }],
    ['update_task', { status: { value: 'completed' } }, { recordId: '1' }],
  ] as const)('%s of nobody is not found', async (write, input, target) => {
    const { writing, call, order } = await readyWrite(bob.bench, write, input as never, { employeeId: '1', ...target });
    expect(await writing.run(call, order)).toBeUndefined();
  });

  it('a record of somebody else is not there', async () => {
    const { employeeId, recordId } = await openTask();
    const target = { employeeId: ids.find((id) => id !== employeeId) ?? '', recordId };
    const { writing, call, order } = await readyWrite(
      bob.bench,
      'update_task',
      { status: { value: 'completed', source_value: null } },
      target,
    );
    expect(await writing.run(call, order)).toBeUndefined();
    expect(await asked('POST')).toEqual([]);
  });
});

/** Requests that changed something, as `METHOD path`, since the last reset. Searches are reads. */
const asked = async (...methods: readonly string[]): Promise<string[]> =>
  (await bob.bench.control.requests())
    .filter(({ method, path }) => methods.includes(method) && !path.endsWith('/search'))
    .map(({ method, path }) => `${method} ${path}`);

/** A task that is to be done, and whose it is. */
const openTask = async () => {
  const [task] = await listOpenTasks(openSession(bob.bench).vendor);
  return { employeeId: (task as { requestedFor: { id: string } }).requestedFor.id, recordId: String(task?.id) };
};

/** Somebody's periods, oldest first. */
const periods = async (): Promise<Readonly<Record<string, unknown>>[]> => {
  const reading = readingOf(hibob, 'employments') as AnyReading;
  const call = await callFor(reading, openSession(bob.bench).vendor);
  const rows = (await reading.ofEmployee?.(call, person().employeeId ?? '')) ?? [];
  return rows.map((row) => reading.map(row, call.prepared));
};

const firstPeriod = async () => String((await periods())[0]?.['remote_id']);

/** Somebody who has documents in the folder Shared Docs. */
const withPapers = () =>
  bob.company.people.findIndex(({ documents }) => documents.some(({ folder }) => folder === 'shared'));

const otherTitle = (title: unknown) => bob.company.jobs.map((job) => job.title).find((one) => one !== title);
