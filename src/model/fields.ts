import { z } from 'zod';
import { duration, instant, localDateTime } from './dates.ts';

/*
 * The kinds of field that records are made of. Each may be absent (not asked for, or not offered by this
 * provider) or null (asked for, and the provider has nothing there).
 */

export const text = z.string().nullish();
export const texts = z.array(z.string()).nullish();
export const amount = z.number().nullish();
/** A yes or no; records that we send always carry a real boolean. */
export const flag = z.boolean().nullish();
/** A moment, or a day written as its midnight in UTC. See {@link instant}. */
export const at = instant.nullish();
/** Wall-clock time without an offset. See {@link localDateTime}. */
export const localAt = localDateTime.nullish();
export const length = duration.nullish();

/** The two names of a record: ours, which is opaque, and the provider's own. */
export const identity = {
  id: text.describe('Our identifier of the record; accepted wherever an id is asked for.'),
  remote_id: text.describe("The provider's own identifier of the record."),
};

/** When the record was made and last changed at the provider. */
export const timestamps = {
  created_at: at.describe('When the record was made at the provider.'),
  updated_at: at.describe('When the record was last changed at the provider.'),
};

/** Fields that the project defined for itself, by name: `{ cost_code: 'A-1' }`. */
export const unifiedCustomFields = {
  unified_custom_fields: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe('Fields that the project defined for itself, by name.'),
};

/** Marks a field that the wire still carries and that a newer one replaces. */
export function replacedBy(field: string) {
  return { deprecated: true, description: `Read \`${field}\` instead.` };
}
