import type { Person } from '../company/index.ts';
import { blankPerson } from '../company/index.ts';
import type { Environment } from '../kit/index.ts';
import type { Row } from './entity.ts';
import { employeeIdOf, personIdOf } from './ids.ts';
import { renderEmployee } from './render.ts';

export type Values = Record<string, unknown>;

/** The rows of one object, in the order in which they were made. */
export type Table = {
  /** `to` is not included. */
  slice(from: number, to: number): Row[];
  /** The first so many rows that pass. */
  find(test: (row: Row) => boolean, atMost?: number): Row[];
  get(id: string): Row | undefined;
  insert(row: Row): void;
  change(id: string, values: Values): void;
  /** The seed has changed: rows that were made from it are made anew, with what was changed since. */
  refresh(): void;
};

/** Rows made from the seed when first asked for, and rows that came later. */
export const createTable = (seedRows: () => Row[], isSeedShown: () => boolean = () => true): Table => {
  let seeded: Map<string, Row> | undefined;
  const inserted = new Map<string, Row>();
  const changes = new Map<string, Values>();

  const seed = (): Map<string, Row> => {
    seeded ??= new Map(seedRows().map((row) => [row.Id, { ...row, ...changes.get(row.Id) }]));
    return seeded;
  };
  const shown = (): Map<string, Row> => (isSeedShown() ? seed() : new Map<string, Row>());
  const all = (): Row[] => [...shown().values(), ...inserted.values()];
  return {
    slice: (from, to) => all().slice(from, to),
    find: (test, atMost = Infinity) => all().filter(test).slice(0, atMost),
    get: (id) => inserted.get(id) ?? shown().get(id),
    insert: (row) => void inserted.set(row.Id, row),
    change: (id, values) => {
      const home = inserted.has(id) ? inserted : seed();
      const row = home.get(id);
      if (row !== undefined) home.set(id, { ...row, ...values });
      if (home === seeded) changes.set(id, { ...changes.get(id), ...values });
    },
    refresh: () => {
      seeded = undefined;
    },
  };
};

/**
 * Employees are rendered from the roster when they are asked for, so that 200,000 cost nothing until then; what the API
 * wrote about one lies over it.
 */
export const createEmployeeTable = ({ roster, company, clock }: Environment): Table => {
  const changes = new Map<string, Values>();
  const rowOf = (person: Person, today: string): Row => {
    const row = renderEmployee(person, company, today);
    const written = changes.get(person.id);
    return written === undefined ? row : { ...row, ...written };
  };
  const change = (id: string, values: Values) => {
    const personId = personIdOf(id) ?? '';
    changes.set(personId, { ...changes.get(personId), ...values });
  };
  return {
    slice: (from, to) => {
      const today = clock.today();
      return roster
        .all()
        .slice(from, to)
        .map((person) => rowOf(person, today));
    },
    find: (test, atMost = Infinity) => {
      const today = clock.today();
      const found: Row[] = [];
      for (const person of roster.all()) {
        if (found.length >= atMost) break;
        const row = rowOf(person, today);
        if (test(row)) found.push(row);
      }
      return found;
    },
    get: (id) => {
      const person = roster.get(personIdOf(id) ?? '');
      return person === undefined ? undefined : rowOf(person, clock.today());
    },
    insert: (row) => {
      const person = blankPerson({
        id: personIdOf(row.Id) ?? roster.nextId(),
        employeeNumber: String(row.xEmployeeNumber),
        firstName: String(row.xFirstName),
        lastName: String(row.xLastName),
        workEmail: String(row.xEmail),
        startOn: String(row.xStartDate),
        siteId: company.sites[0].id,
      });
      roster.add(person);
      changes.set(person.id, row);
    },
    change,
    refresh: () => {
      for (const personId of changes.keys()) if (roster.get(personId) === undefined) changes.delete(personId);
    },
  };
};

/** The id of the next employee to be made. */
export const nextEmployeeId = ({ roster }: Environment): string => employeeIdOf(roster.nextId());
