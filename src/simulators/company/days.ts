import type { Day } from './person.ts';

const millisecondsPerDay = 86_400_000;
const written = new Map<number, Day>();

/** Days since 1 January 1970. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay);

/** The inverse of `dayNumber`. Remembered: a company of 200,000 asks for the same few thousand days. */
export const dayOf = (number: number): Day => {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
  written.set(number, day);
  return day;
};

/** `days` may be negative. */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** 0 = Monday .. 6 = Sunday. 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** Mondays to Fridays from `from` to `to`, both included. */
export const workdaysBetween = (from: number, to: number): number => {
  let count = 0;
  for (let day = from; day <= to; day++) if (weekdayOf(day) < 5) count++;
  return count;
};
