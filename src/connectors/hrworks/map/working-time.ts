import { noteUnread } from '../../../connector-kit/unread.ts';
import { toInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { TimeEntry } from '../../../model/records/time-entry.ts';
import type { WorkingTime } from '../api/working-times.ts';
import { instantOf, textOf } from './values.ts';

/** A stretch of work from clocking in to clocking out. */
export const mapWorkingTime = (time: WorkingTime): TimeEntry => {
  const code = textOf(time.workingTimeType?.type);
  const record: TimeEntry = {
    id: unifiedId(time.id),
    remote_id: time.id,
    unified_custom_fields: null,
    employee_id: unifiedId(time.personUuid),
    remote_employee_id: time.personUuid,
    start_time: toInstant(instantOf(time.beginDateAndTime)),
    end_time: toInstant(instantOf(time.endDateAndTime)),
    hours_worked: null,
    break_duration: null,
    status: null,
    labor_type: code === null ? null : { code },
    location: null,
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { start_time: time.beginDateAndTime, end_time: time.endDateAndTime });
};

/** The personnel number and the second in which it began, of a working time's id. */
export const partsOfWorkingTimeId = (id: string): { personnelNumber: string; beganAt: number } | undefined => {
  const [, personnelNumber, seconds] = /^(.+)_(\d{1,11})$/.exec(id) ?? [];
  return personnelNumber === undefined ? undefined : { personnelNumber, beganAt: Number(seconds) * 1000 };
};
