import { type Person, stintOn } from '../company/index.ts';
import { employeeIdOf, personIdOf } from './ids.ts';
import type { BobCall, BobState, Row } from './state.ts';
import { currentRow, rowsOf } from './table-rows.ts';

/** One employee as seen at one moment; tables are rendered once, and only when a field asks for them. */
export type View = {
  state: BobState;
  person: Person;
  id: string;
  today: string;
  /** The switch `futureStartStatus`. */
  futureStatus: string;
  /** The switch `emptyFieldsAreNull`. */
  emptyAreNull: boolean;
  rows(path: string): Row[];
  current(path: string): Row | undefined;
  /** Whoever has this employee id. */
  find(employeeId: string): Person | undefined;
  /** Employee ids of those who report to this one. */
  reports(): string[];
};

export const viewOf = (call: BobCall, person: Person, reportsOf?: ReadonlyMap<string, string[]>): View => {
  const { state, environment } = call;
  const today = environment.clock.today();
  const cache = new Map<string, Row[]>();
  const rows = (path: string): Row[] => {
    const known = cache.get(path);
    if (known !== undefined) return known;
    const rendered = rowsOf(state, person, path, today);
    cache.set(path, rendered);
    return rendered;
  };
  const id = employeeIdOf(person.id);
  return {
    state,
    person,
    id,
    today,
    futureStatus: String(environment.switchValue('futureStartStatus')),
    emptyAreNull: environment.switchValue('emptyFieldsAreNull') === true,
    rows,
    current: (path) => currentRow(rows(path)),
    find: (employeeId) => environment.roster.get(personIdOf(employeeId) ?? ''),
    reports: () => reportsOf?.get(id) ?? [],
  };
};

/** What the API set, else undefined. */
export const changedValue = (view: View, fieldId: string): unknown =>
  view.state.changes.get(view.person.id)?.values.get(fieldId);

/** Active as Bob counts it: not terminated. Cheap, for it is asked of everybody in every search. */
export const isActive = (call: BobCall, person: Person): boolean => {
  const { state, environment } = call;
  const today = environment.clock.today();
  if (state.changes.get(person.id)?.tables.has('lifecycle')) {
    return currentRow(rowsOf(state, person, 'lifecycle', today))?.employeeStatus !== 'Inactive';
  }
  const stint = stintOn(person, today);
  if (stint.startOn > today) return environment.switchValue('futureStartStatus') === 'Active';
  return stint.endOn === null || stint.endOn > today;
};

/** May the service user see this person at all? Its group says whose data it has access to. */
export const isInAudience = (call: BobCall, person: Person): boolean =>
  call.environment.isGranted('group') &&
  call.environment.isGranted(isActive(call, person) ? 'audience.employed' : 'audience.nonEmployed');
