import { type Address, type Day, type Person, primaryAssignmentOn } from '../company/index.ts';
import { employeeIdOf, numberOf } from './ids.ts';
import type { LookupName } from './lookup-lists.ts';
import type { StaffologyCall } from './state.ts';
import { countryName, counties } from './vocabulary.ts';

/** One value of a drop-down list. `Id` is absent while the switch `lookupIds` is off. */
export type Lookup = { Id?: number; Value: string };

/** How values are spelled in one answer, as the switches have it. */
export type Wire = {
  today: Day;
  day(value: Day | null): string | null;
  lookup(name: LookupName, value: string | null | undefined): Lookup | null;
  lineManager(personId: string | null): Lookup | null;
  isManager(personId: string): boolean;
};

/** Person ids of all who manage somebody today. */
const managersOf = ({ state, environment }: StaffologyCall): ReadonlySet<string> => {
  const day = environment.clock.today();
  if (state.managers?.day !== day) {
    const ids = new Set<string>();
    for (const person of environment.roster.all()) {
      const { managerId } = primaryAssignmentOn(person, day);
      if (managerId !== null) ids.add(managerId);
    }
    state.managers = { day, ids };
  }
  return state.managers.ids;
};

export const wireOf = (call: StaffologyCall): Wire => {
  const { state, environment } = call;
  const hasIds = environment.switchValue('lookupIds') === true;
  const isDateOnly = environment.switchValue('dateFormat') === 'date';
  const isEmployeeId = environment.switchValue('lineManagerId') === 'employee';
  const entry = (id: number, value: string): Lookup => (hasIds ? { Id: id, Value: value } : { Value: value });
  const managers = managersOf(call);
  return {
    today: environment.clock.today(),
    day: (value) => (value === null || isDateOnly ? value : `${value}T00:00:00`),
    lookup: (name, value) => (value == null ? null : entry(state.lookups.idOf(name, value), value)),
    lineManager: (personId) => {
      const manager = personId === null ? undefined : environment.roster.get(personId);
      if (manager === undefined) return null;
      return entry(isEmployeeId ? employeeIdOf(manager.id) : numberOf(manager.id), fullNameOf(manager));
    },
    isManager: (personId) => managers.has(personId),
  };
};

export const fullNameOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** The names of the keys are assumed. */
export const addressOf = (address: Address | null, telephone: string | null) =>
  address && {
    Address1: address.line1,
    Address2: address.line2,
    Town: address.city,
    County: address.region === null ? null : (counties[address.region] ?? null),
    Postcode: address.postCode,
    Country: countryName(address.country),
    Telephone: telephone,
  };
