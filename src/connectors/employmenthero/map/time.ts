import { noteUnread } from '../../../connector-kit/unread.ts';
import { toInstant, toLocalDateTime } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Shift } from '../../../model/records/shift.ts';
import type { TimeEntry } from '../../../model/records/time-entry.ts';
import type { Shift as HeroShift, TimesheetEntry } from '../api/time.ts';
import { said } from './values.ts';
import * as words from './vocabularies.ts';

/** An entry of a timesheet. `units` are hours without breaks, unless `unit_type` says otherwise. */
export const mapTimeEntry = (entry: TimesheetEntry): TimeEntry => {
  const isHours = (said(entry.unit_type) ?? 'hours') === 'hours';
  const record: TimeEntry = {
    id: unifiedId(entry.id),
    remote_id: entry.id,
    unified_custom_fields: null,
    employee_id: unifiedId(entry.employee_id),
    remote_employee_id: entry.employee_id,
    start_time: toInstant(entry.start_time),
    end_time: toInstant(entry.end_time),
    hours_worked: isHours ? (entry.units ?? null) : null,
    break_duration: isHours ? (entry.break_units ?? null) : null,
    status: words.timesheetStatus(entry.status),
    labor_type: null,
    location: workSiteOf(entry),
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { start_time: entry.start_time, end_time: entry.end_time });
};

/** The work site. Whether it is the place that people have as their location is not told, so the two share no id. */
const workSiteOf = ({ work_site_id: id, work_site_name: name }: TimesheetEntry): TimeEntry['location'] => {
  const siteId = said(id);
  return siteId === null && said(name) === null
    ? null
    : { id: siteId && unifiedId(siteId), remote_id: siteId, name: said(name), active: null };
};

/** A rostered shift, by the clock of its place. It refers to a member and a location by id or as an object. */
export const mapShift = (shift: HeroShift): Shift => {
  const memberId = memberIdOf(shift);
  const locationId = said(shift.location_id) ?? shift.location?.id ?? null;
  const record: Shift = {
    id: unifiedId(shift.id),
    remote_id: shift.id,
    employee_id: memberId && unifiedId(memberId),
    location_id: locationId && unifiedId(locationId),
    company_id: null,
    start_time: toLocalDateTime(shift.start_time),
    end_time: toLocalDateTime(shift.end_time),
    break_duration: null,
    status: words.shiftStatus(shift.status),
    approval_status: null,
    breaks: null,
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { start_time: shift.start_time, end_time: shift.end_time });
};

/** Whom a shift is for; nobody while it is open. */
export const memberIdOf = ({ member_id: id, member }: HeroShift): string | null => said(id) ?? member?.id ?? null;
