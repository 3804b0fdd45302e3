import { z } from 'zod';
import { timeEntryStatusEnum } from '../enums/time-entry.ts';
import { amount, at, identity, text, timestamps, unifiedCustomFields } from '../fields.ts';
import { laborType } from '../parts/labor-type.ts';
import { reference } from './reference.ts';

/** A stretch of time that a person worked. */
export const timeEntry = z
  .object({
    ...identity,
    ...unifiedCustomFields,
    employee_id: text,
    remote_employee_id: text,
    start_time: at,
    end_time: at,
    hours_worked: amount,
    break_duration: amount.describe('Hours of break.'),
    status: timeEntryStatusEnum.nullish(),
    labor_type: laborType.nullish(),
    location: reference.nullish(),
    ...timestamps,
  })
  .meta({ id: 'TimeEntries', description: 'A stretch of time that a person worked.' });

export type TimeEntry = z.infer<typeof timeEntry>;
