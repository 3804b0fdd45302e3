import { z } from 'zod';

/** The provider's own value as it came, kept beside a mapped one so that nothing is lost in the mapping. */
export const sourceValue = z
  .union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .meta({ id: 'SourceValue', description: "The provider's own value, unchanged." });

export type SourceValue = z.infer<typeof sourceValue>;

/**
 * The wire's form of an enumeration: our word beside the provider's.
 *
 * `value` is one of `values`, or null when nothing was given. A provider's value that has no counterpart is
 * `unmapped_value`, never the nearest guess, and stands in `source_value`. Both keys may be absent.
 */
export function enumOf<const Values extends readonly string[]>(values: Values) {
  return z.object({
    value: z.enum(values).nullish(),
    source_value: sourceValue.nullish(),
  });
}

/** What {@link enumOf} parses to: `EnumOf<typeof genders>` is `{ value?: 'male' | ..., source_value?: ... }`. */
export type EnumOf<Values extends readonly string[]> = z.infer<ReturnType<typeof enumOf<Values>>>;

/** The same form where the list of words is open: any text may be the `value`. */
export const openEnum = z.object({
  value: z.string().nullish(),
  source_value: sourceValue.nullish(),
});
