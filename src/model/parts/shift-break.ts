import { z } from 'zod';
import { at, flag, text, timestamps } from '../fields.ts';

/** A break within a shift. */
export const shiftBreak = z
  .object({
    id: text,
    start_time: at,
    end_time: at,
    duration: text.describe('Length of the break, ISO 8601, such as PT30M.'),
    is_paid: flag,
    ...timestamps,
  })
  .meta({ id: 'ShiftBreak', description: 'A break within a shift.' });

export type ShiftBreak = z.infer<typeof shiftBreak>;
