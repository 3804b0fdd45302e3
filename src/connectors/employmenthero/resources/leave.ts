import { reading } from '../../../connector-kit/contract.ts';
import { ifGranted } from '../../../connector-kit/granted.ts';
import { whole, type Call } from '../../../connector-kit/listing.ts';
import { collect } from '../../../connector-kit/walk.ts';
import { listedLeaveBalances, listedLeaveRequests, type LeaveRequest } from '../api/leave.ts';
import { inIdOrder } from '../api/in-id-order.ts';
import { numbered } from '../api/numbered.ts';
import { readAll } from '../api/pages.ts';
import { listedHistories } from '../api/personal.ts';
import {
  categoriesOf,
  mapBalance,
  mapPolicy,
  mapTimeOff,
  mapTimeOffType,
  policyOf,
  type BalanceRow,
  type Category,
} from '../map/leave.ts';
import { dayAt } from '../map/values.ts';

const reference = 'https://developer.employmenthero.com/api-references/leave-request';
const yearMs = 366 * 86_400_000;

/** Everybody's requests. */
export const timeOff = reading('time_off', {
  evidence: 'documented',
  source: reference,
  all: inIdOrder(numbered<LeaveRequest>(() => [listedLeaveRequests()])),
  map: (request: LeaveRequest) => mapTimeOff(request),
  joins: { policy: async () => policyOf },
  losses: {
    approver_id: 'Employment Hero does not say.',
    start_half_day: 'Employment Hero gives the hours of each day, not which half of it.',
    end_half_day: 'Employment Hero gives the hours of each day, not which half of it.',
    created_at: 'Employment Hero does not say.',
    updated_at: 'Employment Hero does not say.',
  },
});

const horizon =
  'Categories that requests from a year ago to a year ahead are for; the list of all needs a scope of its own';

/** The leave categories in use, gathered from requests, which name them without an id. */
const categoriesInUse = ({ vendor, query, now }: Call): Promise<Category[]> =>
  vendor.remember('leave categories', 600, async () => {
    const requests = numbered<LeaveRequest>(() => [listedLeaveRequests(dayAt(now - yearMs), dayAt(now + yearMs))]);
    return categoriesOf(await collect(requests, { vendor, query, now, prepared: undefined }));
  });

/** Categories that an employee asked for. `undefined`: there is no such employee. */
const categoriesOfEmployee = async (call: Call, employeeId: string): Promise<Category[] | undefined> => {
  const own = (await categoriesInUse(call)).filter(({ employeeIds }) => employeeIds.has(employeeId));
  if (own.length > 0) return own;
  return (await ifGranted(call.vendor, readAll(call.vendor, listedHistories(employeeId)), [])) && own;
};

/** Leave categories: Employment Hero has no other policies of leave. */
export const timeOffPolicies = reading('time_off_policies', {
  evidence: 'observed',
  source: reference,
  horizon,
  all: whole(categoriesInUse),
  ofEmployee: categoriesOfEmployee,
  map: (category: Category) => mapPolicy(category),
  losses: {
    description: 'Requests name their category and say no more of it.',
    reasons: 'Reasons are written freely.',
    created_at: 'Requests name their category and say no more of it.',
    updated_at: 'Requests name their category and say no more of it.',
  },
});

export const timeOffTypes = reading('time_off_types', {
  evidence: 'observed',
  source: reference,
  horizon,
  all: whole(categoriesInUse),
  map: mapTimeOffType,
  losses: { active: 'Requests name their category and say no more of it.' },
});

/** Balances, by a scope that the guide leaves out. */
export const timeOffBalances = reading('time_off_balances', {
  evidence: 'documented',
  source: 'https://developer.employmenthero.com/api-references/leave-balance',
  horizon: 'Only for organisations that keep leave in Employment Hero HR, not in a connected payroll',
  ofEmployee: async ({ vendor }, employeeId): Promise<BalanceRow[] | undefined> =>
    (await readAll(vendor, listedLeaveBalances(employeeId)))?.map((balance) => ({ employeeId, balance })),
  map: mapBalance,
  losses: {
    initial_balance: 'Employment Hero tells what is accrued today.',
    balance_start_date: 'Employment Hero tells what is accrued today.',
    balance_expiry_date: 'Employment Hero does not say.',
    is_unlimited: 'Employment Hero does not say.',
    updated_at: 'Employment Hero tells what is accrued today.',
  },
});
