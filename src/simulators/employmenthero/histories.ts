import { addDays, type Day, type Person, type Stint } from '../company/index.ts';
import { midnight } from './dates.ts';
import { contractOn } from './render.ts';
import type { View } from './view.ts';
import { contractTypes, employmentTypeOf, payChanges, payWords } from './vocabulary.ts';

type Period = { startOn: Day; endOn: Day | null; title: string | null; employmentType: string; contractType: string };

/** What somebody is from a day on, as far as a history shows it. */
const termsOn = ({ company }: View, person: Person, day: Day): Omit<Period, 'startOn' | 'endOn'> => {
  const row = person.assignments.findLast((one) => one.isPrimary && one.effectiveOn <= day) ?? person.assignments[0];
  const contract = contractOn(person, day);
  return {
    title: company.jobs.find((job) => job.id === row.jobId)?.title ?? null,
    employmentType: employmentTypeOf(contract),
    contractType: contractTypes[contract.type],
  };
};

const isSame = (a: Omit<Period, 'startOn' | 'endOn'>, b: Omit<Period, 'startOn' | 'endOn'>): boolean =>
  a.title === b.title && a.employmentType === b.employmentType && a.contractType === b.contractType;

/** A stint cut where title, type or contract change. The last day of a period is the day before the next. */
const periodsOf = (view: View, person: Person, { startOn, endOn }: Stint): Period[] => {
  const changes = [...person.assignments.filter((row) => row.isPrimary), ...person.contracts]
    .map((row) => row.effectiveOn)
    .filter((day) => day > startOn && (endOn === null || day <= endOn));
  const periods: Period[] = [];
  for (const day of [startOn, ...new Set(changes.toSorted())]) {
    const terms = termsOn(view, person, day);
    const last = periods.at(-1);
    if (last !== undefined && isSame(last, terms)) continue;
    if (last !== undefined) last.endOn = addDays(day, -1);
    periods.push({ ...terms, startOn: day, endOn });
  }
  return periods;
};

/**
 * Newest first. A second, concurrent job has no place in it.
 *
 * @see https://developer.employmenthero.com/api-references/employment-history
 */
export const renderHistories = (view: View, person: Person) =>
  person.stints
    .flatMap((stint) => periodsOf(view, person, stint))
    .map((period) => ({
      id: view.id('employment-history', `${person.id}/${period.startOn}`),
      title: period.title,
      start_date: midnight(period.startOn),
      end_date: midnight(period.endOn),
      employment_type: period.employmentType,
      contract_type: period.contractType,
      industry_standard_job_title: null,
    }))
    .toReversed();

/**
 * Newest first; how often somebody is paid is not shown.
 *
 * @see https://developer.employmenthero.com/api-references/pay-detail
 */
export const renderPayDetails = (view: View, person: Person) =>
  person.salaries
    .map((salary) => ({
      id: view.id('pay-detail', `${person.id}/${salary.effectiveOn}`),
      effective_from: salary.effectiveOn,
      classification: null,
      industrial_instrument: null,
      pay_rate_template: null,
      anniversary_date: midnight(person.stints[0].startOn),
      salary: salary.amount,
      salary_type: payWords[salary.period].salaryType,
      pay_unit: payWords[salary.period].payUnit,
      pay_category: 'Permanent Ordinary Hours',
      leave_allowance_template: null,
      change_reason: payChanges[salary.reason],
      comments: null,
      currency: salary.currency,
    }))
    .toReversed();
