import { z } from 'zod';
import { toInstant } from '../model/dates.ts';

/** A word or a sentence to look for. */
export const textParameter = z.string().max(500);

/** The cursor of a list: as long as what it carries of the vendor's own. */
export const cursorParameter = z.string().max(20_000);

const valueLength = 4000;
const value = z.string().max(valueLength);
const values = z.union([value, z.array(value).max(100)]);

/** How values are described: as one text, which every generator of clients can send. */
const oneText = { type: 'string', maxLength: valueLength, anyOf: undefined };

/** One or several values: as a repeated key, as comma separated text, or both. */
export const csv = values
  .transform((sent) =>
    [sent]
      .flat()
      .flatMap((part) => part.split(','))
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .meta(oneText);

/** One or several values as repeated keys; a comma is part of the value. */
export const severalTexts = values.transform((sent) => [sent].flat().filter((text) => text !== '')).meta(oneText);

/** `true` or `false` as text. */
export const flag = z
  .enum(['true', 'false', ''])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean', enum: undefined });

/** A whole number in a range, as text. Blank is none: so the published clients send `null`. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{0,10}$/, `must be a whole number from ${min} to ${max}`)
    .transform((text) => (text === '' ? undefined : Number(text)))
    .refine(
      (value) => value === undefined || (value >= min && value <= max),
      `must be a whole number from ${min} to ${max}`,
    )
    .meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined });

/** Records on a page: 25 unless told, 100 at most. */
export const pageSize = wholeNumber(1, 100);

/** Whether a text is an instant, by ISO 8601, of a year from 1 to 9999: PostgreSQL keeps no others that `Date` knows. */
const isInstant = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear();
  return toInstant(text) !== null && year >= 1 && year <= 9999;
};

/** An instant: a date, or a date and time with a zone. */
export const instantParameter = z
  .string()
  .max(64)
  .refine(isInstant, 'must be an ISO 8601 date or date and time, for example 2026-01-31T00:00:00Z')
  .meta({ format: 'date-time' });

/** The path parameter `id`. */
export const idParams = z.object({ id: z.string().min(1).max(500) });
