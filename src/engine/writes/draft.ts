import { nestedInputs, synonyms, writes, type WriteKey } from '../../model/writes.ts';
import type { InputError } from '../problem.ts';

/** A value and where it stood in the input. */
export interface DraftValue {
  readonly value: unknown;
  /** The path of its field. */
  readonly path: string;
  /** The path as the caller wrote it. */
  readonly from: string;
}

/** An input as a flat list of values by the path of their field, each field under one name. */
export interface Draft {
  readonly values: ReadonlyMap<string, DraftValue>;
  readonly passthrough: Readonly<Record<string, unknown>>;
  readonly errors: readonly InputError[];
}

/** A JSON Pointer to a field of the body. */
export const pointerTo = (path: string): string => `/body/${path.replaceAll('.', '/')}`;

/**
 * Lays an input out flat. Two names for one thing become one field; when they contradict each other, that is an error.
 * `null` on anything but an update says nothing.
 */
export const draftOf = (write: WriteKey, input: Readonly<Record<string, unknown>>): Draft => {
  const { resource, verb } = writes[write];
  const { passthrough, ...fields } = withOneEmployment(input);
  const errors: InputError[] = [];
  const values = new Map<string, DraftValue>();
  for (const [from, value] of flat(fields)) {
    if (value === null && verb !== 'update') continue;
    const path = synonyms[resource]?.[from] ?? from;
    const known = values.get(path);
    if (known !== undefined && JSON.stringify(known.value) !== JSON.stringify(value))
      errors.push({ pointer: pointerTo(from), message: `says something else than ${known.from}` });
    else values.set(path, { value: wrapped(from, value), path, from });
  }
  const several = input['employments'];
  if (Array.isArray(several) && several.length > 1)
    errors.push({
      pointer: '/body/employments',
      message: 'holds several: make the person with one, and add the others by POST …/employments',
    });
  return { values, passthrough: (passthrough ?? {}) as Record<string, unknown>, errors };
};

/** The deprecated list of employments, when it holds one, is that employment. */
const withOneEmployment = ({ employments, ...input }: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Array.isArray(employments) && employments.length === 1 && !input['employment']
    ? { ...input, employment: employments[0] }
    : input;

/** The deprecated single number is a list of one. */
const wrapped = (from: string, value: unknown) => (from === 'national_identity_number' && value ? [value] : value);

function* flat(fields: Readonly<Record<string, unknown>>, before = ''): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const path = `${before}${key}`;
    if (nestedInputs.has(key) && typeof value === 'object' && value !== null)
      yield* flat(value as Record<string, unknown>, `${path}.`);
    else yield [path, value];
  }
}
