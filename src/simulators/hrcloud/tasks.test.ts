import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './entity.ts';
import { startTenant } from './tenant-under-test.ts';

let tenant: Awaited<ReturnType<typeof startTenant>>;
let people: Row[];
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  await tenant.reset();
  people = await tenant.all('/xEmployee');
});
afterAll(() => tenant.close());

/** Somebody whose manager has a manager. */
const deepest = () => people.at(-1) as Row;
const lookupId = (row: Row | undefined, field: string) => (row?.[field] as { Id: string } | null)?.Id;
const managerOf = (row: Row) => people.find((one) => one.Id === lookupId(row, 'xManagerLookup')) as Row;

const laptop = (more: Record<string, unknown> = {}) => ({
  taskType: 'task',
  applicationCode: 'coreHr',
  title: 'Collect laptop',
  relatedToEmployeeIds: [deepest().Id],
  assigneeType: 'Employee',
  fixedDueDate: '2026-12-01',
  ...more,
});
const create = async (more: Record<string, unknown> = {}) => tenant.post('/xTask/Portal', laptop(more));
const messageOf = (body: unknown) => (body as { Message: string }).Message;

describe('POST /xTask/Portal', () => {
  it('makes a task about each employee, and reads it back', async () => {
    const { status, body } = await create({ relatedToEmployeeIds: [deepest().Id, people[0]?.Id] });
    expect(status).toBe(200);
    expect(body.map((task) => task.xSubject)).toEqual(['Collect laptop', 'Collect laptop']);
    expect(body[0]).toMatchObject({
      xApplicationLookup: { xCode: 'coreHr', xName: 'People' },
      xDueDate: '2026-12-01T00:00:00Z',
      xStatus: 'Incomplete',
      xCreatedBy: { xFullName: 'Service Account' },
      xRelatedEntityDetailsLookup: { Id: deepest().Id, xName: deepest().xFullName },
    });
    expect((await tenant.get(`/xTask/${body[0]?.Id}`)).body).toEqual([body[0]]);
    expect((await tenant.all('/xTask')).slice(-2)).toEqual(body);
  });

  it('gives it to whom the type says', async () => {
    const assignee = async (more: Record<string, unknown>) => (await create(more)).body[0]?.xAssigneeName;
    const manager = managerOf(deepest());
    expect(await assignee({ assigneeType: 'Employee' })).toBe(deepest().xFullName);
    expect(await assignee({ assigneeType: 'Manager' })).toBe(manager.xFullName);
    expect(await assignee({ assigneeType: 'ManagersManager' })).toBe(managerOf(manager).xFullName);
    expect(await assignee({ assigneeType: 'Hierarchy', hierarchyLevel: 1 })).toBe(manager.xFullName);
    expect(await assignee({ assigneeType: 'Hierarchy', hierarchyLevel: 9 })).toBe(null);
    expect(await assignee({ assigneeType: 'SpecificEmployee', assignedEmployeeId: people[3]?.Id })).toBe(
      people[3]?.xFullName,
    );
    const { body } = await create({ assigneeType: 'HrAdmin' });
    expect(body[0]).toMatchObject({
      xAssigneeName: 'HR Admin',
      xEmployeeGroupLookup: { xName: 'HR Admin', xIsActive: true },
    });
  });

  it('counts due dates from the start in Onboard and from the end in Offboard', async () => {
    const relativeDueDate = { timeUnit: 'Day', direction: 'After', offset: 10 };
    const due = async (more: Record<string, unknown>) =>
      (await create({ fixedDueDate: undefined, relativeDueDate, ...more })).body[0]?.xDueDate;
    const leaver = people.find((row) => row.xSeparationDate === '2024-02-29T00:00:00Z');
    expect(await due({ applicationCode: 'offboard', relatedToEmployeeIds: [leaver?.Id] })).toBe('2024-03-10T00:00:00Z');
    expect(await due({ applicationCode: 'offboard' })).toBe(null);
    const [boss] = people;
    expect(await due({ applicationCode: 'onboard', relatedToEmployeeIds: [boss?.Id] })).toBe('2010-04-11T00:00:00Z');
    const before = { ...relativeDueDate, direction: 'Before' };
    expect(await due({ applicationCode: 'onboard', relatedToEmployeeIds: [boss?.Id], relativeDueDate: before })).toBe(
      '2010-03-22T00:00:00Z',
    );
  });

  it('says what is missing', async () => {
    const wrong: [Record<string, unknown>, string][] = [
      [{ title: '' }, 'Title'],
      [{ relatedToEmployeeIds: [] }, 'Related To Employee Ids'],
      [{ relatedToEmployeeIds: ['x'] }, 'Related To Employee Ids'],
      [{ assigneeType: 'Somebody' }, 'Assignee Type'],
      [{ assigneeType: 'SpecificEmployee' }, 'Assigned Employee Id'],
      [{ assigneeType: 'Hierarchy', hierarchyLevel: 10 }, 'Hierarchy Level'],
      [{ fixedDueDate: undefined }, 'Fixed Due Date'],
      [{ applicationCode: 'onboard' }, 'Relative Due Date'],
      [{ applicationCode: undefined }, 'Application Code'],
    ];
    for (const [more, label] of wrong) {
      const { status, body } = await create(more);
      expect([status, messageOf(body)]).toEqual([400, expect.stringContaining(`Value for ${label} is required`)]);
    }
  });

  it('refuses an application that has no portal, with a status that nobody knows', async () => {
    const refused = await create({ applicationCode: 'benefits' });
    expect([refused.status, refused.body]).toEqual([
      400,
      { Message: "Cannot find base portal for application code 'benefits'" },
    ]);
    await tenant.turn({ missingPortalStatus: '500' });
    expect((await create({ applicationCode: 'benefits' })).status).toBe(500);
    await tenant.grant({ 'application.benefits.installed': true, 'application.onboard.installed': false });
    expect((await create({ applicationCode: 'benefits' })).status).toBe(200);
    expect(messageOf((await create({ applicationCode: 'onboard' })).body)).toContain("'onboard'");
  });
});

describe('tasks', () => {
  it('are completed and opened again', async () => {
    const { body } = await create();
    const change = async (xStatus: string) => (await tenant.put('/xTask', [{ Id: body[0]?.Id, xStatus }])).body[0];
    expect(await change('Complete')).toMatchObject({
      xStatusText: 'Complete',
      xCompletedBy: { xFullName: 'Service Account' },
    });
    expect(await change('Incomplete')).toMatchObject({ xStatusText: 'Incomplete', xCompletedBy: null });
    expect((await tenant.put('/xTask', [{ Id: body[0]?.Id, xStatus: 'Done' }])).status).toBe(400);
  });

  it('tell whom they are about by the employee, or only by name', async () => {
    const related = async () =>
      (await tenant.all('/xTask'))[0]?.xRelatedEntityDetailsLookup as { Id: string; xName: string };
    const byEmployee = await related();
    expect(people.find((row) => row.Id === byEmployee.Id)?.xFullName).toBe(byEmployee.xName);
    await tenant.turn({ taskRelationId: 'own' });
    const byName = await related();
    expect(people.map((row) => row.Id)).not.toContain(byName.Id);
    expect(byName.xName).toBe(byEmployee.xName);
  });

  it('go with the person they are about', async () => {
    const before = await tenant.all('/xTask');
    const about = lookupId(before[0], 'xRelatedEntityDetailsLookup');
    const place = people.findIndex((row) => row.Id === about) + 1;
    await tenant.admin('DELETE', `people/p${place}`);
    expect((await tenant.all('/xTask')).length).toBeLessThan(before.length);
  });
});
