import { type Day, dayNumber, type LeaveRequest, type Person, workdaysBetween } from '../../company/index.ts';
import { licenseNumberOf } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import type { Span } from '../wire/intervals.ts';
import type { LeaveKind } from './kinds.ts';
import { typeKeyOf } from './types.ts';

/** One absence, sick leave or stretch of remote work. */
export type Leave = Span & {
  /** `{personLicenseNumber}_{running number}` */
  number: string;
  kind: LeaveKind;
  /** Key of a type; undefined for remote work. */
  type: string | undefined;
  /** Only the afternoon of the first day. */
  isBeginDateHalfDay: boolean;
  /** Only the forenoon of the last day. */
  isEndDateHalfDay: boolean;
  status: string;
  remark: string | undefined;
  /** Seed ids. */
  substituteIds: string[];
  hasElectronicSicknessCertificate: boolean;
};

const statuses = {
  pending: { absence: 'requested', sickLeave: 'reported', remoteWork: 'requested' },
  approved: { absence: 'validatedOk', sickLeave: 'validatedOk', remoteWork: 'validatedOk' },
  // Nobody declines sickness: HRworks has no word for it.
  declined: { absence: 'validatedNotOk', sickLeave: 'cancelled', remoteWork: 'validatedNotOk' },
  cancelled: { absence: 'cancelled', sickLeave: 'cancelled', remoteWork: 'cancelled' },
} as const;

/** HRworks counts days and half days: up to four hours are half a day, more a whole one. */
const hoursOfHalfDay = 4;

const fromSeed = ({ environment }: HrworksCall, person: Person, request: LeaveRequest): Leave | undefined => {
  const policy = environment.company.leavePolicies.find(({ id }) => id === request.policyId);
  if (policy === undefined) return undefined;
  const kind = policy.kind === 'sick' ? 'sickLeave' : policy.kind === 'work_from_home' ? 'remoteWork' : 'absence';
  const isShort = request.unit === 'hours' && request.amount <= hoursOfHalfDay;
  const isMorningOff = request.startOn === request.endOn && request.startPart === 'morning';
  return {
    number: `${licenseNumberOf(person)}_${request.id.split('-l')[1] ?? request.id}`,
    kind,
    type: kind === 'remoteWork' ? undefined : typeKeyOf(policy),
    beginDate: request.startOn,
    endDate: request.endOn,
    isBeginDateHalfDay: request.startPart === 'afternoon' || isShort,
    isEndDateHalfDay: request.endPart === 'morning' || isMorningOff,
    status: statuses[request.status][kind],
    remark: request.comment ?? undefined,
    substituteIds: [],
    hasElectronicSicknessCertificate: false,
  };
};

/** Everything of one person, by begin: the seed's with what was written over it. */
export const leavesOf = (call: HrworksCall, person: Person): Leave[] => {
  const written = call.state.leaves.get(person.id);
  const seed = person.leaveRequests
    .map((request) => fromSeed(call, person, request))
    .filter((leave) => leave !== undefined);
  if (written === undefined) return seed;
  const untouched = seed.filter(({ number }) => !written.has(number));
  const kept = [...written.values()].filter((leave) => leave !== undefined);
  return [...untouched, ...kept].toSorted((a, b) => (a.beginDate < b.beginDate ? -1 : 1));
};

export const seedLeavesOf = (call: HrworksCall, person: Person): Leave[] =>
  person.leaveRequests.map((request) => fromSeed(call, person, request)).filter((leave) => leave !== undefined);

/** Writes over a leave of the seed or an own one; undefined deletes it. */
export const keepLeave = ({ state }: HrworksCall, personId: string, number: string, leave: Leave | undefined): void => {
  const written = state.leaves.get(personId) ?? new Map<string, Leave | undefined>();
  written.set(number, leave);
  state.leaves.set(personId, written);
};

/** The running number goes on where the person's last one stopped, deleted ones included. */
export const nextNumber = (call: HrworksCall, person: Person): string => {
  const taken = [
    ...leavesOf(call, person).map(({ number }) => number),
    ...(call.state.leaves.get(person.id)?.keys() ?? []),
  ];
  const last = Math.max(0, ...taken.map((number) => Number(number.split('_')[1])).filter(Number.isFinite));
  return `${licenseNumberOf(person)}_${last + 1}`;
};

export const findLeave = (
  call: HrworksCall,
  kind: LeaveKind,
  number: string,
): { person: Person; leave: Leave } | undefined => {
  const person = call.environment.roster.get(`p${number.split('_')[0]}`);
  const leave = person && leavesOf(call, person).find((one) => one.kind === kind && one.number === number);
  return person && leave && { person, leave };
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Mondays to Fridays, less the halves that lie within; public holidays are not taken off. */
export const workingDaysOf = (leave: Leave, within: Span = leave): number => {
  const begin = later(leave.beginDate, within.beginDate);
  const end = earlier(leave.endDate, within.endDate);
  if (end < begin) return 0;
  const halves =
    (leave.isBeginDateHalfDay && begin === leave.beginDate ? 0.5 : 0) +
    (leave.isEndDateHalfDay && end === leave.endDate ? 0.5 : 0);
  return Math.max(0, workdaysBetween(dayNumber(begin), dayNumber(end)) - halves);
};
