import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './json.ts';

/**
 * A person as Bob sends one: nested categories, root fields at the top, and beside them keys such as
 * `/work/title` that hold `{ value }` for whatever is not null. Fields are read with `fieldOf`.
 * https://apidocs.hibob.com/reference/post_people-search
 */
export const person = z.looseObject({ id: z.string() });
export type Person = z.infer<typeof person>;

/** The most ids of one search, and the most fields. https://apidocs.hibob.com/docs/people-read-api-contract */
export const idsPerSearch = 200;
const fieldsPerSearch = 400;

const search = 'POST /v1/people/search';
const needs = ['audience', 'people.basic-info'];
const list = z.object({ employees: z.array(z.unknown()) });

/** The ids of everybody who works, worked or will work there, as far as the service user's groups show them. */
export const listPersonIds = (vendor: Vendor): Promise<string[]> =>
  ask(vendor, {
    endpoint: search,
    json: { fields: ['root.id'], showInactive: true },
    needs,
    read: (body) => rowsOf(person, list.parse(body).employees, vendor, search).map(({ id }) => id),
  });

/** Who is seen, those who have left included or not: their ids, and how many there are, with an id or without. */
export const lookForPeople = (
  vendor: Vendor,
  showInactive: boolean,
): Promise<{ readonly ids: readonly string[]; readonly seen: number }> =>
  ask(vendor, {
    endpoint: search,
    json: { fields: ['root.id'], showInactive },
    needs,
    read: (body) => {
      const { employees } = list.parse(body);
      return { ids: employees.flatMap((one) => person.safeParse(one).data?.id ?? []), seen: employees.length };
    },
  });

/** The people who match one id or e-mail filter. An empty `filters` is refused by Bob, so there is always one. */
const findPeople = (vendor: Vendor, filter: PeopleFilter, fields: readonly string[]): Promise<Person[]> =>
  ask(vendor, {
    endpoint: search,
    json: {
      fields: ['root.id', ...fields],
      filters: [{ fieldPath: filter.by, operator: 'equals', values: filter.values }],
      showInactive: true,
    },
    needs,
    read: (body) => rowsOf(person, list.parse(body).employees, vendor, search),
  });

/** The one filter that Bob's search knows. */
export interface PeopleFilter {
  readonly by: 'root.id' | 'root.email';
  readonly values: readonly string[];
}

/** People by id or e-mail, with exactly the fields named. More fields than Bob takes at once are read in turns. */
export const searchPeople = async (
  vendor: Vendor,
  filter: PeopleFilter,
  fields: readonly string[],
): Promise<Person[]> => {
  if (filter.values.length === 0) return [];
  const [first = [], ...rest] = chunksOf(fields, fieldsPerSearch - 1);
  const people = await findPeople(vendor, filter, first);
  for (const more of rest) {
    const found = new Map((await findPeople(vendor, filter, more)).map((one) => [one.id, one]));
    for (const one of people) mergeInto(one, found.get(one.id) ?? {});
  }
  return people;
};

/** Whether there is such a person, shown to this service user. */
export const isPerson = async (vendor: Vendor, id: string): Promise<boolean> =>
  (await searchPeople(vendor, { by: 'root.id', values: [id] }, [])).length > 0;

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Categories of two answers about the same person, put together. */
const mergeInto = (target: Record<string, unknown>, source: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(source)) {
    const own = target[key];
    if (isPlain(own) && isPlain(value)) mergeInto(own, value);
    else target[key] = value;
  }
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
