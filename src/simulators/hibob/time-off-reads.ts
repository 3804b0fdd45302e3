import type { Person } from '../company/index.ts';
import { demand, flag, isDay, may, refuse, route, timestamp } from './answers.ts';
import { employeeIdOf } from './ids.ts';
import type { BobCall, TimeOff } from './state.ts';
import {
  isOfHours,
  isPrivate,
  overlaps,
  requestsOf,
  seesPrivate,
  shownPolicyType,
  shownType,
  sixMonthsAfter,
  sixMonthsBefore,
  totalDuration,
} from './time-off.ts';
import { isActive, isInAudience } from './view.ts';

const badRequest = (error: string): Response => refuse(400, 'exception.bad.request', error);
const whosOutDenied = (call: BobCall) => demand(call, 'timeOff.whosOut', 'time off requests');

/** Every request that the service user may see, with its person and the name to show for it. */
const visible = (call: BobCall, maySeePrivate: boolean, people: readonly Person[]) =>
  people.flatMap((person) => {
    if (!isInAudience(call, person)) return [];
    return requestsOf(call.state, person).flatMap((request) => {
      const policyType = shownPolicyType(request.policyType, maySeePrivate);
      return policyType === undefined ? [] : [{ person, request, policyType }];
    });
  });
type Visible = ReturnType<typeof visible>[number];

/** One thing that happened to a request; an approved one that was canceled happened twice. */
const eventsOf = (request: TimeOff): [changeType: string, at: string][] => {
  switch (request.status) {
    case 'pending':
      return [['Pending', request.createdAt]];
    case 'approved':
      return [['Created', request.changedAt]];
    case 'canceled':
      return [
        ['Created', request.createdAt],
        ['Canceled', request.changedAt],
      ];
    case 'deleted':
      return [
        ['Created', request.createdAt],
        ['Deleted', request.changedAt],
      ];
    default:
      return [];
  }
};

const renderChange = (call: BobCall, { person, request, policyType }: Visible, changeType: string, at: string) => {
  const site = call.state.company.sites.find((one) => one.id === person.assignments.at(-1)?.siteId);
  return {
    changeType,
    requestId: request.requestId,
    originalRequestId: request.originalRequestId,
    previousRequestId: null,
    employeeId: employeeIdOf(person.id),
    employeeDisplayName: person.displayName,
    employeeEmail: person.workEmail,
    policyTypeDisplayName: policyType,
    type: shownType(call, request.type),
    status: changeType === 'Created' ? 'approved' : request.status,
    createdOn: timestamp(at),
    startDate: isOfHours(request) ? null : request.startDate,
    startPortion: isOfHours(request) ? null : request.startPortion,
    endDate: isOfHours(request) ? null : request.endDate,
    endPortion: isOfHours(request) ? null : request.endPortion,
    dayPortion: request.dayPortion,
    date: isOfHours(request) ? request.startDate : null,
    hoursOnDate: request.hours,
    dailyHours: request.dailyHours,
    durationUnit: request.unit,
    totalDuration: totalDuration(request),
    totalCost: request.cost,
    changeReason: null,
    visibility: isPrivate(request.policyType) ? 'Private' : 'Public',
    timeZone: site?.timeZone ?? 'UTC',
  };
};

/** What changed from `since` to `to` (default now): by when it changed, not by when the leave is. */
const listChanges = (call: BobCall): Response => {
  const since = new Date(call.query.get('since') ?? '');
  const now = call.environment.clock.now();
  const to = call.query.has('to') ? new Date(call.query.get('to') ?? '') : now;
  if (Number.isNaN(since.getTime()) || Number.isNaN(to.getTime()))
    return badRequest('since and to must be ISO-8601 timestamps');
  const sinceOn = since.toISOString().slice(0, 10);
  if (sinceOn < sixMonthsBefore(now.toISOString().slice(0, 10)))
    return badRequest('since cannot be more than 6 months ago');
  if (to.toISOString().slice(0, 10) > sixMonthsAfter(sinceOn))
    return badRequest('to cannot be more than 6 months after since');
  const refused = whosOutDenied(call);
  if (refused !== undefined) return refused;

  const withPending = flag(call, 'includePending') && may(call, 'timeOff.requests');
  const changes = visible(call, seesPrivate(call, true), call.environment.roster.all())
    .flatMap((one) => eventsOf(one.request).map(([changeType, at]) => ({ one, changeType, at: new Date(at) })))
    .filter(({ changeType, at }) => at >= since && at <= to && (withPending || changeType !== 'Pending'))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return Response.json({
    changes: changes.map(({ one, changeType, at }) => renderChange(call, one, changeType, at.toISOString())),
  });
};

/** Requests of active people that touch the range. */
const outBetween = (call: BobCall, from: string, to: string): Visible[] => {
  const withPending = flag(call, 'includePending') && may(call, 'timeOff.requests');
  const people = call.environment.roster.all().filter((person) => isActive(call, person));
  return visible(call, seesPrivate(call, flag(call, 'includePrivate')), people).filter(
    ({ request }) =>
      overlaps(request, from, to) &&
      (request.status === 'approved' || (withPending && request.status === 'pending')) &&
      (flag(call, 'includeHourly') || !isOfHours(request)) &&
      (request.policyType !== 'Working from home' || flag(call, 'includeWorkingRequests')),
  );
};

const whosOut = (call: BobCall): Response => {
  const [from, to] = [call.query.get('from'), call.query.get('to')];
  if (!isDay(from) || !isDay(to)) return badRequest('from and to must be dates');
  const outs = whosOutDenied(call) ?? outBetween(call, from, to);
  if (outs instanceof Response) return outs;
  return Response.json({
    outs: outs.map(({ person, request, policyType }) => ({
      requestId: request.requestId,
      employeeId: employeeIdOf(person.id),
      employeeDisplayName: person.displayName,
      policyType,
      policyTypeDisplayName: policyType,
      type: shownType(call, request.type),
      startDate: request.startDate,
      startPortion: request.startPortion,
      endDate: request.endDate,
      endPortion: request.endPortion,
      dayPortion: request.dayPortion,
      date: isOfHours(request) ? request.startDate : null,
      hoursOnDate: request.hours,
      minutes: request.minutes,
      dailyHours: request.dailyHours,
      status: request.status,
    })),
  });
};

const outToday = (call: BobCall): Response => {
  const today = call.query.get('today') ?? call.query.get('date') ?? call.environment.clock.today();
  if (!isDay(today)) return badRequest('today must be a date');
  const outs = whosOutDenied(call) ?? outBetween(call, today, today);
  if (outs instanceof Response) return outs;
  const siteId = call.query.get('siteId');
  const atSite = ({ person }: Visible) =>
    siteId === null || `${2_606_110 + Number(person.assignments.at(-1)?.siteId.slice(1))}` === siteId;
  return Response.json({
    outs: outs.filter(atSite).map(({ person, request, policyType }) => ({
      employeeId: employeeIdOf(person.id),
      employeeDisplayName: person.displayName,
      employeeEmail: person.workEmail,
      policyTypeDisplayName: policyType,
      requestRangeType: shownType(call, request.type),
      startDate: request.startDate,
      startDatePortion: request.startPortion,
      endDate: request.endDate,
      endDatePortion: request.endPortion,
      dayPortion: request.dayPortion,
      dailyHours: request.dailyHours,
      date: isOfHours(request) ? request.startDate : null,
      hours: request.hours,
      minutes: request.minutes,
    })),
  });
};

export const timeOffReadRoutes = [
  route('GET', '/timeoff/requests/changes', listChanges),
  route('GET', '/timeoff/whosout', whosOut),
  route('GET', '/timeoff/outtoday', outToday),
];
