import type { NamedLists } from '../api/lists.ts';
import type { Person } from '../api/people.ts';
import { always, expanded, included } from './employee-fields.ts';

/*
 * Reading single values out of what Bob sends. Nothing is made up: what is missing, blank or of another kind
 * than expected is null.
 */

/** A field of a person by its id: from the flat key (`/work/title`), else from the nested category. */
export const fieldOf = (person: Person, id: string): unknown => {
  const { flatKey, keys } = known.get(id) ?? placesFor(id);
  const flat = person[flatKey];
  if (isObject(flat) && 'value' in flat) return flat['value'] ?? null;
  let value: unknown = person;
  for (const key of keys) value = isObject(value) ? value[key] : undefined;
  return value ?? null;
};

/** Where a field stands in a person. */
interface Places {
  readonly flatKey: string;
  readonly keys: readonly string[];
}

const placesFor = (id: string): Places => ({
  flatKey: `/${id.replaceAll('.', '/')}`,
  keys: id.replace(/^root\./, '').split('.'),
});

// Fifty of these are read of each of two hundred people: their places are worked out once.
const known = new Map(
  [...always, ...Object.values(included).flat(), ...Object.values(expanded).flat()].map((id) => [id, placesFor(id)]),
);

/** Text, or a number as text. Blank text is null. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** A number, also when it came as text. */
export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** The `id` of a reference, which comes as an object or as the bare id. */
export const referenceOf = (value: unknown): string | null => textOf(isObject(value) ? value['id'] : value);

/**
 * The name of a list item by its id. An id that the list does not have is shown itself where it is a word
 * (built-in lists use names as ids), and is null where it is a mere number.
 */
export const itemName = (lists: NamedLists, listName: string, id: unknown): string | null => {
  const key = textOf(id);
  if (key === null) return null;
  return lists.get(listName)?.get(key)?.name ?? (/^\d+$/.test(key) ? null : key);
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
