import type { ResourceKey } from '../../src/model/resources.ts';

/** One thing that is other than the truth. */
export interface Difference {
  readonly resource: ResourceKey;
  /** The natural key of the record, for example an employee number. */
  readonly key: string;
  /** The field, with a path where it is nested: `bank_details[0].iban`. `(record)` is the record as a whole. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

/** One line a difference, for the message of a failing test. */
export const inWords = (differences: readonly Difference[]): string[] =>
  differences.map(
    ({ resource, key, field, expected, got }) => `${resource} ${key}: ${field}: expected ${expected}, got ${got}`,
  );

/** What was got, short enough to read. */
export const shown = (got: unknown): string => {
  const text = got === undefined ? 'nothing' : JSON.stringify(got);
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
};
