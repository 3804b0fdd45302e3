import { z } from 'zod';

/** Characters of metadata as JSON, and levels of it: it is for a few marks of the product, not for documents. */
const limits = { characters: 16_384, levels: 10 };

/** Whether an object says nothing: published clients empty free objects on the way, whatever is in them. */
export const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** Whatever a product wants to keep beside an account. An empty object says nothing. */
export const metadata = z
  .record(z.string(), z.unknown())
  .refine((value) => hasLevels(value, limits.levels), { error: `may nest ${limits.levels} levels deep`, abort: true })
  .refine(
    (value) => JSON.stringify(value).length <= limits.characters,
    `may be ${limits.characters} characters of JSON long`,
  )
  .transform((value) => (isEmpty(value) ? undefined : value));

/** Level by level: deep nesting costs memory, not the stack. */
const hasLevels = (value: unknown, levels: number): boolean => {
  let current = [value];
  for (let level = 0; current.length > 0; level++) {
    if (level > levels) return false;
    current = current.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
};
