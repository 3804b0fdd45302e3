import { callFor, openSession, readingOf, type AnyReading, type Bench } from '../src/connector-kit/check/bench.ts';
import { writingOf } from '../src/connector-kit/check/writes.ts';
import type { Call } from '../src/connector-kit/listing.ts';
import type { Order, WriteCall, WriteTarget, Writing, Written } from '../src/connector-kit/writing.ts';
import { collect } from '../src/connector-kit/walk.ts';
import { isUnsupported } from '../src/connector-kit/contract.ts';
import { checkOrder } from '../src/engine/writes/check-order.ts';
import { writes, type InputOf, type WriteKey } from '../src/model/writes.ts';
import { everythingShared } from '../src/connector-kit/shared-data.ts';

type UnifiedRecord = Record<string, unknown>;

/** A write made ready: checked as the engine checks it, and not yet sent. */
export interface ReadyWrite {
  readonly writing: Writing;
  readonly call: WriteCall;
  readonly order: Order;
  /** The vendor calls made so far, in the order in which they were made. */
  readonly calls: readonly { readonly endpoint: string; readonly status?: number }[];
}

/**
 * Checks an input against the contract, the connector and the simulated tenant's lists.
 *
 * @throws Problem `InputRefused` as a caller would get it.
 */
export const readyWrite = async <K extends WriteKey>(
  bench: Bench,
  write: K,
  input: Partial<InputOf<K>>,
  target: WriteTarget = {},
): Promise<ReadyWrite> => {
  const writing = writingOf(bench.connector, write);
  if (!writing) throw new Error(`${bench.connector.manifest.name} does not ${write}.`);
  const { vendor, calls } = openSession(bench);
  const bare = { vendor, target, now: Date.now(), deadlineAt: Date.now() + 60_000, shared: everythingShared };
  const call = { ...bare, prepared: await writing.prepare?.(bare) };
  const check = {
    write,
    writing,
    prepared: call.prepared,
    vendorName: bench.connector.manifest.name,
    exists: async (resource: string, id: string) => (await recordOf(bench, resource, id)) !== undefined,
  };
  const order = await checkOrder(check, writes[write].input.parse(input) as UnifiedRecord);
  return { writing, call, order, calls };
};

/**
 * Writes at the simulated tenant as the engine would.
 *
 * @throws Error where the writing says that there is no such person or record.
 */
export const writeOn = async <K extends WriteKey>(
  bench: Bench,
  write: K,
  input: Partial<InputOf<K>>,
  target: WriteTarget = {},
): Promise<Written> => {
  const { writing, call, order } = await readyWrite(bench, write, input, target);
  const written = await writing.run(call, order);
  if (!written) throw new Error('There is no such person or record.');
  return written;
};

/** Which record is read back. */
export interface RecordQuestion {
  /** Whose it is, where the vendor lists such records person by person. */
  readonly employeeId?: string | undefined;
  readonly expand?: readonly string[];
}

/** The unified record with a remote id, read back through the connector. */
export const recordOf = async (
  bench: Bench,
  resource: string,
  remoteId: string,
  { employeeId, expand = [] }: RecordQuestion = {},
): Promise<UnifiedRecord | undefined> => {
  const reading = readingOf(bench.connector, resource) as AnyReading;
  const query = { include: new Set(['custom_fields', 'avatar_url']), expand: new Set(expand) };
  const call = await callFor(reading, openSession(bench).vendor, query);
  const map = (row: unknown) => reading.map(row, call.prepared) as UnifiedRecord;
  const row = await rowOf(reading, call, remoteId, employeeId, map);
  if (row === undefined) return undefined;
  const joined = expand.map(async (name) => [name, (await reading.joins?.[name]?.(call, [row]))?.(row)] as const);
  return { ...map(row), ...Object.fromEntries(await Promise.all(joined)) };
};

const rowOf = async (
  reading: AnyReading,
  call: Call,
  remoteId: string,
  employeeId: string | undefined,
  map: (row: unknown) => UnifiedRecord,
): Promise<unknown> => {
  if (reading.one) return reading.one(call, remoteId);
  const rows =
    employeeId !== undefined && reading.ofEmployee
      ? ((await reading.ofEmployee(call, employeeId)) ?? [])
      : reading.all && !isUnsupported(reading.all)
        ? await collect(reading.all, call)
        : [];
  return rows.find((row) => map(row)['remote_id'] === remoteId);
};
