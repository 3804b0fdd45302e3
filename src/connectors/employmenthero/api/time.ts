import { z } from 'zod';
import type { Listed } from './pages.ts';
import { amount, reference, text } from './words.ts';

/** https://developer.employmenthero.com/api-references/timesheet-entry. Hours are in `units`: the unit of `time` is disputed. */
export const timesheetEntry = z.looseObject({
  id: z.string(),
  employee_id: z.string(),
  start_time: text,
  end_time: text,
  status: text,
  units: amount,
  unit_type: text,
  break_units: amount,
  work_site_id: text,
  work_site_name: text,
});
export type TimesheetEntry = z.infer<typeof timesheetEntry>;

/** `2024-03-04` as `04/03/2024`, which only timesheets want. */
export const slashed = (day: string): string => day.split('-').toReversed().join('/');

/** Entries of an employee, or with `-` of everybody, on the days from `fromOn` to `toOn`; both may be left open. */
export const listedTimesheetEntries = (id: string, fromOn?: string, toOn?: string): Listed<TimesheetEntry> => ({
  endpoint: 'GET /employees/{id}/timesheet_entries',
  id,
  query: { start_date: fromOn && slashed(fromOn), end_date: toOn && slashed(toOn) },
  needs: ['timesheet_entries:list'],
  row: timesheetEntry,
});

/**
 * A rostered shift. Whom and where it is for is not in the public part of the page: working clients read a reference to
 * a member and a location. https://developer.employmenthero.com/api-references/rostered-shift
 */
export const shift = z.looseObject({
  id: z.string(),
  start_time: text,
  end_time: text,
  status: text,
  member_id: text,
  member: reference.nullish(),
  location_id: text,
  location: reference.nullish(),
});
export type Shift = z.infer<typeof shift>;

/** Shifts that start from one instant on and before another, of everybody or of one member. */
export const listedShifts = (from: string, to: string, memberId?: string): Listed<Shift> => ({
  endpoint: 'GET /rostered_shifts',
  query: {
    from_date: from,
    to_date: to,
    exclude_shifts_overlapping_from_date: true,
    'member_ids[]': memberId,
  },
  needs: ['rostered_shifts:list'],
  row: shift,
});
