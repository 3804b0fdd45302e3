import { reading } from '../../../connector-kit/contract.ts';
import { eachGranted } from '../../../connector-kit/granted.ts';
import { whole, type Call } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { isPerson } from '../api/people.ts';
import * as api from '../api/time-off.ts';
import { knownRequests, mapBalance, mapPolicy, mapTimeOff, mapTimeOffType, type BalanceRow } from '../map/time-off.ts';

const dayMs = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The feed refuses a start of more than six months ago; 180 days are never more. */
const feedDays = 180;
/** How far ahead "who's out" is asked. */
const aheadDays = 365;

const reach =
  'Bob lists requests that changed in the last 180 days, and absences from 180 days ago to a year ahead of people who have not left';
const onlyOneByOne = 'Bob tells it only request by request.';

/** Requests for time off, as far as Bob lists them. */
export const timeOff = reading('time_off', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_timeoff-requests-changes',
  horizon: reach,
  all: whole(async ({ vendor, now }) => {
    const [changes = [], outs = []] = await eachGranted(vendor, [
      api.listTimeOffChanges(vendor, `${dayOf(now - feedDays * dayMs)}T00:00:00.000Z`),
      api.listWhosOut(vendor, dayOf(now - feedDays * dayMs), dayOf(now + aheadDays * dayMs)),
    ]);
    return knownRequests(changes, outs);
  }),
  map: mapTimeOff,
  joins: {
    policy: async ({ vendor }) => {
      const policies = new Map((await api.policyTypes(vendor)).map((type) => [type.name, mapPolicy(type)]));
      return (request) => policies.get(mapTimeOff(request).remote_time_off_policy_id ?? '') ?? null;
    },
  },
  losses: {
    approver_id: onlyOneByOne,
    reason: onlyOneByOne,
    comment: onlyOneByOne,
    created_at: 'Bob dates changes, not requests.',
  },
});

/** Kinds of time off. Bob's policies proper are versions of one kind for groups of people; requests name the kind. */
export const timeOffPolicies = reading('time_off_policies', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_timeoff-policy-types',
  all: whole(({ vendor }) => api.policyTypes(vendor)),
  ofEmployee: async (call, employeeId) => (await balancesOf(call, employeeId))?.map(({ policyType }) => policyType),
  map: mapPolicy,
  losses: {
    description: 'Bob describes policies, not kinds of time off.',
    created_at: 'Bob does not say.',
    updated_at: 'Bob does not say.',
  },
});

export const timeOffTypes = reading('time_off_types', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_timeoff-policy-types',
  all: whole(({ vendor }: { vendor: Vendor }) => api.listPolicyTypeNames(vendor)),
  map: mapTimeOffType,
  losses: {},
});

/** One call for each kind of time off. `undefined`: no such employee. */
const balancesOf = async (
  { vendor, now }: Pick<Call, 'vendor' | 'now'>,
  employeeId: string,
): Promise<BalanceRow[] | undefined> => {
  const types = await api.policyTypes(vendor);
  const balances = await Promise.all(
    types.map(async (policyType) => ({
      policyType,
      balance: await api.getBalance(vendor, employeeId, policyType.name, dayOf(now)),
    })),
  );
  const rows = balances.flatMap(({ policyType, balance }) => (balance ? [{ employeeId, policyType, balance }] : []));
  return rows.length > 0 || (await isPerson(vendor, employeeId)) ? rows : undefined;
};

export const timeOffBalances = reading('time_off_balances', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_timeoff-employees-id-balance',
  ofEmployee: balancesOf,
  map: mapBalance,
  losses: {
    balance_expiry_date: 'Bob does not say.',
    is_unlimited: 'Bob does not say: a kind of time off without allowance has a balance too.',
    updated_at: 'Bob works balances out when asked.',
  },
});
