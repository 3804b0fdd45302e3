import { type Person, primaryAssignmentOn } from '../../company/index.ts';
import { findUnit, type Unit, uuidOfDepartment } from '../organization/units.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { readParameters } from '../wire/parameters.ts';
import { findPerson, identifierType, type IdentifierType } from './identity.ts';
import { activeTest } from './standing.ts';

const unknownPerson = (): Refusal => new Refusal('InvalidParameterError', 'The person could not be found.');

/** Those asked for, in that order, active or not; otherwise all, or all active ones. */
export const selectPeople = (
  call: HrworksCall,
  asked: { persons: string[] | undefined; type: IdentifierType; onlyActive: boolean },
): readonly Person[] => {
  if (asked.persons === undefined) {
    const everybody = call.environment.roster.all();
    return asked.onlyActive ? everybody.filter(activeTest(call)) : everybody;
  }
  return asked.persons.map((identifier) => {
    const person = findPerson(call, asked.type, identifier);
    if (person === undefined) throw unknownPerson();
    return person;
  });
};

/** Whom the path names, in the kind of identifier that the query says. */
export const personInPath = (call: HrworksCall, fallback: IdentifierType): Person => {
  const { personIdentifierType } = readParameters(call.query, { personIdentifierType: identifierType(fallback) });
  const person = findPerson(
    call,
    personIdentifierType,
    call.params.personIdentifier ?? call.params.personnelNumber ?? '',
  );
  if (person === undefined) throw unknownPerson();
  return person;
};

/** Undefined for somebody who is in no unit. */
export const unitUuidOf = ({ state, environment }: HrworksCall, person: Person): string | undefined => {
  const written = state.edits.get(person.id)?.organizationUnitNumber;
  if (written !== undefined) return findUnit(state.units, String(written))?.uuid;
  const { departmentId } = primaryAssignmentOn(person, environment.clock.today());
  return departmentId === null || state.createdHere.has(person.id) ? undefined : uuidOfDepartment(departmentId);
};

/** The unit as it is now. */
export const unitOf = (call: HrworksCall, person: Person): Unit | undefined => {
  const wanted = unitUuidOf(call, person);
  return call.state.units.find(({ uuid }) => uuid === wanted);
};

export const peopleInUnit = (call: HrworksCall, uuid: string): Person[] =>
  call.environment.roster.all().filter((person) => unitUuidOf(call, person) === uuid);
