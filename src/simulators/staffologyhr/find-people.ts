import { type Person, standingOn } from '../company/index.ts';
import { personIdOf } from './ids.ts';
import type { StaffologyCall } from './state.ts';

/** Whether the Set Rights of the API user let it see this person. */
const isVisible = ({ environment }: StaffologyCall, person: Person): boolean => {
  if (!environment.isGranted('otherEmployees')) return false;
  if (environment.isGranted('startersLeavers')) return true;
  const standing = standingOn(person, environment.clock.today());
  return standing !== 'future' && standing !== 'left';
};

/** In the order in which the vendor lists them. */
export const visiblePeople = (call: StaffologyCall): readonly Person[] => {
  const { environment } = call;
  const people = environment.roster.all();
  const seesAll = environment.isGranted('otherEmployees') && environment.isGranted('startersLeavers');
  return seesAll ? people : people.filter((person) => isVisible(call, person));
};

/** Whom the path names as `:employeeId`; nobody whom the API user does not see. */
export const findEmployee = (call: StaffologyCall): Person | undefined => {
  const person = call.environment.roster.get(personIdOf(call.params.employeeId ?? '') ?? '');
  return person !== undefined && isVisible(call, person) ? person : undefined;
};
