import type { Person } from '../company/index.ts';

/**
 * The people of one simulator in the order in which the vendor lists them. It begins as the seed company's and is then
 * changed by the vendor's own API and by the admin API. A person is replaced, never changed in place: the seed's
 * objects are shared by all simulators.
 */
export type Roster = {
  all(): readonly Person[];
  get(id: string): Person | undefined;
  add(person: Person, position?: number): void;
  replace(person: Person): void;
  remove(id: string): boolean;
  move(id: string, position: number): void;
  /** An id that was never used. */
  nextId(): string;
};

export const createRoster = (seed: readonly Person[]): Roster => {
  const people = [...seed];
  const byId = new Map(people.map((person) => [person.id, person]));
  let lastNumber = people.length;
  const placeOf = (id: string) => people.findIndex((person) => person.id === id);
  const insert = (person: Person, position: number) => people.splice(Math.min(position, people.length), 0, person);
  return {
    all: () => people,
    get: (id) => byId.get(id),
    add: (person, position = people.length) => {
      insert(person, position);
      byId.set(person.id, person);
    },
    replace: (person) => {
      people[placeOf(person.id)] = person;
      byId.set(person.id, person);
    },
    remove: (id) => {
      if (!byId.delete(id)) return false;
      people.splice(placeOf(id), 1);
      return true;
    },
    move: (id, position) => {
      const [person] = people.splice(placeOf(id), 1);
      if (person !== undefined) insert(person, position);
    },
    nextId: () => `p${++lastNumber}`,
  };
};
