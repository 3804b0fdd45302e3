import { dayNumber, dayOf, type LeaveRequest, type Person, weekdayOf } from '../company/index.ts';
import { midnight } from './dates.ts';
import { contractOn, typicalDayOf } from './render.ts';
import { type DayRange, overlaps } from './state.ts';
import type { View } from './view.ts';
import { leaveStatuses } from './vocabulary.ts';

const round = (hours: number): number => Math.round(hours * 100) / 100;

/** Monday to Friday, half a day where the leave begins in the afternoon or ends at noon. */
const hoursPerDay = (request: LeaveRequest, typicalDay: number): { date: string; hours: number }[] => {
  if (request.unit === 'hours') return [{ date: request.startOn, hours: request.amount }];
  const days: { date: string; hours: number }[] = [];
  for (let number = dayNumber(request.startOn); number <= dayNumber(request.endOn); number++) {
    if (weekdayOf(number) > 4) continue;
    const date = dayOf(number);
    const halves =
      Number(date === request.startOn && request.startPart !== 'all_day') +
      Number(date === request.endOn && request.endPart !== 'all_day');
    days.push({ date, hours: round(typicalDay * (1 - halves / 2)) });
  }
  return days;
};

export type LeaveOfPerson = { person: Person; request: LeaveRequest };

/** Everybody's leave that the user may see, by person, oldest first. */
export const leaveIn = (view: View, range: DayRange): LeaveOfPerson[] => {
  const omitsCancelled = view.environment.switchValue('cancelledLeave') === 'omitted';
  return view.people().flatMap((person) =>
    person.leaveRequests
      .filter((request) => !(omitsCancelled && request.status === 'cancelled'))
      .filter((request) => overlaps(range, request.startOn, request.endOn))
      .map((request) => ({ person, request })),
  );
};

export const leaveRequestIdOf = (view: View, request: LeaveRequest): string => view.id('leave-request', request.id);

/**
 * Names the category, without its id. Leave counted in days has its hours from the employee's typical day.
 *
 * @see https://developer.employmenthero.com/api-references/leave-request
 */
export const renderLeaveRequest = (view: View, { person, request }: LeaveOfPerson) => {
  const policy = view.company.leavePolicies.find(({ id }) => id === request.policyId);
  const balance = person.leaveBalances.find(({ policyId }) => policyId === request.policyId);
  const days = hoursPerDay(request, typicalDayOf(contractOn(person, request.startOn)));
  return {
    id: leaveRequestIdOf(view, request),
    employee_id: view.employeeId(person.id),
    start_date: midnight(request.startOn),
    end_date: midnight(request.endOn),
    total_hours: round(days.reduce((total, { hours }) => total + hours, 0)),
    total_units: request.amount,
    unit_type: request.unit,
    hours_per_day: days,
    leave_category_name: policy?.name ?? null,
    leave_balance_amount: balance?.remaining ?? 0,
    status: leaveStatuses[request.status],
    reason: policy?.reasons.find(({ id }) => id === request.reasonId)?.name ?? null,
    comment: request.comment ?? '',
  };
};

/** @see https://developer.employmenthero.com/api-references/leave-balance */
export const renderLeaveBalances = (view: View, person: Person) => {
  if (view.environment.switchValue('leaveManagedIn') === 'payroll') return [];
  return person.leaveBalances.map(({ policyId, unit, allowance, taken, booked }) => ({
    id: view.id('leave-balance', `${person.id}/${policyId}`),
    leave_category_id: view.id('leave-category', policyId),
    leave_category_name: view.company.leavePolicies.find(({ id }) => id === policyId)?.name ?? null,
    unit_type: unit,
    accrued_amount: (allowance ?? 0) - taken,
    approved_leave: booked,
    pending_leave: person.leaveRequests
      .filter((request) => request.policyId === policyId && request.status === 'pending')
      .reduce((total, { amount }) => total + amount, 0),
  }));
};
