import type { Site } from './company.ts';
import { dayNumber, dayOf } from './days.ts';
import type { Assignment, Contract, Ending, Person, Salary, Stint } from './person.ts';
import type { Random } from './random.ts';
import { divisionOfSite, type Track } from './structure.ts';

export type Career = Pick<Person, 'stints' | 'assignments' | 'contracts' | 'salaries'>;

const firstHire = dayNumber('2012-01-02');
const lastHire = dayNumber('2025-12-01');
/** Nothing drawn lies after it, so a company looked at from any later day has the same past. */
const lastChange = dayNumber('2026-03-31');

const endings: readonly [Pick<Ending, 'reason' | 'kind'>, ...Pick<Ending, 'reason' | 'kind'>[]] = [
  { reason: 'better_offer', kind: 'resignation' },
  { reason: 'relocation', kind: 'resignation' },
  { reason: 'redundancy', kind: 'dismissal' },
  { reason: 'performance', kind: 'dismissal' },
  { reason: 'retirement', kind: 'resignation' },
  { reason: 'end_of_contract', kind: 'end_of_contract' },
];

/** Full-time pay for a year in the currency of the site, before the draw of a few per cent. */
const payFactor: Record<string, number> = { EUR: 1, GBP: 0.88, AUD: 1.7, USD: 1.35 };

const evenWeeks = new Map<number, Contract['hoursByWeekday']>();

/** The hours spread evenly over Monday to Friday; one array a number of hours, shared by all who work them. */
const evenWeek = (weeklyHours: number): Contract['hoursByWeekday'] => {
  const daily = weeklyHours / 5;
  const week = evenWeeks.get(weeklyHours) ?? [daily, daily, daily, daily, daily, 0, 0];
  evenWeeks.set(weeklyHours, week);
  return week;
};

export const contractOf = (
  effectiveOn: string,
  weeklyHours: number,
  type: Contract['type'] = 'permanent',
): Contract => ({
  effectiveOn,
  type,
  schedule: weeklyHours < 40 ? 'part_time' : 'full_time',
  weeklyHours,
  fte: weeklyHours / 40,
  hoursByWeekday: evenWeek(weeklyHours),
});

export const salaryOf = (
  effectiveOn: string,
  track: Track,
  site: Site,
  factor: number,
  reason: Salary['reason'],
  isHourly: boolean,
): Salary => {
  const yearly = track.yearlyPay * (payFactor[site.currency] ?? 1) * factor;
  if (isHourly) {
    return {
      effectiveOn,
      amount: Math.round((yearly / 2080) * 100) / 100,
      currency: site.currency,
      period: 'hour',
      frequency: 'every_two_weeks',
      reason,
    };
  }
  return {
    effectiveOn,
    amount: Math.round(yearly / 100) * 100,
    currency: site.currency,
    period: 'year',
    frequency: 'monthly',
    reason,
  };
};

/** A career drawn by chance: a hire, perhaps a promotion, a rise, fewer hours, an end. */
export const drawCareer = (
  random: Random,
  track: Track,
  site: Site,
  managerId: string | null,
  isHourly: boolean,
): Career => {
  const hired = random.whole(firstHire, lastHire);
  const startOn = dayOf(hired);
  const endNumber = random.chance(0.08) ? hired + random.whole(120, 3000) : null;
  const ended = endNumber !== null && endNumber <= lastChange ? endNumber : null;
  const stillThere = (day: number) => day <= lastChange && (ended === null || day < ended);

  const stint: Stint = { startOn, endOn: null, ending: null, probationEndOn: dayOf(hired + 182) };
  if (ended !== null) {
    stint.endOn = dayOf(ended);
    const resigned = random.chance(0.7);
    stint.ending = {
      ...random.pick(endings),
      noticeGivenOn: resigned ? dayOf(ended - 42) : null,
      lastDayOfWorkOn: dayOf(ended - random.whole(0, 5)),
    };
  }

  const hire: Assignment = {
    effectiveOn: startOn,
    isPrimary: true,
    jobId: track.jobId,
    departmentId: track.departmentId,
    teamId: random.pick(track.teamIds),
    divisionId: divisionOfSite[site.id] ?? null,
    costCentreId: track.costCentreId,
    siteId: site.id,
    managerId,
    change: 'hire',
  };
  const career: Career = {
    stints: [stint],
    assignments: [hire],
    contracts: [
      contractOf(startOn, isHourly && random.chance(0.4) ? 24 : 40, random.chance(0.06) ? 'fixed_term' : 'permanent'),
    ],
    salaries: [salaryOf(startOn, track, site, 0.9 + random.next() * 0.2, 'hire', isHourly)],
  };

  const promoted = hired + random.whole(400, 1400);
  if (random.chance(0.25) && stillThere(promoted)) {
    career.assignments.push({ ...hire, effectiveOn: dayOf(promoted), jobId: track.nextJobId, change: 'promotion' });
    career.salaries.push(salaryOf(dayOf(promoted), track, site, 1.25, 'promotion', isHourly));
  } else {
    const reviewed = hired + 730;
    if (random.chance(0.3) && stillThere(reviewed))
      career.salaries.push(salaryOf(dayOf(reviewed), track, site, 1.12, 'review', isHourly));
  }
  const reduced = hired + random.whole(200, 2500);
  if (!isHourly && random.chance(0.12) && stillThere(reduced))
    career.contracts.push(contractOf(dayOf(reduced), random.pick([20, 28, 32])));
  return career;
};
