import type { Person } from '../../company/index.ts';
import { workingTimesPerCall } from '../limits.ts';
import { findPerson } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { readParameters, required, texts } from '../wire/parameters.ts';
import {
  deleteNumbered,
  missingIn,
  type Plan,
  readBody,
  readRecords,
  textOf,
  type WireRecord,
  writeRecords,
} from '../wire/records.ts';
import { fromCompact } from './instants.ts';
import {
  begunAt,
  keepWorkingTime,
  type WorkingTime,
  workingTimeId,
  workingTimesOf,
  workingTimeTypes,
} from './working-times.ts';

const path = '/working-times';

const checkCount = (count: number): void => {
  if (count > workingTimesPerCall)
    throw new Refusal('InvalidParameterError', `At most ${workingTimesPerCall} working times are allowed in one call.`);
};

/** Named by personnel number, or by what the person types in at a kiosk. */
const personIn = (call: HrworksCall, record: WireRecord): Person | undefined =>
  findPerson(call, 'personnelNumber', textOf(record, 'personnelNumber') ?? '') ??
  findPerson(call, 'personIdentifierForKiosk', textOf(record, 'personIdentifierForKiosk') ?? '');

const numberIn = (record: WireRecord, name: string): number | undefined =>
  typeof record[name] === 'number' ? record[name] : undefined;

const changedBy = (before: WorkingTime, record: WireRecord): WorkingTime => ({
  ...before,
  endMilliseconds: fromCompact(record.endDateAndTime) ?? before.endMilliseconds,
  type: textOf(record, 'type') ?? before.type,
  comment: textOf(record, 'comment') ?? before.comment,
  projectNumber: numberIn(record, 'projectNumber') ?? before.projectNumber,
  clockInKioskId: numberIn(record, 'clockInKioskId') ?? before.clockInKioskId,
  clockOutKioskId: numberIn(record, 'clockOutKioskId') ?? before.clockOutKioskId,
});

const doOverlap = (a: WorkingTime, b: WorkingTime): boolean =>
  a.beginMilliseconds < (b.endMilliseconds ?? Infinity) && b.beginMilliseconds < (a.endMilliseconds ?? Infinity);

/** A working time is known by person and begin; a POST makes it, a PUT changes it. */
const planTime =
  (call: HrworksCall, mustExist: boolean, deletesOverlapping: boolean) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['beginDateAndTime']);
    if (missing !== undefined) return missing;
    const person = personIn(call, record);
    if (person === undefined) return { problem: 'The person could not be found.' };
    const begin = fromCompact(record.beginDateAndTime);
    if (begin === undefined) return { problem: 'beginDateAndTime is not of the form YYYYMMDDTHHMMSSZ.' };
    const all = workingTimesOf(call, person);
    const known = all.find(({ beginMilliseconds }) => beginMilliseconds === begin);
    if (mustExist && known === undefined) return { problem: 'The working time does not exist.' };
    const time = changedBy(known ?? begunAt(call, person, begin, 'workingTime'), record);
    if (workingTimeTypes[time.type] === undefined) return { problem: `There is no type ${time.type}.` };
    if (time.endMilliseconds !== undefined && time.endMilliseconds <= begin)
      return { problem: 'endDateAndTime lies before beginDateAndTime.' };
    const others = all.filter((other) => (mustExist ? other !== known : true) && doOverlap(time, other));
    if (others.length > 0 && !deletesOverlapping) return { problem: 'The working time overlaps with another.' };
    return {
      write: () => {
        for (const other of others) keepWorkingTime(call, person.id, other.beginMilliseconds, undefined);
        keepWorkingTime(call, person.id, begin, time);
        return { data: { id: workingTimeId(call, person, time) } };
      },
    };
  };

const write = async (call: HrworksCall, mustExist: boolean): Promise<unknown> => {
  const { deleteOverlappingWorkingTimes } = await readBody(call);
  const records = await readRecords(call);
  checkCount(records.length);
  return writeRecords(call, path, records, planTime(call, mustExist, deleteOverlappingWorkingTimes === true));
};

/** `{personnelNumber}_{unix seconds}` */
const find = (call: HrworksCall, id: string): { person: Person; begin: number } | undefined => {
  const person = findPerson(call, 'personnelNumber', id.slice(0, id.lastIndexOf('_')));
  const time = person && workingTimesOf(call, person).find((one) => workingTimeId(call, person, one) === id);
  return person && time && { person, begin: time.beginMilliseconds };
};

const remove = (call: HrworksCall): unknown => {
  checkCount(readParameters(call.query, { numbers: required(texts) }).numbers.length);
  return deleteNumbered(
    call,
    path,
    (id) => find(call, id) !== undefined,
    (id) => {
      const found = find(call, id);
      if (found !== undefined) keepWorkingTime(call, found.person.id, found.begin, undefined);
    },
  );
};

export const workingTimeWriteRoutes = [
  operation('POST', path, 'working-times:write', (call) => write(call, false)),
  operation('PUT', path, 'working-times:write', (call) => write(call, true)),
  operation('DELETE', path, 'working-times:write', remove),
  jobRoute(path, 'working-times:write'),
];
