import type { Person, Task } from '../company/index.ts';
import { demand, empty, notFound, refuse, route } from './answers.ts';
import { findPerson } from './find-people.ts';
import { companyId, employeeIdOf, serialId } from './ids.ts';
import { reference } from './read-values.ts';
import type { BobCall } from './state.ts';
import { isInAudience } from './view.ts';

type OfPerson = { person: Person; task: Task; id: number; isOpen: boolean };

const tasksOf = ({ state }: BobCall, person: Person): OfPerson[] =>
  person.tasks.map((task, index) => {
    const id = serialId(60_000_000, person.id, index + 1);
    return { person, task, id, isOpen: task.status === 'open' && !state.completedTasks.has(id) };
  });

/** @see https://apidocs.hibob.com/reference/get_tasks; people are shown in the short form that other answers have. */
const render =
  (call: BobCall) =>
  ({ person, task, id, isOpen }: OfPerson) => {
    const owner = call.environment.roster.get(task.ownerId);
    return {
      id,
      owner: owner === undefined ? null : reference(owner, employeeIdOf(owner.id)),
      title: task.title,
      requestedFor: reference(person, employeeIdOf(person.id)),
      due: task.dueOn,
      linkInBob: `https://app.hibob.com/tasks/${id}`,
      set: task.list,
      workflow: task.list,
      ordinalInWorkflow: 1,
      description: task.description,
      status: isOpen ? 'Open' : 'Closed',
      completionDate: isOpen ? null : (task.completedAt?.slice(0, 10) ?? call.environment.clock.today()),
      employeeGroupId: null,
      companyId,
    };
  };

const withRight = (handle: (call: BobCall) => Response) => (call: BobCall) =>
  demand(call, 'feature.tasks', 'tasks') ?? handle(call);

const all = (call: BobCall): OfPerson[] =>
  call.environment.roster
    .all()
    .filter((person) => person.tasks.length > 0 && isInAudience(call, person))
    .flatMap((person) => tasksOf(call, person));

const listOpen = (call: BobCall): Response =>
  Response.json({
    tasks: all(call)
      .filter((one) => one.isOpen)
      .map(render(call)),
  });

const listOfPerson = (call: BobCall): Response => {
  const person = findPerson(call, call.params.identifier ?? '');
  if (person === undefined) return notFound();
  const status = call.query.get('task_status');
  if (status !== null && status !== 'open' && status !== 'closed')
    return refuse(400, 'exception.bad.request', 'task_status must be open or closed');
  return Response.json({
    tasks: tasksOf(call, person)
      .filter((one) => status === null || one.isOpen === (status === 'open'))
      .map(render(call)),
  });
};

const complete = (call: BobCall): Response => {
  const found = all(call).find((one) => String(one.id) === call.params.taskId);
  if (found === undefined) return notFound();
  call.state.completedTasks.add(found.id);
  return empty();
};

export const taskRoutes = [
  route('GET', '/tasks', withRight(listOpen)),
  route('GET', '/tasks/people/:identifier', withRight(listOfPerson)),
  route('POST', '/tasks/:taskId/complete', withRight(complete)),
];
