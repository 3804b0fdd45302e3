import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { slashed } from '../api/time.ts';
import { day, employee, list, reference } from './list.ts';

const range = { start_date: day.optional(), end_date: day.optional() };
const slashedDays = (filters: Readonly<Record<string, unknown>>) => ({
  ...filters,
  ...(typeof filters['start_date'] === 'string' && { start_date: slashed(filters['start_date']) }),
  ...(typeof filters['end_date'] === 'string' && { end_date: slashed(filters['end_date']) }),
});

/** Leave, timesheets, rosters, and when people cannot work. */
export const timeActions: readonly Action[] = [
  list({
    key: 'list_leave_requests',
    label: 'List leave requests',
    description: 'Lists requests for leave with the hours of each day.',
    endpoint: 'GET /leave_requests',
    scope: 'leave_requests:list',
    source: reference('leave-request'),
    filters: range,
  }),
  list({
    key: 'list_leave_balances',
    label: 'List leave balances',
    description: 'Lists what an employee has accrued of each kind of leave, and what of it is approved or pending.',
    endpoint: 'GET /employees/{id}/leave_balances',
    scope: 'employees:leave_balances:list',
    source: reference('leave-balance'),
    id: employee,
  }),
  list({
    key: 'list_timesheet_entries',
    label: 'List timesheet entries',
    description: 'Lists timesheet entries with breaks, cost centre and comments.',
    endpoint: 'GET /employees/{id}/timesheet_entries',
    scope: 'timesheet_entries:list',
    source: reference('timesheet-entry'),
    id: { name: 'employee_id', meaning: `${employee.meaning}, or - for everybody` },
    filters: range,
    spell: slashedDays,
  }),
  list({
    key: 'list_rostered_shifts',
    label: 'List rostered shifts',
    description: 'Lists shifts between two moments, those that nobody has been given included.',
    endpoint: 'GET /rostered_shifts',
    scope: 'rostered_shifts:list',
    source: reference('rostered-shift'),
    filters: {
      from_date: z.iso.datetime({ offset: true }),
      to_date: z.iso.datetime({ offset: true }),
      unassigned_shifts_only: z.boolean().optional(),
      exclude_shifts_overlapping_from_date: z.boolean().optional(),
    },
  }),
  list({
    key: 'list_unavailabilities',
    label: 'List unavailabilities',
    description: 'Lists when people cannot be rostered, over at most a month.',
    endpoint: 'GET /unavailabilities',
    scope: 'unavailabilities:list',
    source: reference('unavailability'),
    filters: { from_date: day, to_date: day, member_id: z.string().optional(), location_id: z.int().optional() },
  }),
];
