import { addDays, dayNumber, type LeaveRequest, type Person } from '../company/index.ts';
import { may } from './answers.ts';
import { serialId } from './ids.ts';
import { type BobCall, changesOf, type BobState, type TimeOff } from './state.ts';

/**
 * Policy types that are private: with a public name they are shown under it, without one they are hidden, from whoever
 * may not see private policies.
 */
const publicNames: Record<string, string | null> = { Sick: 'Out of office', Bereavement: null };
export const isPrivate = (policyType: string): boolean => policyType in publicNames;

/** The name to show; undefined = not to be shown at all. */
export const shownPolicyType = (policyType: string, maySeePrivate: boolean): string | undefined =>
  maySeePrivate || !isPrivate(policyType) ? policyType : (publicNames[policyType] ?? undefined);

const fromSeed = (state: BobState, person: Person, request: LeaveRequest, place: number): TimeOff => {
  const policy = state.company.leavePolicies.find((one) => one.id === request.policyId);
  const isHours = request.unit === 'hours';
  const requestId = serialId(32_000_000, person.id, place);
  return {
    requestId,
    originalRequestId: requestId,
    policyType: policy?.name ?? 'Holiday',
    type: isHours ? 'hours' : 'days',
    startDate: request.startOn,
    endDate: request.endOn,
    startPortion: request.startPart,
    endPortion: request.endPart,
    dayPortion: null,
    hours: isHours ? request.amount : null,
    minutes: isHours ? 0 : null,
    dailyHours: null,
    durations: null,
    unit: request.unit,
    cost: request.amount,
    status: request.status === 'cancelled' ? 'canceled' : request.status,
    description: request.comment,
    reasonCode: request.reasonId === null ? null : 3000 + Number(request.reasonId.slice(1)),
    createdAt: request.requestedAt,
    changedAt: request.decidedAt,
  };
};

/** All requests of a person: what the API wrote, else the seed's. */
export const requestsOf = (state: BobState, person: Person): TimeOff[] =>
  state.changes.get(person.id)?.timeOff ??
  person.leaveRequests.map((request, index) => fromSeed(state, person, request, index + 1));

export const saveRequests = (state: BobState, person: Person, requests: TimeOff[]): void => {
  changesOf(state, person.id).timeOff = requests;
};

/** Calendar days covered, weekends included; hours for a request of hours. */
export const totalDuration = (request: TimeOff): number => {
  if (request.unit === 'hours') return request.cost;
  const halves = (request.startPortion === 'all_day' ? 0 : 0.5) + (request.endPortion === 'all_day' ? 0 : 0.5);
  return dayNumber(request.endDate) - dayNumber(request.startDate) + 1 - halves;
};

/** The switch `timeOffTypeCase`: some answers begin the type with a capital. */
export const shownType = ({ environment }: BobCall, type: string): string =>
  environment.switchValue('timeOffTypeCase') === 'upper' ? type.charAt(0).toUpperCase() + type.slice(1) : type;

export const isOfHours = (request: TimeOff): boolean => request.type === 'hours';

/** Does the request touch a day of the range? */
export const overlaps = (request: TimeOff, from: string, to: string): boolean =>
  request.startDate <= to && request.endDate >= from;

/** May private policies be named, given what the caller asked for? */
export const seesPrivate = (call: BobCall, isAskedFor: boolean): boolean => isAskedFor && may(call, 'timeOff.private');

/** Six calendar months before a day. */
export const sixMonthsBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - 6);
  return date.toISOString().slice(0, 10);
};
export const sixMonthsAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 6);
  return addDays(date.toISOString().slice(0, 10), 1);
};
