import { z } from 'zod';

/*
 * The kinds of value that Employment Hero's answers are made of. What is unknown is null; what other regions have is
 * left out, so every field may be absent.
 */

/** Text. A number is taken as text: `typical_work_day` and codes were seen as both. */
export const text = z.union([z.string(), z.number().transform(String)]).nullish();
/** A number. As text it is taken too, since amounts of money were seen as both. */
export const amount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish();
export const flag = z.boolean().nullish();
/** Something else by its id and name. */
export const reference = z.looseObject({ id: z.string(), name: text });
export type Reference = z.infer<typeof reference>;
