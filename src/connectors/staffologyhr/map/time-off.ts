import { noteUnread } from '../../../connector-kit/unread.ts';
import { toLocalDateTime } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { TimeOff } from '../../../model/records/time-off.ts';
import type { Event } from '../api/calendar.ts';
import * as words from './vocabularies.ts';

/** An entry of the calendar of one employee. */
export interface Entry {
  readonly employeeId: string;
  readonly event: Event;
}

/** Time off, as far as an entry of the calendar tells it. */
export const mapTimeOff = ({ employeeId, event }: Entry): TimeOff => {
  const record = {
    id: unifiedId(event.ID),
    remote_id: event.ID,
    employee_id: unifiedId(employeeId),
    remote_employee_id: employeeId,
    approver_id: null,
    remote_approver_id: null,
    status: words.timeOffStatus(event.Status),
    type: words.timeOffType(event.Title ?? null, event.Type),
    start_date: toLocalDateTime(event.Start),
    end_date: toLocalDateTime(event.End),
    start_half_day: isHalfDay(event, event.Start),
    end_half_day: isHalfDay(event, event.End),
    duration: durationOf(event),
    time_off_policy_id: null,
    remote_time_off_policy_id: null,
    reason: null,
    comment: event.Notes?.trim() || null,
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { start_date: event.Start, end_date: event.End });
};

/** A time at noon or later is half a day; a day without a time tells nothing unless the entry is of whole days. */
const isHalfDay = ({ AllDay }: Event, boundary: string | null | undefined): boolean | null => {
  if (AllDay) return false;
  const hour = /[T ](\d{2}):/.exec(boundary ?? '')?.[1];
  return hour === undefined ? null : Number(hour) >= 12;
};

/** Both are given: how much of working time it is in days, and in hours. Days are what leave is counted in as a rule. */
const durationOf = ({ Days, Hours }: Event): string | null => {
  if (typeof Days === 'number' && Days >= 0) return `P${Days}D`;
  return typeof Hours === 'number' && Hours >= 0 ? `PT${Hours}H` : null;
};
