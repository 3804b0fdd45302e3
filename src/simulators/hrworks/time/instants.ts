import type { Day, LocalTime, Person } from '../../company/index.ts';
import { primaryAssignmentOn } from '../../company/index.ts';
import type { HrworksCall } from '../state.ts';

/** `20250108T075200Z` */
export const compact = (atMilliseconds: number): string =>
  new Date(atMilliseconds).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Milliseconds since 1970; undefined when it is not a compact timestamp. */
export const fromCompact = (text: unknown): number | undefined => {
  const [, year, month, day, hour, minute, second] =
    (typeof text === 'string' ? /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) : null) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
};

const clocks = new Map<string, Intl.DateTimeFormat>();
const clockIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  // Swedish writes `2026-06-15 14:30:00`.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, made);
  return made;
};

const offsetAt = (atMilliseconds: number, timeZone: string): number =>
  Date.parse(`${clockIn(timeZone).format(atMilliseconds).replace(' ', 'T')}Z`) - atMilliseconds;

/** The instant at which the clocks of the zone show this; twice, since the first guess may lie across a change of offset. */
export const instantOf = (local: LocalTime, timeZone: string): number => {
  const shown = Date.parse(`${local}:00Z`);
  const guess = shown - offsetAt(shown, timeZone);
  return shown - offsetAt(guess, timeZone);
};

/** The day that it is in the zone. */
export const dayAt = (atMilliseconds: number, timeZone: string): Day =>
  clockIn(timeZone).format(atMilliseconds).slice(0, 10);

/** Where the person works today. */
export const timeZoneOf = ({ environment }: HrworksCall, person: Person): string => {
  const { siteId } = primaryAssignmentOn(person, environment.clock.today());
  return environment.company.sites.find(({ id }) => id === siteId)?.timeZone ?? 'Europe/Berlin';
};
