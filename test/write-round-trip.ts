import type { Bench } from '../src/connector-kit/check/bench.ts';
import { writingOf } from '../src/connector-kit/check/writes.ts';
import type { Written, WriteTarget } from '../src/connector-kit/writing.ts';
import { draftOf } from '../src/engine/writes/draft.ts';
import { toInstant } from '../src/model/dates.ts';
import { unifiedId } from '../src/model/id.ts';
import { writes, type InputOf, type WriteKey } from '../src/model/writes.ts';
import { recordOf, writeOn } from './write-bench.ts';

/** A write, and where its fields are found again. */
export interface RoundTrip<K extends WriteKey> {
  readonly write: K;
  readonly input: Partial<InputOf<K>>;
  readonly target?: WriteTarget;
  /** Parts of the record that are only shown when asked for. */
  readonly expand?: readonly string[];
  /** Where the record has a field that the input calls otherwise: `{ 'employment.pay_rate': 'employments.0.pay_rate' }`. */
  readonly readAt?: Readonly<Record<string, string>>;
  /** Fields that no reading shows, with the reason. */
  readonly unread?: Readonly<Record<string, string>>;
}

/** What came of it. `untested` and `lost` are empty when every field that the connector declares was written and read. */
export interface RoundTripOutcome {
  readonly written: Written;
  readonly record: Readonly<Record<string, unknown>> | undefined;
  /** Fields that the connector declares and the input does not have. */
  readonly untested: readonly string[];
  /** Fields that the record tells otherwise than they were written. */
  readonly lost: readonly string[];
}

/** Writes at the simulated tenant, reads the record back through the unified reading, and compares field by field. */
export const writeRoundTrip = async <K extends WriteKey>(
  bench: Bench,
  { write, input, target = {}, expand = [], readAt = {}, unread = {} }: RoundTrip<K>,
): Promise<RoundTripOutcome> => {
  const { values } = draftOf(write, writes[write].input.parse(input) as Record<string, unknown>);
  const declared = Object.keys(writingOf(bench.connector, write)?.fields ?? {});
  const written = await writeOn(bench, write, input, target);
  const remoteId = written.remoteId ?? target.recordId ?? target.employeeId ?? '';
  const record = await recordOf(bench, writes[write].resource, remoteId, { employeeId: target.employeeId, expand });
  const lost = [...values].filter(
    ([path, { value }]) => !(path in unread) && !saysTheSame(value, at(record, readAt[path] ?? path)),
  );
  return {
    written,
    record,
    untested: declared.filter((path) => !values.has(path)),
    lost: lost.map(([path]) => path),
  };
};

const at = (record: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], record);

/** Whether a record tells what was written: ids in their envelope, days as instants, enumerations by our word. */
const saysTheSame = (wrote: unknown, read: unknown): boolean => {
  if (Array.isArray(wrote))
    return Array.isArray(read) && wrote.every((one) => read.some((two) => saysTheSame(one, two)));
  if (typeof wrote === 'object' && wrote !== null)
    return Object.entries(wrote).every(([key, value]) => value === null || saysTheSame(value, at(read, key)));
  if (wrote === read) return true;
  if (typeof wrote !== 'string' || typeof read !== 'string') return false;
  return unifiedId(wrote) === read || (toInstant(wrote) !== null && toInstant(wrote) === toInstant(read));
};
