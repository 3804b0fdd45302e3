import { type Day, addDays } from '../company/index.ts';
import { closedTo } from './access.ts';
import { badRequest, invalid, isObject, refuse } from './answers.ts';
import { applicationIdOf, isApplicationCode } from './applications.ts';
import type { ApplicationCode, Row } from './entity.ts';
import type { EntityHandler } from './read-routes.ts';
import { groupIdOf, type HrCloudCall, nowOf } from './state.ts';
import { type Entry, readEntries } from './write-body.ts';
import { answerRows, insertRow } from './write-rows.ts';

/** Role of the assignee, and the group that stands for it. */
const groupOfRole: Record<string, string> = {
  HrAdmin: 'HR Admin',
  HrUser: 'HR User',
  HrOperation: 'HR Operation',
  ItUser: 'IT User',
  ItOperation: 'IT Operation',
};
const stepsUp: Record<string, number> = { Employee: 0, Manager: 1, ManagersManager: 2 };
const assigneeTypes = [...Object.keys(groupOfRole), ...Object.keys(stepsUp), 'SpecificEmployee', 'Hierarchy'];

const isOneOf = (value: unknown, options: readonly string[]): value is string =>
  typeof value === 'string' && options.includes(value);
const employee = ({ state }: HrCloudCall, id: unknown): Row | undefined =>
  state.tables.get('xEmployee')?.get(String(id));

/** Somebody so many steps up the line; nobody above the top. */
const upTheLine = (call: HrCloudCall, from: Row, steps: number): Row | undefined => {
  let row: Row | undefined = from;
  for (let step = 0; step < steps && row !== undefined; step++) row = employee(call, row.xManagerLookup);
  return row;
};

const assigneeNameFor = (call: HrCloudCall, task: Entry, about: Row): unknown => {
  const type = String(task.assigneeType);
  if (groupOfRole[type] !== undefined) return groupOfRole[type];
  if (type === 'SpecificEmployee') return employee(call, task.assignedEmployeeId)?.xFullName;
  return upTheLine(call, about, type === 'Hierarchy' ? Number(task.hierarchyLevel) : (stepsUp[type] ?? 0))?.xFullName;
};

const daysOf: Record<string, number> = { Day: 1, Week: 7 };

/** A fixed day, or one counted from the start (Onboard) or the end (Offboard) of the employment. */
const dueOn = (task: Entry, code: ApplicationCode, about: Row): Day | null => {
  if (typeof task.fixedDueDate === 'string') return task.fixedDueDate.slice(0, 10);
  const relative = isObject(task.relativeDueDate) ? task.relativeDueDate : {};
  const anchor = code === 'offboard' ? about.xSeparationDate : about.xStartDate;
  if (typeof anchor !== 'string') return null;
  const days = Number(relative.offset) * (daysOf[String(relative.timeUnit)] ?? 1);
  return addDays(anchor, relative.direction === 'Before' ? -days : days);
};

const isRelative = (value: unknown): boolean =>
  isObject(value) &&
  isOneOf(value.timeUnit, Object.keys(daysOf)) &&
  isOneOf(value.direction, ['After', 'Before']) &&
  Number.isInteger(value.offset);

const complaintsAbout = (call: HrCloudCall, task: Entry, code: ApplicationCode): string[] => {
  const complaints: string[] = [];
  const demand = (isFine: boolean, label: string) => {
    if (!isFine) complaints.push(`Value for ${label} is required but missing.`);
  };
  const ids = task.relatedToEmployeeIds;
  demand(typeof task.title === 'string' && task.title !== '', 'Title');
  demand(Array.isArray(ids) && ids.length > 0 && ids.every((id) => employee(call, id)), 'Related To Employee Ids');
  demand(isOneOf(task.assigneeType, assigneeTypes), 'Assignee Type');
  if (task.assigneeType === 'SpecificEmployee')
    demand(employee(call, task.assignedEmployeeId) !== undefined, 'Assigned Employee Id');
  if (task.assigneeType === 'Hierarchy') demand(/^[1-9]$/.test(String(task.hierarchyLevel)), 'Hierarchy Level');
  if (code === 'onboard' || code === 'offboard') demand(isRelative(task.relativeDueDate), 'Relative Due Date');
  else demand(/^\d{4}-\d\d-\d\d/.test(String(task.fixedDueDate)), 'Fixed Due Date');
  return complaints;
};

/**
 * A task about each of the employees named. Unlike all else here the body is in camel case. Each installed application
 * has a portal; a task for another is refused, and the sentence is the only thing known of that refusal. The answer is
 * assumed.
 *
 * @see https://help.hrcloud.com/api/#/task#POST_tasks
 * @see https://github.com/PipedreamHQ/pipedream/tree/master/components/hr_cloud/actions/create-task
 */
export const createTask: EntityHandler = async (call, entity) => {
  const closed = closedTo(call, entity, 'write');
  if (closed !== undefined) return closed.answer;
  const entries = await readEntries(call);
  if (entries instanceof Response) return entries;
  const [task = {}] = entries;
  const code = task.applicationCode;
  if (typeof code !== 'string')
    return badRequest('Validation failed. Value for Application Code is required but missing.');
  if (!isApplicationCode(code) || !call.environment.isGranted(`application.${code}.installed`)) {
    const status = Number(call.environment.switchValue('missingPortalStatus'));
    return refuse(status, `Cannot find base portal for application code '${code}'`);
  }
  const complaints = complaintsAbout(call, task, code);
  if (complaints.length > 0) return invalid(complaints);

  const group = groupOfRole[String(task.assigneeType)];
  const rows = (task.relatedToEmployeeIds as unknown[]).map((id) => {
    const about = employee(call, id) as Row;
    return insertRow(call, entity, {
      xApplicationLookup: applicationIdOf(code),
      xAssigneeName: assigneeNameFor(call, task, about) ?? null,
      xDueDate: dueOn(task, code, about),
      xEmployeeGroupLookup: group === undefined ? null : groupIdOf(group),
      xRelatedEntityDetailsLookup: about.Id,
      xSubject: task.title,
      xUpdatedOn: nowOf(call).replace('Z', ''),
    });
  });
  return answerRows(call, entity, rows);
};
