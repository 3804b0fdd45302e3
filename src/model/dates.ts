import { z } from 'zod';

/*
 * Three spellings of time are on the wire:
 *   instant         2024-02-29T00:00:00.000Z   a moment; an offset is demanded
 *   local date-time 2024-02-29T00:00:00.000    what a calendar on the wall shows; no offset
 *   duration        PT8H                       ISO 8601
 * The published client refuses a whole page for one bare day where an instant belongs, so days are
 * written as the midnight in UTC that begins them. The schemas refine a plain string, which keeps their JSON
 * Schema to `{ type, format }`; the ones Zod brings for dates add a pattern of several hundred characters.
 */

const day = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const clock = String.raw`(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?`;
const offset = String.raw`Z|[+-]\d{2}(?::?\d{2})?`;
const dateTime = new RegExp(`^${day}(?:[T ]${clock} ?(${offset})?)?$`, 'i');
const wireInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const wireLocal = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const wireDuration =
  /^P(?=[\dT])(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/;

/** A moment with its offset: `2024-02-29T00:00:00.000Z`. A bare day and an impossible one are refused. */
export const instant = z
  .string()
  .refine((text) => wireInstant.test(text) && toInstant(text) !== null, {
    error: 'Expected an instant with an offset, such as 2024-02-29T00:00:00.000Z',
  })
  .meta({ format: 'date-time' });

/** A wall-clock time without an offset: `2024-02-29T09:00:00.000`. */
export const localDateTime = z
  .string()
  .refine((text) => wireLocal.test(text) && toLocalDateTime(text) !== null, {
    error: 'Expected a local date and time, such as 2024-02-29T09:00:00.000',
  })
  .meta({ format: 'datetime-local' });

/** An ISO 8601 duration: `P1DT12H`, `PT8H`, `P2W`. */
export const duration = z
  .string()
  .refine((text) => wireDuration.test(text), { error: 'Expected an ISO 8601 duration, such as PT8H' })
  .meta({ format: 'duration' });

/**
 * A day as the instant that begins it in UTC: `2024-02-29` becomes `2024-02-29T00:00:00.000Z`.
 *
 * A time of day and an offset are dropped, not converted: a birthday sent as local midnight stays the same
 * day. Null when there is no day or an impossible one (31 February), which is never moved to a near one.
 */
export function dayToInstant(text: string | null | undefined): string | null {
  const parts = partsOf(text);
  return parts === null ? null : isoOf({ ...parts, ...midnight });
}

/**
 * A date, or a date and time in any common spelling, as an instant in UTC with milliseconds.
 *
 * Without an offset the text is taken as UTC; finer fractions are cut to milliseconds. Null when there is
 * nothing, or nothing possible.
 */
export function toInstant(text: string | null | undefined): string | null {
  const parts = partsOf(text);
  return parts === null ? null : isoOf(parts);
}

/**
 * The same spellings as wall-clock time, `2024-02-29T09:00:00.000`. An offset is dropped: the hands of the
 * clock stay as written. Null when there is nothing, or nothing possible.
 */
export function toLocalDateTime(text: string | null | undefined): string | null {
  const parts = partsOf(text);
  return isoOf(parts === null ? null : { ...parts, offsetMinutes: 0 })?.slice(0, -1) ?? null;
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond' | 'offsetMinutes', number>;

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0, offsetMinutes: 0 };

/** The numbers in a text, or null when it is no date or one that the calendar or the clock does not have. */
function partsOf(text: string | null | undefined): Parts | null {
  const found = dateTime.exec(text?.trim() ?? '');
  if (found === null) return null;
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0));
  const millisecond = Number((found[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offsetMinutes = offsetMinutesOf(found[8] ?? 'Z');
  if (hour > 23 || minute > 59 || second > 59 || offsetMinutes === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return { year, month, day: dayOfMonth, hour, minute, second, millisecond, offsetMinutes };
}

/** Minutes east of UTC, or null for an offset that no clock has. */
function offsetMinutesOf(text: string): number | null {
  if (text.toUpperCase() === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`, or null outside of the years 0000 to 9999, which four digits cannot write. */
function isoOf(parts: Parts | null): string | null {
  if (parts === null) return null;
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setUTCHours(parts.hour, parts.minute - parts.offsetMinutes, parts.second, parts.millisecond);
  const iso = date.toISOString();
  return iso.length === 24 ? iso : null;
}
