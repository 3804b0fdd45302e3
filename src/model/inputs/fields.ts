import { z } from 'zod';
import { toInstant, toLocalDateTime } from '../dates.ts';

/*
 * The kinds of field that a caller writes. Types are strict; the few spellings that clients really send for
 * the same thing are accepted and come out as one.
 */

/** A yes or no, also as the text `"true"` or `"false"`; comes out as a boolean. */
export const flagInput = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
  .nullish();

/** An instant, or a day, which is taken as its midnight in UTC; comes out in UTC with milliseconds. */
export const atInput = z.string().transform(orIssue(toInstant)).meta({ format: 'date-time' }).nullish();

/** A day or a wall-clock time, whose offset is dropped if it has one; comes out without an offset. */
export const localAtInput = z.string().transform(orIssue(toLocalDateTime)).meta({ format: 'datetime-local' }).nullish();

/** What is handed to the provider as it is, beside the mapped fields. */
export const passthrough = {
  passthrough: z.record(z.string(), z.unknown()).nullish().describe("Merged into the provider's request as it is."),
};

/** Turns a parser that answers null for an impossible date into a Zod transform that reports it. */
function orIssue(parse: (text: string) => string | null) {
  return (text: string, context: z.RefinementCtx<string>): string => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'Expected a date such as 2024-02-29T00:00:00.000Z' });
    return z.NEVER;
  };
}
