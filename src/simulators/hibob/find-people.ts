import { type Person, primaryAssignmentOn } from '../company/index.ts';
import { forbidden } from './answers.ts';
import { employeeIdOf, personIdOf } from './ids.ts';
import type { BobCall } from './state.ts';
import { isInAudience } from './view.ts';

/** By e-mail address; Bob does not mind its case. */
export const findByEmail = ({ environment, state }: BobCall, email: string): Person | undefined => {
  const wanted = email.toLowerCase();
  return environment.roster.all().find((person) => {
    const changed = state.changes.get(person.id)?.values.get('root.email');
    return (typeof changed === 'string' ? changed : person.workEmail)?.toLowerCase() === wanted;
  });
};

/** By id or, with `orEmail`, by e-mail address; nobody outside the audience of the service user. */
export const findPerson = (call: BobCall, identifier: string, { orEmail = false } = {}): Person | undefined => {
  const byId = call.environment.roster.get(personIdOf(identifier) ?? '');
  const person = byId ?? (orEmail && identifier.includes('@') ? findByEmail(call, identifier) : undefined);
  return person !== undefined && isInAudience(call, person) ? person : undefined;
};

/** The answer of people endpoints to a service user in no permission group. */
export const refuseWithoutGroup = (call: BobCall, emptyAnswer: () => Response): Response | undefined => {
  if (call.environment.isGranted('group')) return undefined;
  return call.environment.switchValue('withoutGroup') === 'empty' ? emptyAnswer() : forbidden(call, 'people');
};

/** Employee ids by the employee id of their manager. */
export const reportsByManager = (call: BobCall): Map<string, string[]> => {
  const today = call.environment.clock.today();
  const reports = new Map<string, string[]>();
  for (const person of call.environment.roster.all()) {
    const { managerId } = primaryAssignmentOn(person, today);
    if (managerId === null) continue;
    const key = employeeIdOf(managerId);
    const list = reports.get(key) ?? [];
    list.push(employeeIdOf(person.id));
    reports.set(key, list);
  }
  return reports;
};
