import type { Person, Stint } from '../company/index.ts';
import { demand, empty, isDay, isObject, notFound, readObject, refuse, route } from './answers.ts';
import { findByEmail, findPerson } from './find-people.ts';
import { datedRowId, employeeIdOf } from './ids.ts';
import { findItem } from './lists.ts';
import { type BobCall, changesOf, commit, type Row } from './state.ts';
import { rowsOf } from './table-rows.ts';

type Act = (call: BobCall, person: Person, body: Record<string, unknown>) => Response;

/** Finds the person and reads the body, then acts. */
const act =
  (perform: Act, permission = 'feature.manageLifecycle') =>
  async (call: BobCall): Promise<Response> => {
    const refused = demand(call, permission, 'this action');
    if (refused !== undefined) return refused;
    const person = findPerson(call, call.params.identifier ?? '');
    if (person === undefined) return notFound();
    const text = await call.text();
    const body = text === '' ? {} : await readObject(call);
    return body instanceof Response ? body : perform(call, person, body);
  };

const bad = (error: string): Response => refuse(400, 'exception.bad.request', error);

const changeEmail: Act = (call, person, { email }) => {
  if (typeof email !== 'string' || !email.includes('@')) return bad('Invalid email');
  if (findByEmail(call, email) !== undefined)
    return refuse(400, 'validations.email.alreadyexists', 'Email already exists');
  commit(call, () => call.environment.roster.replace({ ...person, workEmail: email }));
  return empty();
};

const changeStartDate: Act = (call, person, { startDate }) => {
  if (!isDay(startDate)) return bad('Invalid startDate');
  const last = person.stints.length - 1;
  const move = (stint: Stint, index: number): Stint => (index === last ? { ...stint, startOn: startDate } : stint);
  const [first, ...later] = person.stints;
  const stints: Person['stints'] = [move(first, 0), ...later.map((stint, index) => move(stint, index + 1))];
  commit(call, () => call.environment.roster.replace({ ...person, stints }));
  return empty();
};

const noticeUnits = new Set(['days', 'weeks', 'month', 'years']);

/** A row in the lifecycle table; one with a later date waits there until its day. */
const terminate: Act = (call, person, body) => {
  const { terminationDate, terminationReason = null, reasonType = null, noticePeriod, lastDayOfWork } = body;
  if (!isDay(terminationDate)) return bad('Missing or invalid terminationDate');
  for (const [list, value] of [
    ['terminationreason', terminationReason],
    ['lifecycleReasonType', reasonType],
  ] as const) {
    if (value !== null && findItem(call.state.lists.get(list), value) === undefined)
      return bad(`The value "${String(value)}" isn't valid in list ${list}.`);
  }
  if (noticePeriod !== undefined && !(isObject(noticePeriod) && noticeUnits.has(String(noticePeriod.unit))))
    return bad('Invalid noticePeriod');
  if (lastDayOfWork !== undefined && !isDay(lastDayOfWork)) return bad('Invalid lastDayOfWork');
  const today = call.environment.clock.today();
  const rows = rowsOf(call.state, person, 'lifecycle', today);
  if (rows.at(-1)?.status === 'Terminated') return bad('The employee is already terminated');
  const row: Row = {
    id: datedRowId(terminationDate),
    effectiveDate: terminationDate,
    activeEffectiveDate: terminationDate,
    creationDate: null,
    modificationDate: today,
    change: { reason: null, changedBy: null, changedById: null },
    customColumns: {},
    status: 'Terminated',
    employeeStatus: 'Inactive',
    reasonType,
    leaveReason: terminationReason,
  };
  commit(call, () => {
    const changes = changesOf(call.state, person.id);
    changes.tables.set('lifecycle', [...rows, row]);
    if (lastDayOfWork !== undefined) changes.values.set('employee.lastDayOfWork', lastDayOfWork);
    if (noticePeriod !== undefined) changes.values.set('internal.notice', noticePeriod);
  });
  if (terminationDate <= today)
    call.environment.emit({ type: 'employee.left', data: { employeeId: employeeIdOf(person.id) } });
  return empty();
};

const invite: Act = ({ state }, person, { welcomeWizardId }) => {
  if (!wizards.some((wizard) => wizard.id === welcomeWizardId)) return bad('Unknown welcomeWizardId');
  state.invited.add(person.id);
  return empty();
};
const uninvite: Act = ({ state }, person) => {
  state.invited.delete(person.id);
  return empty();
};

const wizards = [
  { id: 4101, name: 'Welcome to Ottermill' },
  { id: 4102, name: 'Willkommen' },
];
const listWizards = (call: BobCall): Response =>
  demand(call, 'feature.onboarding', 'onboarding wizards') ?? Response.json({ wizards });

export const employmentActRoutes = [
  route('PUT', '/people/:identifier/email', act(changeEmail, 'data.root.edit')),
  route('POST', '/employees/:identifier/start-date', act(changeStartDate, 'data.work.edit')),
  route('POST', '/employees/:identifier/terminate', act(terminate)),
  route('POST', '/employees/:identifier/invitations', act(invite)),
  route('POST', '/employees/:identifier/uninvite', act(uninvite)),
  route('GET', '/onboarding/wizards', listWizards),
];
