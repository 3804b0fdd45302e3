import { findPerson } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import { isDay } from '../wire/parameters.ts';
import type { WireRecord } from '../wire/records.ts';
import { type LeaveKind, leaveKinds, statusesOf } from './kinds.ts';
import type { Leave } from './leaves.ts';

/** What a new one is before anything was said of it. */
export const emptyLeave = (kind: LeaveKind): Leave => ({
  number: '',
  kind,
  type: undefined,
  beginDate: '',
  endDate: '',
  isBeginDateHalfDay: false,
  isEndDateHalfDay: false,
  status: leaveKinds[kind].initialStatus,
  remark: undefined,
  substituteIds: [],
  hasElectronicSicknessCertificate: false,
});

/** Personnel numbers: a list for absences, one text for sick leaves. */
const substitutesIn = (record: WireRecord): string[] | undefined => {
  if (Array.isArray(record.substitutes)) return record.substitutes.map(String);
  return typeof record.substitute === 'string' ? [record.substitute] : undefined;
};

const problemWith = ({ state }: HrworksCall, leave: Leave): string | undefined => {
  if (!isDay(leave.beginDate)) return 'beginDate is not a date.';
  if (!isDay(leave.endDate)) return 'endDate is not a date.';
  if (leave.endDate < leave.beginDate) return 'endDate lies before beginDate.';
  if (!statusesOf(leave.kind).includes(leave.status)) return `There is no status ${leave.status}.`;
  if (leave.kind === 'remoteWork') return undefined;
  const types = leave.kind === 'sickLeave' ? state.sickLeaveTypes : state.absenceTypes;
  return types.some(({ key, isActive }) => key === leave.type && isActive)
    ? undefined
    : `There is no active type ${leave.type ?? ''}.`;
};

/** The leave with what the record says of it; what the record does not name stays. */
export const changedLeave = (
  call: HrworksCall,
  before: Leave,
  record: WireRecord,
): { leave: Leave } | { problem: string } => {
  const flagOf = (name: 'isBeginDateHalfDay' | 'isEndDateHalfDay' | 'hasElectronicSicknessCertificate') =>
    typeof record[name] === 'boolean' ? record[name] : before[name];
  const substitutes = substitutesIn(record)?.map((number) => findPerson(call, 'personnelNumber', number));
  if (substitutes?.includes(undefined)) return { problem: 'The substitute could not be found.' };
  const leave: Leave = {
    ...before,
    type: before.kind === 'remoteWork' ? undefined : String(record.type ?? before.type ?? ''),
    beginDate: String(record.beginDate ?? before.beginDate),
    endDate: String(record.endDate ?? before.endDate),
    isBeginDateHalfDay: flagOf('isBeginDateHalfDay'),
    isEndDateHalfDay: flagOf('isEndDateHalfDay'),
    hasElectronicSicknessCertificate: flagOf('hasElectronicSicknessCertificate'),
    status: String(record[leaveKinds[before.kind].statusField] ?? before.status),
    remark: typeof record.remark === 'string' ? record.remark : before.remark,
    substituteIds: substitutes?.flatMap((person) => (person === undefined ? [] : [person.id])) ?? before.substituteIds,
  };
  const problem = problemWith(call, leave);
  return problem === undefined ? { leave } : { problem };
};
