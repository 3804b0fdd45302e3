import { dayNumber, type LeaveRequest, workdaysBetween } from '../company/index.ts';
import { forbidden, invalid, notFound, one, page, readObject, textOf } from './answers.ts';
import { isDay } from './dates.ts';
import { leaveIn, leaveRequestIdOf, renderLeaveBalances, renderLeaveRequest } from './leave.ts';
import { contractOn, typicalDayOf } from './render.ts';
import { type HeroRoute, inOrganisation, ofEmployee } from './route.ts';
import { type DayRange, type HeroCall, nextKey, savePerson } from './state.ts';
import type { View } from './view.ts';
import { announce } from './webhooks.ts';

/** `start_date` and `end_date` as `YYYY-MM-DD`, either or none. */
const readRange = (call: HeroCall): DayRange | Response => {
  const [from, to] = ['start_date', 'end_date'].map((name) => call.query.get(name) || null);
  for (const day of [from, to])
    if (day && !isDay(day)) return invalid(call.environment, `${day} is not a date (YYYY-MM-DD)`);
  return { from: from ?? null, to: to ?? null };
};

const listRequests = (view: View, call: HeroCall): Response => {
  const range = readRange(call);
  if (range instanceof Response) return range;
  return page(call, leaveIn(view, range), (row) => renderLeaveRequest(view, row));
};

const showRequest = (view: View, call: HeroCall): Response => {
  const found = leaveIn(view, { from: null, to: null }).find(
    ({ request }) => leaveRequestIdOf(view, request) === call.params.requestId,
  );
  return found === undefined ? notFound(call.environment) : one(renderLeaveRequest(view, found));
};

/** The reference names a category id in the body; the other keys are those of the answer, assumed. */
const createRequest = async (view: View, call: HeroCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const person = view.find(textOf(body, 'employee_id') ?? '');
  const policy = view.company.leavePolicies.find(({ id }) => view.id('leave-category', id) === body.leave_category_id);
  const [startOn, endOn] = [textOf(body, 'start_date')?.slice(0, 10), textOf(body, 'end_date')?.slice(0, 10)];
  if (person === undefined) return invalid(call.environment, 'employee_id is invalid');
  if (policy === undefined) return invalid(call.environment, 'leave_category_id is invalid');
  if (startOn === undefined || endOn === undefined || !isDay(startOn) || !isDay(endOn) || startOn > endOn)
    return invalid(call.environment, 'start_date and end_date must be dates in this order');
  if (!view.maySee(person)) return forbidden(call.environment);

  const days = workdaysBetween(dayNumber(startOn), dayNumber(endOn));
  const now = call.environment.clock.now().toISOString();
  const request: LeaveRequest = {
    id: nextKey(call.state, person.id),
    policyId: policy.id,
    reasonId: null,
    startOn,
    endOn,
    startPart: 'all_day',
    endPart: 'all_day',
    amount: policy.unit === 'days' ? days : days * typicalDayOf(contractOn(person, startOn)),
    unit: policy.unit,
    status: 'pending',
    comment: textOf(body, 'comment') ?? null,
    requestedAt: now,
    decidedAt: now,
    approverId: null,
  };
  const changed = savePerson(call.state, person, { leaveRequests: [...person.leaveRequests, request] });
  const rendered = renderLeaveRequest(view, { person: changed, request });
  announce(view, 'leave_request_created', rendered);
  return one(rendered, 201);
};

const listCategories = (view: View, call: HeroCall): Response => {
  if (call.environment.switchValue('hasLeaveCategories') !== true) return notFound(call.environment);
  return page(call, view.company.leavePolicies, ({ id, name, unit }) => ({
    id: view.id('leave-category', id),
    name,
    unit_type: unit,
  }));
};

/** Approving and declining has no documented route: the people in the web app do it. */
export const leaveRoutes: HeroRoute[] = [
  inOrganisation({ path: '/leave_requests', scopes: ['leave_requests:list'], source: 'leave-request' }, listRequests),
  inOrganisation(
    { path: '/leave_requests/:requestId', scopes: ['leave_requests:show'], source: 'leave-request' },
    showRequest,
  ),
  inOrganisation(
    {
      method: 'POST',
      path: '/leave_requests',
      scopes: ['leave_requests:create'],
      source: 'leave-request',
      known: 'assumed',
    },
    createRequest,
  ),
  ofEmployee(
    { path: '/leave_balances', scopes: ['employees:leave_balances:list'], source: 'leave-balance' },
    (view, person, call) => page(call, renderLeaveBalances(view, person), (row) => row),
  ),
  inOrganisation(
    { path: '/leave_categories', scopes: ['leave_categories:list'], source: 'airbyte', known: 'observed' },
    listCategories,
  ),
];
