import { blankPerson } from '../company/index.ts';
import { demand, empty, isDay, isObject, notFound, readObject, refuse, route } from './answers.ts';
import { fieldsIn, isWritable, problemWith } from './field-values.ts';
import { findByEmail, findPerson } from './find-people.ts';
import { datedRowId, employeeIdOf, personIdOf } from './ids.ts';
import { findItem, findItemByName } from './lists.ts';
import { read } from './readers.ts';
import { renderEmployee, visibleFields } from './render.ts';
import { type BobCall, changesOf, commit, type Row } from './state.ts';
import { viewOf } from './view.ts';

const invalid = (error: string, field: string, key = 'validations.invalid'): Response =>
  refuse(400, key, error, { [field]: error });

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Patches what it may and drops the rest: 304 when nothing is left to change. */
const update = async (call: BobCall): Promise<Response> => {
  const person = findPerson(call, call.params.identifier ?? '', { orEmail: true });
  if (person === undefined) return notFound();
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const view = viewOf(call, person);
  const changes = fieldsIn(call.state, body).filter(
    ([field, value]) => isWritable(call, field) && !isEqual(value, read(view, field.id)),
  );
  for (const [field, value] of changes) {
    const problem = problemWith(call.state, field, value);
    if (problem !== undefined)
      return refuse(400, 'validations.invalid', problem, { [field.id.split('.').at(-1) ?? field.id]: problem });
  }
  if (changes.length === 0) return empty(304);
  commit(call, () => changes.forEach(([field, value]) => changesOf(call.state, person.id).values.set(field.id, value)));
  call.environment.emit({
    type: 'employee.updated',
    data: {
      employeeId: employeeIdOf(person.id),
      fieldUpdates: changes.map(([field]) => ({ id: `/${field.id.replaceAll('.', '/')}` })),
    },
  });
  return empty();
};

/** Letters of any script and a little punctuation. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\p{L}\p{M}' .()-]{1,50}$/u.test(value);
const isEmail = (value: unknown): value is string =>
  typeof value === 'string' && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value);

/** The list item that a create names, by name or id. */
const itemOf = ({ state }: BobCall, list: string, value: unknown) =>
  findItemByName(state.lists.get(list), value) ?? findItem(state.lists.get(list), value);

/** Creates the employee and the first row of the work table. */
const create = async (call: BobCall): Promise<Response> => {
  const refused = demand(call, 'feature.createEmployees', 'adding people');
  if (refused !== undefined) return refused;
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const work = isObject(body.work) ? body.work : {};
  if (!isName(body.firstName))
    return invalid('First name is missing or has characters that are not allowed', 'firstName');
  if (!isName(body.surname)) return invalid('Last name is missing or has characters that are not allowed', 'surname');
  if (!isEmail(body.email)) return invalid('Email is missing or invalid', 'email');
  if (!isDay(work.startDate)) return invalid('Start date is missing or invalid', 'startDate');
  if (findByEmail(call, body.email) !== undefined)
    return invalid('Email already exists', 'email', 'validations.email.alreadyexists');
  const site = itemOf(call, 'site', work.site);
  if (site === undefined) return invalid(`The value "${String(work.site)}" isn't valid in list site.`, 'site');
  for (const list of ['department', 'title']) {
    if (work[list] !== undefined && itemOf(call, list, work[list]) === undefined)
      return invalid(`The value "${String(work[list])}" isn't valid in list ${list}.`, list);
  }

  const { roster, company, clock } = call.environment;
  const id = roster.nextId();
  const person = blankPerson({
    id,
    employeeNumber: String(1000 + Number(id.slice(1))),
    firstName: body.firstName,
    lastName: body.surname,
    workEmail: body.email,
    startOn: work.startDate,
    siteId: company.sites.find((one) => one.name === site.name)?.id ?? company.sites[0].id,
  });
  person.createdAt = clock.now().toISOString();
  const managerId = isObject(work.reportsTo) ? work.reportsTo.id : work.reportsTo;
  person.assignments[0].managerId = typeof managerId === 'string' ? (personIdOf(managerId) ?? null) : null;
  const first: Row = {
    id: datedRowId(work.startDate),
    effectiveDate: work.startDate,
    activeEffectiveDate: work.startDate,
    creationDate: null,
    modificationDate: clock.today(),
    change: { reason: null, changedBy: null, changedById: null },
    customColumns: {},
    title: itemOf(call, 'title', work.title)?.id ?? null,
    department: itemOf(call, 'department', work.department)?.id ?? null,
    site: site.name,
    siteId: site.id,
    reportsTo: typeof managerId === 'string' ? { id: managerId } : null,
    workChangeType: 'New Employee',
  };
  const values = fieldsIn(call.state, body).filter(
    ([field]) => isWritable(call, field) && !['root.firstName', 'root.surname'].includes(field.id),
  );
  commit(call, () => {
    roster.add(person);
    const changes = changesOf(call.state, id);
    changes.tables.set('work', [first]);
    for (const [field, value] of values) changes.values.set(field.id, value);
  });
  call.environment.emit({ type: 'employee.created', data: { employeeId: employeeIdOf(id) } });
  return Response.json(renderEmployee(viewOf(call, person), visibleFields(call, undefined), 'none'));
};

export const peopleWriteRoutes = [route('POST', '/people', create), route('PUT', '/people/:identifier', update)];
