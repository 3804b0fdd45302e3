import type { Day, LocalTime } from '../company/index.ts';

/**
 * A day as the API writes it: midnight with an offset.
 *
 * @see https://developer.employmenthero.com/api-references/employee
 */
export function midnight(day: Day): string;
export function midnight(day: Day | null): string | null;
export function midnight(day: Day | null): string | null {
  return day === null ? null : `${day}T00:00:00+00:00`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, formatter);
  return formatter;
};

/** `+10:00`, the zone's offset at an instant. */
const offsetAt = (at: Date, timeZone: string): string => {
  const parts = formatterOf(timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
};

/** A local time with the offset that its zone then has. */
export const zoned = (local: LocalTime, timeZone: string): string => {
  const guess = new Date(`${local}:00${offsetAt(new Date(`${local}:00Z`), timeZone)}`);
  return `${local}:00${offsetAt(guess, timeZone)}`;
};

/** The local time that an instant is in a zone: the way back of `zoned`. */
export const localIn = (instant: string, timeZone: string): LocalTime => {
  const at = new Date(instant);
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offsetAt(at, timeZone)) ?? [];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 16);
};

/** `minutes` later on the clock of the wall. */
export const laterBy = (local: LocalTime, minutes: number): LocalTime =>
  new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** `04/03/2024` is the fourth of March, the spelling of timesheets. `undefined` when it is none. */
export const dayFromSlashes = (text: string): Day | undefined => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  return isDay(written) ? written : undefined;
};
