import type { Person } from '../company/index.ts';
import { demand, empty, flag, notFound, readObject, refuse, route } from './answers.ts';
import { findPerson } from './find-people.ts';
import { employeeIdOf } from './ids.ts';
import { readShape } from './time-off-shapes.ts';
import { type BobCall, commit, nextSerial, type TimeOff } from './state.ts';
import { isOfHours, isPrivate, requestsOf, saveRequests, shownType, totalDuration } from './time-off.ts';

const badRequest = (error: string): Response => refuse(400, 'exception.bad.request', error);

const emit = (call: BobCall, person: Person, what: string, requestId: number) => {
  const employeeId = employeeIdOf(person.id);
  const getApi = `${call.environment.baseUrl('api')}/v1/timeoff/employees/${employeeId}/requests/${requestId}`;
  call.environment.emit({ type: `timeoff.request.${what}`, data: { timeoffRequestId: requestId, employeeId, getApi } });
};

const submit = (call: BobCall, person: Person, body: Record<string, unknown>): Response => {
  const policy = call.state.company.leavePolicies.find((one) => one.name === body.policyType);
  if (policy === undefined) return badRequest(`Policy type ${String(body.policyType)} not found`);
  const shape = readShape(body);
  if (shape instanceof Response) return shape;
  if (policy.unit === 'days' && shape.type === 'hours') return badRequest('Policy type is not hour based');
  const reasonCode = typeof body.reasonCode === 'number' ? body.reasonCode : null;
  if (reasonCode !== null && !call.state.reasonCodes.get(policy.name)?.some((code) => code.id === reasonCode))
    return badRequest(`Unknown reasonCode ${reasonCode}`);
  const requestId = nextSerial(call.state);
  const at = call.environment.clock.now().toISOString();
  const isApproved = body.skipManagerApproval === true || !policy.requiresApproval;
  const request: TimeOff = {
    requestId,
    originalRequestId: requestId,
    policyType: policy.name,
    ...shape,
    status: isApproved ? 'approved' : 'pending',
    description: typeof body.description === 'string' ? body.description : null,
    reasonCode,
    createdAt: at,
    changedAt: at,
  };
  commit(call, () => saveRequests(call.state, person, [...requestsOf(call.state, person), request]));
  emit(call, person, 'requested', requestId);
  if (isApproved) emit(call, person, 'approved', requestId);
  return call.environment.switchValue('timeOffSubmitBody') === 'id' ? Response.json({ id: requestId }) : empty();
};

const renderRequest = (call: BobCall, person: Person, request: TimeOff) => ({
  employeeId: employeeIdOf(person.id),
  requestId: request.requestId,
  policyTypeDisplayName: request.policyType,
  policyType: request.policyType,
  type: shownType(call, request.type),
  startDate: isOfHours(request) ? null : request.startDate,
  startDatePortion: isOfHours(request) ? null : request.startPortion,
  endDate: isOfHours(request) ? null : request.endDate,
  endDatePortion: isOfHours(request) ? null : request.endPortion,
  dayPortion: request.dayPortion,
  date: isOfHours(request) ? request.startDate : null,
  hoursOnDate: request.hours,
  dailyHours: request.dailyHours,
  durationUnit: request.unit,
  totalDuration: totalDuration(request),
  totalCost: request.cost,
  approved: request.status === 'approved',
  status: request.status,
  description: request.description,
  reasonCode: request.reasonCode === null ? null : String(request.reasonCode),
  hasAttachment: false,
  attachmentLinks: [],
  visibility: isPrivate(request.policyType) ? 'Private' : 'Public',
  ...(flag(call, 'includeDailyDurations') && { durations: request.durations ?? [] }),
});

type OnRequest = (call: BobCall, person: Person, request: TimeOff) => Response;
const withPerson = (handle: (call: BobCall, person: Person) => Response | Promise<Response>) => (call: BobCall) => {
  const refused = demand(call, 'timeOff.requests', 'time off requests');
  if (refused !== undefined) return refused;
  const person = findPerson(call, call.params.identifier ?? '');
  return person === undefined ? notFound() : handle(call, person);
};
const withRequest = (handle: OnRequest) =>
  withPerson((call, person) => {
    const request = requestsOf(call.state, person).find((one) => String(one.requestId) === call.params.requestId);
    return request === undefined || request.status === 'deleted' ? notFound() : handle(call, person, request);
  });

const cancel: OnRequest = (call, person, request) => {
  const changedAt = call.environment.clock.now().toISOString();
  const canceled: TimeOff = { ...request, status: 'canceled', changedAt };
  commit(call, () =>
    saveRequests(
      call.state,
      person,
      requestsOf(call.state, person).map((one) => (one.requestId === request.requestId ? canceled : one)),
    ),
  );
  emit(call, person, 'cancelled', request.requestId);
  return empty();
};

const submitWith = (forced: Record<string, unknown>) =>
  withPerson(async (call, person) => {
    const body = await readObject(call);
    return body instanceof Response ? body : submit(call, person, { ...body, ...forced });
  });

const path = '/timeoff/employees/:identifier/requests';
export const timeOffRequestRoutes = [
  route('POST', path, submitWith({})),
  route(
    'POST',
    '/timeoff/employees/:identifier/diffHours/requests',
    submitWith({ requestRangeType: 'differentDayDurations' }),
  ),
  route(
    'GET',
    `${path}/:requestId`,
    withRequest((call, person, request) => Response.json(renderRequest(call, person, request))),
  ),
  route('DELETE', `${path}/:requestId`, withRequest(cancel)),
];
