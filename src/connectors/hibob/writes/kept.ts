import { waitFor } from '../../../connector-kit/wait-for.ts';
import type { NotWritten, WriteCall } from '../../../connector-kit/writing.ts';
import { searchPeople, type Person } from '../api/people.ts';
import { fieldOf, isObject, referenceOf, textOf } from '../map/values.ts';
import type { Change } from './person-fields.ts';

/**
 * How long Bob may take to show what was written.
 * https://apidocs.hibob.com/docs/people-read-api-contract#read-after-update-consistency
 */
const mayLagMs = 20_000;

/** How far the clocks of Bob and of this machine may be apart. */
export const clockSkewMs = 5 * 60_000;

/** Until when a write may wait to see itself: no longer than Bob may take, and within the life of the request. */
export const patienceOf = ({ deadlineAt }: Pick<WriteCall, 'deadlineAt'>) => ({
  untilMs: Math.min(Date.now() + mayLagMs, deadlineAt - 2000),
});

/** A person with the fields that changes are about. `undefined`: not shown to this service user. */
export const readForChanges = async (
  { vendor }: Pick<WriteCall, 'vendor'>,
  id: string,
  changes: readonly Change[],
  more: readonly string[] = [],
): Promise<Person | undefined> => {
  const fields = [...new Set([...changes.map(({ fieldId }) => fieldId), ...more])];
  return (await searchPeople(vendor, { by: 'root.id', values: [id] }, fields))[0];
};

/** The changes that a person does not show. */
export const missingIn = (person: Person, changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ fieldId, value }) => !isSame(value, fieldOf(person, fieldId)));

/** Whether a field holds what was written: references by id, lists in any order, numbers in any spelling. */
const isSame = (wrote: unknown, read: unknown): boolean => {
  if (wrote === null || wrote === '') return read === null;
  if (Array.isArray(wrote))
    return Array.isArray(read) && print(wrote.map(String).toSorted()) === print(read.map(String).toSorted());
  if (isObject(wrote) && isObject(read) && !('id' in wrote)) return print(wrote) === print(read);
  if (isObject(wrote) || isObject(read)) return referenceOf(wrote) === referenceOf(read);
  return typeof wrote === 'boolean' ? wrote === read : textOf(wrote) === textOf(read);
};

const print = (value: unknown) => JSON.stringify(value);

/**
 * What Bob took without complaint and does not keep. One PUT is seen as a whole: as soon as one of the changes shows, what
 * still does not show was dropped.
 */
export const droppedOf = async (
  call: WriteCall<unknown>,
  id: string,
  changes: readonly Change[],
): Promise<NotWritten[]> => {
  if (changes.length === 0) return [];
  let missing = changes;
  await waitFor(async () => {
    const person = await readForChanges(call, id, changes);
    missing = person ? missingIn(person, changes) : changes;
    return missing.length < changes.length ? true : undefined;
  }, patienceOf(call));
  return notKept(pathsOf(missing));
};

/** The fields of ours that changes are about. */
export const pathsOf = (changes: readonly Change[]): string[] => [...new Set(changes.map(({ path }) => path))];

/** Fields that are not there, as an answer tells them. */
export const notKept = (
  paths: readonly string[],
  reason = 'Bob took it without complaint and did not keep it. Mostly the service user lacks Edit for its category.',
): NotWritten[] => paths.map((path) => ({ path, reason }));
