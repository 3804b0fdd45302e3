import { z } from 'zod';

/** One or several values: as a repeated key, as comma separated text, or both. */
export const csv = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((part) => part.split(','))
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .meta({ type: 'string' });

/** One or several values as repeated keys; a comma is part of the value. */
export const severalTexts = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().filter((text) => text !== ''))
  .meta({ type: 'string' });

/** `true` or `false` as text. */
export const flag = z
  .enum(['true', 'false', ''])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean' });

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
    .meta({ type: 'integer', minimum: min, maximum: max });

/** Records on a page: 25 unless told, 100 at most. */
export const pageSize = wholeNumber(1, 100);

/** An instant: a date, or a date and time with a zone. */
export const instantParameter = z
  .string()
  .refine(
    (value) => !Number.isNaN(Date.parse(value)),
    'must be an ISO 8601 date or date and time, for example 2026-01-31T00:00:00Z',
  )
  .meta({ format: 'date-time' });

/** The path parameter `id`. */
export const idParams = z.object({ id: z.string().min(1).max(500) });
