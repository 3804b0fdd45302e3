import { peoplePerPage } from '../limits.ts';
import { findPerson, renderBaseData } from '../people/identity.ts';
import { isActive } from '../people/standing.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { day, oneOf, readParameters, someOf, text, texts, whole } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';

const statuses = { active: 'Active', completed: 'Completed', planned: 'Planned', blocked: 'Blocked' } as const;
type Status = keyof typeof statuses;
const isStatus = (value: unknown): value is Status => typeof value === 'string' && value in statuses;

/** What time can be booked on. */
export type Project = {
  id: string;
  number: number;
  name: string;
  beginDate: string;
  endDate: string | undefined;
  description: string | undefined;
  parentProjectId: string | undefined;
  status: Status;
  hourlyBudget: number | undefined;
  managerId: string;
  customerId: string;
  /** Seed ids of who may book on it. */
  teamIds: Set<string>;
};

const path = '/working-times/projects';
const kinds = ['subProject', 'parentProject', 'parentProjectWithoutSubProjects'] as const;

const kindOf = ({ state }: HrworksCall, project: Project): (typeof kinds)[number] => {
  if (project.parentProjectId !== undefined) return 'subProject';
  return state.projects.some(({ parentProjectId }) => parentProjectId === project.id)
    ? 'parentProject'
    : 'parentProjectWithoutSubProjects';
};

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/TimeTrackingProject */
const render = (call: HrworksCall, project: Project): WireRecord => {
  const { roster } = call.environment;
  const manager = roster.get(project.managerId);
  const team = [...project.teamIds].map((id) => roster.get(id)).filter((person) => person !== undefined);
  const members = (active: boolean) =>
    team.filter((person) => isActive(call, person) === active).map((person) => renderBaseData(call, person));
  return {
    id: project.id,
    number: project.number,
    name: project.name,
    beginDate: project.beginDate,
    endDate: project.endDate,
    description: project.description,
    parentProject: call.state.projects.find(({ id }) => id === project.parentProjectId)?.number,
    statusIdentifier: project.status,
    status: statuses[project.status],
    hourlyBudget: project.hourlyBudget === undefined ? undefined : String(project.hourlyBudget),
    hasSubProjects: kindOf(call, project) === 'parentProject',
    projectManager: manager && renderBaseData(call, manager),
    customer: call.state.customers.find(({ id }) => id === project.customerId),
    projectTeam: { activePersons: members(true), inactivePersons: members(false) },
  };
};

const list = (call: HrworksCall): Response => {
  const asked = readParameters(call.query, {
    beginDate: day,
    endDate: day,
    numbers: texts,
    projectIds: texts,
    statusFilter: someOf(['active', 'completed', 'planned', 'blocked'] as const),
    projectType: oneOf(kinds),
    projectManagerPersonnelNumber: text,
    projectCustomerId: text,
    page: whole,
  });
  const managerId = findPerson(call, 'personnelNumber', asked.projectManagerPersonnelNumber ?? '')?.id;
  const shown = call.state.projects.filter(
    (project) =>
      (asked.beginDate === undefined || (project.endDate ?? asked.beginDate) >= asked.beginDate) &&
      (asked.endDate === undefined || project.beginDate <= asked.endDate) &&
      (asked.numbers?.includes(String(project.number)) ?? true) &&
      (asked.projectIds?.includes(project.id) ?? true) &&
      (asked.statusFilter?.includes(project.status) ?? true) &&
      (asked.projectType === undefined || kindOf(call, project) === asked.projectType) &&
      (asked.projectManagerPersonnelNumber === undefined || project.managerId === managerId) &&
      (asked.projectCustomerId === undefined || project.customerId === asked.projectCustomerId),
  );
  return answerPage(call, shown, { page: asked.page, size: peoplePerPage }, (rows) => ({
    projects: rows.map((project) => render(call, project)),
  }));
};

const planProject =
  (call: HrworksCall) =>
  (record: WireRecord, earlier: readonly WireRecord[]): Plan => {
    const needed = ['id', 'name', 'beginDate', 'status', 'projectManagerPersonnelNumber', 'customerId'];
    const missing = missingIn(record, needed);
    if (missing !== undefined) return missing;
    const id = String(record.id);
    const { state } = call;
    const { status } = record;
    const manager = findPerson(call, 'personnelNumber', String(record.projectManagerPersonnelNumber));
    if (state.projects.some((project) => project.id === id) || earlier.some((row) => row.id === id))
      return { problem: `The project ${id} already exists.` };
    if (!isStatus(status)) return { problem: `There is no status ${String(status)}.` };
    if (manager === undefined) return { problem: 'The project manager could not be found.' };
    if (!state.customers.some((customer) => customer.id === record.customerId))
      return { problem: 'The customer could not be found.' };
    return {
      write: () => {
        const number = Math.max(0, ...state.projects.map((project) => project.number)) + 1;
        state.projects.push({
          id,
          number,
          name: String(record.name),
          beginDate: String(record.beginDate),
          endDate: textOf(record, 'endDate'),
          description: textOf(record, 'description'),
          parentProjectId: textOf(record, 'parentProjectId'),
          status,
          hourlyBudget: typeof record.hourlyBudget === 'number' ? record.hourlyBudget : undefined,
          managerId: manager.id,
          customerId: String(record.customerId),
          teamIds: new Set(),
        });
        return { data: { id, number }, path: `${path}/${id}` };
      },
    };
  };

const planAssignment =
  (call: HrworksCall) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['personIdentifier', 'projectNumber']);
    if (missing !== undefined) return missing;
    const identifier = String(record.personIdentifier);
    const person = findPerson(call, 'personnelNumber', identifier) ?? findPerson(call, 'personId', identifier);
    const project = call.state.projects.find(({ number }) => number === record.projectNumber);
    if (person === undefined) return { problem: 'The person could not be found.' };
    if (project === undefined) return { problem: 'The project could not be found.' };
    return {
      write: () => {
        if (record.isActive === false) project.teamIds.delete(person.id);
        else project.teamIds.add(person.id);
        return { data: { personIdentifier: identifier, projectNumber: project.number } };
      },
    };
  };

export const projectRoutes = [
  operation('GET', path, 'working-times:read', list),
  operation('POST', path, 'working-times:write', async (call) =>
    writeRecords(call, path, await readRecords(call), planProject(call)),
  ),
  jobRoute(path, 'working-times:write'),
  operation('GET', `${path}/:id`, 'working-times:read', (call) => {
    const project = call.state.projects.find(({ id }) => id === call.params.id);
    if (project === undefined) throw new Refusal('InvalidParameterError', 'The project does not exist.');
    return render(call, project);
  }),
  operation('POST', `${path}/assignments`, 'working-times:write', async (call) =>
    writeRecords(call, `${path}/assignments`, await readRecords(call), planAssignment(call)),
  ),
  jobRoute(`${path}/assignments`, 'working-times:write'),
];
