import type { Person } from '../company/index.ts';
import type { Call, Environment } from '../kit/index.ts';
import { fixedEntities } from './entities.ts';
import { employeeEntity } from './entity-employee.ts';
import type { Entity, Row } from './entity.ts';
import { employeeIdOf, longId, personIdOf } from './ids.ts';
import { recruitingRows } from './recruiting-rows.ts';
import { balanceRowsOf, structureRows, taskRowsOf, timeOffRowsOf } from './seed-rows.ts';
import { createEmployeeTable, createTable, type Table } from './tables.ts';

/** HR Cloud's database. */
export type HrCloudState = {
  entities: ReadonlyMap<string, Entity>;
  tables: ReadonlyMap<string, Table>;
  /** Of the last row that was made by a client. */
  lastSerial: number;
  environment: Environment;
};
export type HrCloudCall = Call<HrCloudState>;

/** What a task is about: an employee, seen as a row of another object. */
const relatedEntities = (environment: Environment, employees: Table): Table => {
  const relationOf = (employeeId: string): Row | undefined => {
    const employee = employees.get(employeeId);
    if (employee === undefined) return undefined;
    const serial = Number(personIdOf(employeeId)?.slice(1));
    const isOwn = environment.switchValue('taskRelationId') === 'own';
    return { Id: isOwn ? longId('relation', serial) : employeeId, xName: employee.xFullName };
  };
  return { ...createTable(() => []), get: relationOf };
};

/** Role groups to which tasks are given; made when they are first needed. */
const groups = ['HR Admin', 'HR User', 'HR Operation', 'IT User', 'IT Operation'];
export const groupIdOf = (name: string): string => longId('created', 100 + groups.indexOf(name));
const groupRows = (): Row[] =>
  groups.map((xName) => ({
    Id: groupIdOf(xName),
    xCreatedOn: '2019-06-26T04:39:23.997Z',
    xDescription: null,
    xIsActive: true,
    xName,
  }));

export const createState = (environment: Environment): HrCloudState => {
  const { company, roster } = environment;
  const entities = new Map([employeeEntity(company), ...fixedEntities].map((entity) => [entity.name, entity]));
  const employees = createEmployeeTable(environment);
  const fixed: Record<string, Row[]> = { ...structureRows(company), ...recruitingRows(company) };
  const fullNameOf = (personId: string): string | null => {
    const name = employees.get(employeeIdOf(personId))?.xFullName;
    return typeof name === 'string' ? name : null;
  };
  const perPerson = (rowsOf: (person: Person) => Row[]) => createTable(() => roster.all().flatMap(rowsOf));

  const tables = new Map<string, Table>(
    [...entities.keys()].map((name) => [name, createTable(() => fixed[name] ?? [])]),
  );
  tables.set('xEmployee', employees);
  tables.set(
    'xApplicantStatus',
    createTable(
      () => fixed.xApplicantStatus ?? [],
      () => environment.isGranted('recruit.applicantStatuses'),
    ),
  );
  tables.set('xEmployeeGroup', createTable(groupRows));
  tables.set('xRelatedEntityDetails', relatedEntities(environment, employees));
  tables.set(
    'xTask',
    perPerson((person) => taskRowsOf(person, fullNameOf)),
  );
  tables.set('xTimeOffRequest', perPerson(timeOffRowsOf));
  tables.set('xTimeOffBalance', perPerson(balanceRowsOf));
  return { entities, tables, lastSerial: 1000, environment };
};

export const tableOf = ({ state }: HrCloudCall, entity: Entity): Table => {
  const table = state.tables.get(entity.name);
  if (table === undefined) throw new Error(`No table for ${entity.name}`);
  return table;
};

export const nextSerial = (state: HrCloudState): number => ++state.lastSerial;

/** The roster was changed in the admin's own way: what hangs on people is read anew, and the change has a date. */
export const rosterChanged = (state: HrCloudState, personId: string, change: 'added' | 'changed' | 'removed'): void => {
  for (const table of state.tables.values()) table.refresh();
  if (change === 'removed') return;
  state.tables
    .get('xEmployee')
    ?.change(employeeIdOf(personId), { xUpdatedOn: state.environment.clock.now().toISOString() });
};

/** Now, as the vendor writes it: with milliseconds and `Z`. */
export const nowOf = ({ environment }: HrCloudCall): string => environment.clock.now().toISOString();
