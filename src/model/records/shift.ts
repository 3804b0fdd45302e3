import { z } from 'zod';
import { shiftApprovalStatusEnum, shiftStatusEnum } from '../enums/shift.ts';
import { identity, localAt, text, timestamps } from '../fields.ts';
import { shiftBreak } from '../parts/shift-break.ts';

/** Working hours planned for a person. */
export const shift = z
  .object({
    ...identity,
    employee_id: text,
    location_id: text,
    company_id: text,
    start_time: localAt,
    end_time: localAt,
    break_duration: text.describe('Length of all breaks, ISO 8601, such as PT30M.'),
    status: shiftStatusEnum.nullish(),
    approval_status: shiftApprovalStatusEnum.nullish(),
    breaks: z.array(shiftBreak).nullish(),
    ...timestamps,
  })
  .meta({ id: 'HrisShift', description: 'Working hours planned for a person.' });

export type Shift = z.infer<typeof shift>;
