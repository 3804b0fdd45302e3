import type { Day, Person, Stint } from '../../src/simulators/company/company.ts';
import { either, type Expected, instant, satisfying } from './expected.ts';
import { currentStint, employmentStatus } from './timeline.ts';

/** The next birthday from today on. */
export const birthday = ({ bornOn }: Person, today: Day): Expected => (bornOn === null ? null : next(bornOn, today));

/** The next anniversary of the first day of work; nobody has one who has not begun or has left. */
export const workAnniversary = (person: Person, today: Day): Expected => {
  const status = employmentStatus(person, today);
  return status === 'active' || status === 'leave' ? next(currentStint(person, today).startOn, today) : null;
};

/** Years in the current stint, whole or with a fraction. 0 before it begins; a leaver's stop at the end. */
export const tenure = ({ startOn, endOn }: Stint, today: Day): Expected => {
  const until = endOn !== null && endOn < today ? endOn : today;
  const begun = Number(until.slice(0, 4)) - Number(startOn.slice(0, 4));
  const years = Math.max(0, until.slice(5) < startOn.slice(5) ? begun - 1 : begun);
  return satisfying(`${years} years, perhaps with a fraction`, years, (got) => Math.floor(Number(got)) === years);
};

/** In a year without 29 February, countries and vendors differ between the days beside it. */
const next = (since: Day, today: Day): Expected => {
  const inYear = (year: number): Day[] =>
    since.endsWith('-02-29') && !isLeapYear(year) ? [`${year}-02-28`, `${year}-03-01`] : [`${year}${since.slice(4)}`];
  const thisYear = Number(today.slice(0, 4));
  const days = inYear(thisYear).every((on) => on >= today) ? inYear(thisYear) : inYear(thisYear + 1);
  return days.length === 1 ? instant(days[0]) : either(...days.map((on) => instant(on)));
};

const isLeapYear = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
