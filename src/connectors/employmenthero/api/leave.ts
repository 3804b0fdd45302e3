import { z } from 'zod';
import type { Listed } from './pages.ts';
import { amount, text } from './words.ts';

/**
 * A request for leave. It names its category without an id; the two totals by unit are newer than `total_hours`.
 * https://developer.employmenthero.com/api-references/leave-request
 */
export const leaveRequest = z.looseObject({
  id: z.string(),
  employee_id: z.string(),
  start_date: text,
  end_date: text,
  total_hours: amount,
  total_units: amount,
  unit_type: text,
  leave_category_name: text,
  status: text,
  reason: text,
  comment: text,
});
export type LeaveRequest = z.infer<typeof leaveRequest>;

/** Requests that touch the days from `fromOn` to `toOn`, `YYYY-MM-DD`; both may be left open. */
export const listedLeaveRequests = (fromOn?: string, toOn?: string): Listed<LeaveRequest> => ({
  endpoint: 'GET /leave_requests',
  query: { start_date: fromOn, end_date: toOn },
  needs: ['leave_requests:list'],
  row: leaveRequest,
});

/** Where somebody stands with one category. https://developer.employmenthero.com/api-references/leave-balance */
export const leaveBalance = z.looseObject({
  id: z.string(),
  leave_category_name: text,
  unit_type: text,
  accrued_amount: amount,
});
export type LeaveBalance = z.infer<typeof leaveBalance>;

/** Empty where leave is kept in a connected payroll. */
export const listedLeaveBalances = (id: string): Listed<LeaveBalance> => ({
  endpoint: 'GET /employees/{id}/leave_balances',
  id,
  needs: ['employees:leave_balances:list'],
  row: leaveBalance,
});
