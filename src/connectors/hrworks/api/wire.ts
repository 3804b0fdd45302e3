import { z } from 'zod';

/*
 * Leaves of HRworks' answers. Fields without a value are left out, or null; one of another kind than published counts as
 * not there, so that it costs no more than itself.
 */

export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
export const number = z
  .union([z.number(), z.string().trim().min(1).transform(Number).pipe(z.number())])
  .nullish()
  .catch(null);
export const flag = z.boolean().nullish().catch(null);

/** A part that is left out when it does not fit. */
export const maybe = <T>(schema: z.ZodType<T>) => schema.nullish().catch(null);
