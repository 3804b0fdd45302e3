import { z } from 'zod';
import { text } from '../fields.ts';

/** What a stretch of working time is booked as. */
export const laborType = z
  .object({ code: text })
  .meta({ id: 'LaborTypeApiModel', description: 'What a stretch of working time is booked as.' });

export type LaborType = z.infer<typeof laborType>;
