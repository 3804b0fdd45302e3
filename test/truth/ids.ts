/** The fields of any record or part of one, as they came. */
export type Got = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields. */
export const isGot = (value: unknown): value is Got =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const prefix = 'c28xIQ';

/**
 * The values inside a unified id, or null when it is not one: the prefix `c28xIQ` (base64 of `so1!`), then base64url of
 * `key:value[,key:value]` with `\` before commas, colons and backslashes of a value. Written apart from `model/id.ts`.
 * Format: StackOne, https://docs.stackone.com (identifiers).
 */
export const valuesInId = (id: unknown): string[] | null => {
  if (typeof id !== 'string' || !/^c28xIQ[\w-]+$/.test(id)) return null;
  const text = Buffer.from(id.slice(prefix.length), 'base64url').toString('utf8');
  const pairs = text.match(/(?:\\[^]|[^\\,])+/g) ?? [];
  const values = pairs.map((pair) => /^(?:\\[^]|[^\\:])+:((?:\\[^]|[^\\:])*)$/.exec(pair)?.[1]);
  if (values.length === 0 || pairs.join(',') !== text) return null;
  return values.every((value) => value !== undefined) ? values.map((value) => value.replace(/\\([^])/g, '$1')) : null;
};

/** Whether a unified id says the same as a vendor's id. One of several parts must name each of them. */
const saysTheSame = (id: unknown, remoteId: unknown): boolean => {
  const values = valuesInId(id);
  if (values === null || typeof remoteId !== 'string') return false;
  return values.length === 1 ? values[0] === remoteId : values.every((value) => remoteId.includes(value));
};

/** A pair of fields that name the same thing, `id` and `remote_id`, and disagree. */
export interface Disagreement {
  readonly field: string;
  readonly expected: string;
  readonly got: unknown;
}

/** Holds each unified id of an object against its twin, the vendor's own: both or neither, and the same. */
export const disagreements = (got: Got, twins: readonly string[]): Disagreement[] =>
  twins.flatMap((twin): Disagreement[] => {
    const field = twin.slice('remote_'.length);
    const ids = listed(got[field]);
    const remoteIds = listed(got[twin]);
    if (ids.length !== remoteIds.length)
      return [{ field: twin, expected: `the vendor's id in ${field}`, got: got[twin] }];
    return ids.every((id, index) => saysTheSame(id, remoteIds[index]))
      ? []
      : [{ field, expected: `the unified id of ${JSON.stringify(got[twin])}`, got: got[field] }];
  });

/** The vendor's own ids among the fields of a record: `remote_id`, `remote_employee_id`, `remote_parent_ids`. */
export const isTwin = (field: string): boolean => /^remote_(\w+_)?ids?$/.test(field);

const listed = (value: unknown): readonly unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};
