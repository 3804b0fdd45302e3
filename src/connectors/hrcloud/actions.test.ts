import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../connector-kit/check/bench.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { hrcloud as simulator } from '../../simulators/hrcloud/index.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { z } from 'zod';
import { actions } from './actions.ts';
import { hrcloud } from './index.ts';

type Row = Readonly<Record<string, unknown>>;

let opened: SandboxBench;
let vendor: Vendor;
beforeAll(async () => {
  opened = await openSandboxBench({ connector: hrcloud, simulator, size: 45 });
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.bench.control.reset();
  ({ vendor } = openSession(opened.bench));
});

const control = () => opened.bench.control;

/** Runs an action as the engine does: its input is checked first. */
const run = async <Answer = Row>(key: string, input: object = {}): Promise<Answer> => {
  const action = actions.find((each) => each.key === key);
  if (!action) throw new Error(`There is no action ${key}.`);
  return (await action.run(vendor, action.input.parse(input))) as Answer;
};
const list = (key: string, input: object = {}) => run<Row[]>(key, input);
const firstId = async (key: string, input: object = {}) => String((await list(key, input))[0]?.['Id']);
const isAccepted = (key: string, input: object) =>
  actions.find((each) => each.key === key)?.input.safeParse(input).success;

const nobody = { xFirstName: 'Ada', xLastName: 'Wren', xEmail: 'ada.wren@ottermill.example' };

/** What a tenant demands of a new person, by Id. */
const demanded = async () => ({
  ...nobody,
  xRecordStatus: 'Active',
  xStartDate: '2026-08-01',
  xDepartmentLookup: await firstId('list_departments'),
  xLocationLookup: await firstId('list_locations'),
  xPositionLookup: await firstId('list_positions'),
  xEmploymentStatusLookup: await firstId('list_employment_status', { filter: "xType eq 'Active'" }),
});

describe('actions', () => {
  it('have the names that published clients know', () => {
    expect(actions.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'list_employees',
        'get_employee',
        'create_employee',
        'create_employee_with_mapping',
        'update_employee',
        'update_employee_with_mapping',
        'upsert_employee',
        'list_employment_status',
        'list_employment_types',
        'list_departments',
        'list_divisions',
        'list_locations',
        'list_positions',
        'list_applicants',
        'get_applicant',
        'create_applicant',
        'upsert_applicant',
        'list_applicant_statuses',
        'list_tasks',
        'create_task',
      ]),
    );
  });

  it('can all be shown as JSON Schema, closed', () => {
    for (const { input } of actions)
      expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('that nobody documents are called assumed', () => {
    const assumed = actions.filter(({ evidence }) => evidence === 'assumed').map(({ key }) => key);
    expect(assumed).toEqual(expect.arrayContaining(['upsert_employee', 'create_applicant', 'list_kudos']));
    expect(assumed.filter((key) => /list_(employees|tasks|departments)|create_task/.test(key))).toEqual([]);
  });

  it('read in HR Cloud’s own shape, with its own parameters', async () => {
    const active = await list('list_employees', {
      select: 'Id,xFullName',
      filter: "xEmploymentStatusLookup.xType neq 'Terminated'",
      pageSize: 5,
    });
    expect(active).toHaveLength(5);
    expect(Object.keys(active[0] ?? {})).toEqual(['Id', 'xFullName']);
    const alone = await run('get_employee', { id: active[0]?.['Id'] });
    expect(alone).toMatchObject({ xFullName: active[0]?.['xFullName'] });
    expect(await run('get_employee', { id: '1' })).toBeNull();
    for (const key of ['list_employment_types', 'list_divisions', 'list_tasks'])
      expect((await list(key)).length).toBeGreaterThan(0);
    expect(await run('get_task', { id: await firstId('list_tasks') })).toHaveProperty('xSubject');
  });

  it('hand a filter that HR Cloud does not take back to the caller', async () => {
    await expect(list('list_employees', { filter: 'nonsense' })).rejects.toMatchObject({ code: 'request_refused' });
  });
});

describe('writing people', () => {
  it('makes a person, changes it by id and by e-mail, and reads it back', async () => {
    const made = await run('create_employee', { ...(await demanded()), customFields: { ShirtSize: 'M' } });
    expect(made).toMatchObject({ xFullName: 'Ada Wren', Id: expect.any(String) });
    await run('update_employee', { Id: made['Id'], xCity: 'Denver' });
    await run('update_employee', { identifier: 'xEmail', xEmail: nobody.xEmail, xState: 'CO' });
    expect(await run('get_employee', { id: made['Id'] })).toMatchObject({ xCity: 'Denver', xState: 'CO' });
  });

  it('reads a bare answer as well', async () => {
    await control().turn({ writeAnswer: 'object' });
    expect(await run('create_employee', await demanded())).toMatchObject({ xFullName: 'Ada Wren' });
  });

  it('names rows by their own keys where asked to', async () => {
    const [department] = await list('list_departments');
    const byKey = { xDepartmentLookup: { xDepartmentCode: department?.['xDepartmentCode'] } };
    const made = await run('create_employee_with_mapping', { ...(await demanded()), ...byKey });
    expect(made).toMatchObject({ xDepartmentLookup: { Id: department?.['Id'] } });
    const [, other] = await list('list_departments');
    const manager = (await list('list_employees', { pageSize: 1 }))[0];
    const changed = await run('update_employee_with_mapping', {
      Id: made['Id'],
      xDepartmentLookup: { xDepartmentCode: other?.['xDepartmentCode'] },
      xManagerLookup: { xEmail: manager?.['xEmail'] },
    });
    expect(changed).toMatchObject({
      xDepartmentLookup: { Id: other?.['Id'] },
      xManagerLookup: { Id: manager?.['Id'] },
    });
  });

  it.each([true, false])(
    'makes or changes a person, whether or not HR Cloud has a call for it (%s)',
    async (hasUpsert) => {
      await control().turn({ hasUpsert });
      const made = await run('upsert_employee', await demanded());
      expect(made).toMatchObject({ xFullName: 'Ada Wren' });
      const again = await run('upsert_employee', { ...nobody, xLastName: "O'Wren" });
      expect(again).toMatchObject({ Id: made['Id'], xFullName: "Ada O'Wren" });
      const found = await list('list_employees', { filter: `xEmail eq '${nobody.xEmail}'` });
      expect(found).toHaveLength(1);
    },
  );

  it('takes no change of pay, which HR Cloud would drop without a word', async () => {
    const xSalary = { Amount: 1, Currency: 'USD' };
    expect(isAccepted('create_employee', { ...nobody, xSalary })).toBe(true);
    expect(isAccepted('update_employee', { Id: '1', xSalary })).toBe(false);
    expect(isAccepted('upsert_employee', { ...nobody, xSalary })).toBe(false);
  });

  it.each([
    ['update_employee', {}],
    ['update_employee', { xCity: 'Denver' }],
    ['update_employee', { identifier: 'xEmail', xCity: 'Denver' }],
    ['update_employee', { Id: '1', identifier: 'xEmail', xEmail: 'a@b.example' }],
    ['update_employee', { Id: '1', nonsense: 1 }],
    ['update_employee', { Id: '1', customFields: { xSalary: 1 } }],
    ['create_employee', { ...nobody, xStartDate: 'tomorrow' }],
    ['create_employee', { ...nobody, xDepartmentLookup: { xDepartmentCode: 'HR' } }],
    ['create_employee_with_mapping', { ...nobody, xDepartmentLookup: { a: '1', b: '2' } }],
  ])('%s refuses %j before HR Cloud is called', (key, input) => expect(isAccepted(key, input)).toBe(false));

  it('shows HR Cloud’s own words when it refuses', async () => {
    const { xEmail: _email, ...rest } = await demanded();
    const taken = (await list('list_employees', { pageSize: 1 }))[0]?.['xEmail'];
    await expect(run('create_employee', { ...rest, xEmail: taken })).rejects.toMatchObject({
      code: 'request_refused',
      failure: { excerpt: expect.stringContaining('must be unique') },
    });
  });

  it('names the right that is lacking', async () => {
    await control().permit({ 'object.xEmployee.write': false });
    await expect(run('create_employee', nobody)).rejects.toMatchObject({
      code: 'permission_missing',
      failure: { permissions: ['xEmployee.write'] },
    });
  });

  it('gives a person a picture that HR Cloud has already', async () => {
    const [from, to] = await list('list_employees', { select: 'Id,xPictures' });
    const pictures = from?.['xPictures'] as Record<string, string>;
    await run('update_employee_picture', {
      Id: to?.['Id'],
      smallResourceId: pictures['SmallResourceId'],
      mediumResourceId: pictures['MediumResourceId'],
      originalResourceId: pictures['OriginalResourceId'],
    });
    expect(await run('get_employee', { id: to?.['Id'] })).toMatchObject({
      xPictures: { SmallResourceId: pictures['SmallResourceId'] },
    });
  });
});

describe('tasks', () => {
  const task = async (more: object) => ({
    title: 'Collect laptop',
    relatedToEmployeeIds: [await firstId('list_employees')],
    assigneeType: 'HrAdmin',
    ...more,
  });
  const fixedDueDate = '2026-12-01';
  const relativeDueDate = { timeUnit: 'Day', direction: 'After', offset: 10 };

  it.each([
    ['coreHr', { fixedDueDate }],
    ['onboard', { relativeDueDate }],
    ['offboard', { relativeDueDate }],
  ])('are made for %s', async (applicationCode, due) => {
    const before = (await list('list_tasks', { pageSize: 1000 })).length;
    await run('create_task', await task({ applicationCode, ...due }));
    expect(await list('list_tasks', { pageSize: 1000 })).toHaveLength(before + 1);
  });

  it.each(['400', '500'])(
    'for benefits are refused without the application, by the words alone (%s)',
    async (status) => {
      await control().turn({ missingPortalStatus: status });
      const input = await task({ applicationCode: 'benefits', fixedDueDate });
      await expect(run('create_task', input)).rejects.toMatchObject({
        code: 'request_refused',
        failure: {
          excerpt: expect.stringContaining("Cannot find base portal for application code 'benefits'"),
          nextStep: expect.stringContaining('Explore Apps'),
          guideSteps: ['pick-applications'],
        },
      });
      await control().permit({ 'application.benefits.installed': true });
      expect(await run('create_task', input)).toBeTruthy();
    },
  );

  it.each([
    { applicationCode: 'coreHr', relativeDueDate },
    { applicationCode: 'onboard', fixedDueDate },
    { applicationCode: 'onboard', fixedDueDate, relativeDueDate },
    { applicationCode: 'coreHr', fixedDueDate, assigneeType: 'SpecificEmployee' },
    { applicationCode: 'coreHr', fixedDueDate, assigneeType: 'Hierarchy' },
    { applicationCode: 'coreHr', fixedDueDate, hierarchyLevel: 1 },
    { applicationCode: 'coreHr', fixedDueDate, assigneeType: 'Hierarchy', hierarchyLevel: 10 },
  ])('that make no sense are refused before HR Cloud is called: %j', async (input) => {
    expect(isAccepted('create_task', await task(input))).toBe(false);
    expect(isAccepted('create_task', await task({ applicationCode: 'coreHr', fixedDueDate }))).toBe(true);
  });
});

describe('applicants', () => {
  it('need the application, and the refusal names both causes', async () => {
    await expect(list('list_applicants')).rejects.toMatchObject({
      code: 'permission_missing',
      failure: {
        permissions: ['xApplicant', 'recruit'],
        guideSteps: ['grant-objects', 'request-application'],
        nextStep: expect.stringContaining('Recruit under Explore Apps'),
      },
    });
  });

  it.each([true, false])('are made and changed (call for it: %s)', async (hasUpsert) => {
    await control().permit({ 'application.recruit.installed': true });
    await control().turn({ hasUpsert });
    const xApplicantStatusLookup = await firstId('list_applicant_statuses');
    const xJobLookup = await firstId('list_jobs');
    const made = await run('create_applicant', { ...nobody, xApplicantStatusLookup, xJobLookup });
    expect(made).toMatchObject({ xApplicantStatusLookup: { Id: xApplicantStatusLookup } });
    const changed = await run('upsert_applicant', { ...nobody, xPhone: '+1 212 555 0131' });
    expect(changed).toMatchObject({ Id: made['Id'], xPhone: '+1 212 555 0131' });
    expect(await run('get_applicant', { id: made['Id'] })).toMatchObject({ xEmail: nobody.xEmail });
  });

  it.each(['create_applicant', 'upsert_applicant'])(
    '%s asks for a status first, and writes nothing without',
    async (key) => {
      await control().permit({ 'application.recruit.installed': true, 'recruit.applicantStatuses': false });
      await expect(run(key, nobody)).rejects.toMatchObject({
        code: 'request_refused',
        failure: { guideSteps: ['create-applicant-status'], nextStep: expect.stringContaining('xApplicantStatus') },
      });
      expect((await control().requests()).map(({ method }) => method)).toEqual(['GET']);
    },
  );
});

describe('Time Off and Workmates', () => {
  it('say that nothing is documented where HR Cloud does not know them', async () => {
    for (const key of ['list_time_off_types', 'list_time_off_requests', 'list_time_off_balances', 'list_kudos'])
      await expect(run(key)).rejects.toMatchObject({
        code: 'not_offered',
        failure: { message: expect.stringContaining('no documented API for') },
      });
  });

  it('are read and written where they are as assumed', async () => {
    await control().turn({ hasTimeOffObjects: true });
    await expect(run('list_kudos')).rejects.toMatchObject({ failure: { permissions: ['workmates'] } });
    await control().permit({ 'application.timeOff.installed': true, 'application.workmates.installed': true });
    const [one, other] = await list('list_employees', { pageSize: 2 });
    const asked = {
      xEmployeeLookup: one?.['Id'],
      xTimeOffTypeLookup: await firstId('list_time_off_types'),
      xStartDate: '2026-08-03',
      xEndDate: '2026-08-04',
    };
    expect(await run('create_time_off_request', asked)).toMatchObject({ xStatus: 'Pending' });
    expect((await list('list_time_off_balances')).length).toBeGreaterThan(0);
    await run('create_kudos', { xFromLookup: one?.['Id'], xToLookup: other?.['Id'], xMessage: 'Thank you' });
    expect(await list('list_kudos')).toMatchObject([{ xMessage: 'Thank you' }]);
  });
});
