import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { part } from '../api/json.ts';
import { getBalance, listPolicyTypeNames, listReasonCodes, listWhosOut } from '../api/time-off.ts';
import { asGiven, employeeId, read, reference } from './read.ts';

const day = z.iso.date();
const today = () => new Date().toISOString().slice(0, 10);

/** Absences, balances, and the rules behind them. */
export const timeOffActions: readonly Action[] = [
  read({
    key: 'list_whos_out',
    label: 'List who is out',
    description: 'Lists who is away between two days.',
    source: reference('get_timeoff-whosout'),
    permissions: ['time-off.whos-out'],
    input: z.strictObject({ from: day, to: day }),
    run: (vendor, { from, to }) => listWhosOut(vendor, from, to),
  }),
  read({
    key: 'get_timeoff_policy_types',
    label: 'Get time-off policy types',
    description: 'Lists the kinds of time off by name.',
    source: reference('get_timeoff-policy-types'),
    permissions: ['time-off.settings'],
    input: z.strictObject({}),
    run: (vendor) => listPolicyTypeNames(vendor),
  }),
  read({
    key: 'list_timeoff_reason_codes',
    label: 'List time-off reasons',
    description: 'Lists the reasons that a kind of time off may be taken for.',
    source: reference('get_timeoff-policy-types-policytype-reason-codes'),
    permissions: ['time-off.settings'],
    input: z.strictObject({ policyType: z.string().min(1) }),
    run: (vendor, { policyType }) => listReasonCodes(vendor, policyType),
  }),
  read({
    key: 'get_timeoff_policy',
    label: 'Get time-off policy',
    description: 'Gets the rules of one policy by its name: allowance, carry-over, shortest request.',
    source: reference('get_timeoff-policies'),
    permissions: ['time-off.settings'],
    input: z.strictObject({ policyName: z.string().min(1) }),
    run: (vendor, query) =>
      asGiven(vendor, 'GET /v1/timeoff/policies', '/v1/timeoff/policies', query, ['time-off.settings']),
  }),
  read({
    key: 'get_timeoff_balance',
    label: 'Get time-off balance',
    description: 'Gets where somebody stands with one kind of time off on a day.',
    source: reference('get_timeoff-employees-id-balance'),
    permissions: ['time-off.balance'],
    input: z.strictObject({ employeeId, policyType: z.string().min(1), date: day.optional() }),
    run: async (vendor, { employeeId: id, policyType, date }) =>
      (await getBalance(vendor, id, policyType, date ?? today())) ?? null,
  }),
  read({
    key: 'get_timeoff_request',
    label: 'Get time-off request',
    description: 'Gets one request with its reason, description and attachments.',
    source: reference('get_timeoff-employees-id-requests-requestid'),
    permissions: ['time-off.requests'],
    input: z.strictObject({ employeeId, requestId: z.string().regex(/^\d+$/) }),
    run: (vendor, { employeeId: id, requestId }) =>
      asGiven(
        vendor,
        'GET /v1/timeoff/employees/{id}/requests/{requestId}',
        `/v1/timeoff/employees/${part(id)}/requests/${requestId}`,
        { includeDailyDurations: true },
        ['time-off.requests'],
      ),
  }),
];
