import { z } from 'zod';
import { identity, text } from '../fields.ts';

/** Why time off is taken, from the policy's list of reasons. */
export const reason = z
  .object({ ...identity, name: text })
  .meta({ id: 'Reason', description: 'Why time off is taken.' });

export type Reason = z.infer<typeof reason>;
