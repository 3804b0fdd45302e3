import { type Company, type Day, type LeaveRequest, type Person, rowOn } from '../company/index.ts';
import { eventIdOf, employeeIdOf } from './ids.ts';
import type { StaffologyCall } from './state.ts';
import { eventStatuses, eventTypeOf } from './vocabulary.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Days and hours away, whichever of the two the request counts in. */
const lengthOf = (person: Person, { amount, unit, startOn }: LeaveRequest) => {
  const contract = rowOn(person.contracts, startOn) ?? person.contracts[0];
  const daily = contract.weeklyHours / Math.max(1, contract.hoursByWeekday.filter((hours) => hours > 0).length);
  return unit === 'days'
    ? { Days: amount, Hours: rounded(amount * daily) }
    : { Days: rounded(amount / daily), Hours: amount };
};

/** Midnight for whole days, noon where half a day begins or ends. */
const boundary = (day: Day, isHalf: boolean, isDateOnly: boolean): string =>
  isDateOnly ? day : `${day}T${isHalf ? '12' : '00'}:00:00`;

const renderEvent = (call: StaffologyCall, company: Company, person: Person, request: LeaveRequest) => {
  const policy = company.leavePolicies.find(({ id }) => id === request.policyId);
  const seen = {
    ID: eventIdOf(person.id, Number(request.id.match(/\d+$/)?.[0] ?? 0)),
    Title: policy?.name ?? 'Absence',
  };
  if (call.environment.switchValue('eventFields') !== true) return seen;
  const isDateOnly = call.environment.switchValue('dateFormat') === 'date';
  const startsHalf = request.startPart === 'afternoon';
  const endsHalf = request.endPart === 'morning';
  return {
    ...seen,
    EmployeeID: employeeIdOf(person.id),
    Type: eventTypeOf(policy?.kind ?? 'unpaid'),
    Start: boundary(request.startOn, startsHalf, isDateOnly),
    End: boundary(request.endOn, endsHalf, isDateOnly),
    AllDay: request.unit === 'days' && !startsHalf && !endsHalf,
    ...lengthOf(person, request),
    Status: eventStatuses[request.status],
    Notes: request.comment,
  };
};
export type RenderedEvent = ReturnType<typeof renderEvent>;

/** Time away that touches the days from `from` to `to`, both included. All keys but `ID` and `Title` are assumed. */
export const eventsBetween = (call: StaffologyCall, person: Person, from: Day, to: Day): RenderedEvent[] =>
  person.leaveRequests
    .filter((request) => request.startOn <= to && request.endOn >= from)
    .map((request) => renderEvent(call, call.environment.company, person, request));
