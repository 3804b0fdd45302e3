import type { LeavePolicy } from '../company/index.ts';
import { rowOn } from '../company/index.ts';
import { demand, empty, isDay, notFound, readObject, refuse, route } from './answers.ts';
import { findPerson } from './find-people.ts';
import { employeeIdOf } from './ids.ts';
import { type BobCall, nextSerial } from './state.ts';
import { requestsOf } from './time-off.ts';
import { activityOf } from './vocabulary.ts';

/** A policy type holds policies; this company has one of each. */
const policyNameOf = (policy: LeavePolicy): string => `${policy.name} policy`;

const withSettings = (handle: (call: BobCall) => Response | Promise<Response>) => (call: BobCall) =>
  demand(call, 'feature.timeOffSettings', 'time off settings') ?? handle(call);

const typeIn = ({ state, params }: BobCall): LeavePolicy | undefined =>
  state.company.leavePolicies.find((policy) => policy.name === params.policyType);

const describeType = (call: BobCall): Response => {
  const policy = typeIn(call);
  if (policy === undefined) return notFound();
  return Response.json({
    name: policy.name,
    activity: activityOf(policy.kind, policy.isPaid),
    bookingWorkDaysOnly: true,
    unit: policy.unit,
  });
};

const listReasons = (call: BobCall): Response => {
  const policy = typeIn(call);
  return policy === undefined
    ? notFound()
    : Response.json({ reasonCodes: call.state.reasonCodes.get(policy.name) ?? [] });
};

const addReasons = async (call: BobCall): Promise<Response> => {
  const policy = typeIn(call);
  if (policy === undefined) return notFound();
  const body = await readObject(call);
  if (body instanceof Response) return body;
  if (!Array.isArray(body.reasonCodes) || body.reasonCodes.some((name) => typeof name !== 'string'))
    return refuse(400, 'exception.bad.request', 'Missing required field: reasonCodes');
  const added = (body.reasonCodes as string[]).map((displayName) => ({ id: nextSerial(call.state), displayName }));
  call.state.reasonCodes.set(policy.name, [...(call.state.reasonCodes.get(policy.name) ?? []), ...added]);
  return empty();
};

const describePolicy = (call: BobCall): Response => {
  const policy = call.state.company.leavePolicies.find((one) => policyNameOf(one) === call.query.get('policyName'));
  if (policy === undefined) return notFound();
  return Response.json({
    name: policyNameOf(policy),
    description: `${policy.name} for everybody`,
    allowance: policy.yearlyAllowance,
    maxBalance: null,
    minBalance: null,
    yosIncrease: [],
    minTimeOffRequestDuration: policy.unit === 'days' ? 'halfDay' : 'fullHour',
    approvalRequired: policy.requiresApproval,
    unit: policy.unit,
  });
};

const listPolicyNames = (call: BobCall): Response => {
  const wanted = call.query.get('policyTypeName');
  const policies = call.state.company.leavePolicies.filter((policy) => policy.name === wanted);
  return policies.length === 0 ? notFound() : Response.json({ policyNames: policies.map(policyNameOf) });
};

/** The year's allowance, granted on 1 January and scaled by FTE, less what was taken since, plus adjustments. */
const balance = (call: BobCall): Response => {
  const refused = demand(call, 'timeOff.balance', 'balances');
  if (refused !== undefined) return refused;
  const person = findPerson(call, call.params.identifier ?? '');
  if (person === undefined) return notFound();
  const date = call.query.get('date');
  const policy = call.state.company.leavePolicies.find((one) => one.name === call.query.get('policyType'));
  if (!isDay(date) || policy === undefined)
    return refuse(400, 'exception.bad.request', 'Missing or invalid policyType or date');
  const cycleStart = `${date.slice(0, 4)}-01-01`;
  const within = (day: string) => day >= cycleStart && day <= date;
  const taken = requestsOf(call.state, person)
    .filter(
      (request) => request.policyType === policy.name && request.status === 'approved' && within(request.startDate),
    )
    .reduce((sum, request) => sum + request.cost, 0);
  const adjusted = (call.state.adjustments.get(person.id) ?? [])
    .filter((one) => one.policyType === policy.name && within(one.effectiveDate))
    .reduce((sum, one) => sum + (one.adjustmentType === 'daysUsed' ? -one.amount : one.amount), 0);
  const allowance = (policy.yearlyAllowance ?? 0) * (rowOn(person.contracts, date)?.fte ?? 1);
  const total = allowance - taken + adjusted;
  return Response.json({
    employeeId: employeeIdOf(person.id),
    totalBalanceAsOfDate: total,
    totalRoundedBalanceAsOfDate: Math.round(total * 2) / 2,
    pointInTime: date,
    startingBalance: 0,
    startingBalanceAsOf: cycleStart,
    totalTaken: taken,
    totalAdminAdjustments: adjusted,
    totalSystemAdjustments: 0,
    annualAllowance: allowance,
    policy: policyNameOf(policy),
  });
};

const adjust = async (call: BobCall): Promise<Response> => {
  const refused = demand(call, 'timeOff.adjust', 'adjustments');
  if (refused !== undefined) return refused;
  const person = findPerson(call, call.params.identifier ?? '');
  if (person === undefined) return notFound();
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const { adjustmentType, policyType, effectiveDate, amount } = body;
  const isKnown = call.state.company.leavePolicies.some((policy) => policy.name === policyType);
  if (
    (adjustmentType !== 'balance' && adjustmentType !== 'daysUsed') ||
    !isKnown ||
    !isDay(effectiveDate) ||
    typeof amount !== 'number'
  ) {
    return refuse(400, 'exception.bad.request', 'Invalid adjustment');
  }
  const adjustment = { adjustmentType, policyType: String(policyType), effectiveDate, amount };
  call.state.adjustments.set(person.id, [...(call.state.adjustments.get(person.id) ?? []), adjustment]);
  return empty();
};

export const timeOffPolicyRoutes = [
  route(
    'GET',
    '/timeoff/policy-types',
    withSettings(({ state }) =>
      Response.json({ policyTypes: state.company.leavePolicies.map((policy) => policy.name) }),
    ),
  ),
  route('GET', '/timeoff/policy-types/:policyType', withSettings(describeType)),
  route('GET', '/timeoff/policy-types/:policyType/reason-codes', withSettings(listReasons)),
  route('POST', '/timeoff/policy-types/:policyType/reason-codes', withSettings(addReasons)),
  route('GET', '/timeoff/policies', withSettings(describePolicy)),
  route('GET', '/timeoff/policies/names', withSettings(listPolicyNames)),
  route('GET', '/timeoff/employees/:identifier/balance', balance),
  route('POST', '/timeoff/employees/:identifier/adjustments', adjust),
];
