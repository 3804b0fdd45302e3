import type { Contract, Ending, Gender, Person, Salary, Standing } from '../company/index.ts';
import { shortId } from './ids.ts';

/**
 * Rows that every tenant comes with. The statuses are named by the vendor; types of employment, pay rates, reasons and
 * the words of `xEthnicity` and `xPayFrequencyType` are the tenant's to choose, and these are ours.
 *
 * @see https://hrcloudapis.github.io/ (employmentStatus)
 */
export const employmentStatuses = ['Prehire', 'Active', 'Leave of Absence', 'Terminated'] as const;
export const employmentTypes = ['Full Time', 'Part Time', 'Temporary', 'Intern', 'Contractor'] as const;
export const payRates = [
  { xCode: 'SAL', xName: 'Salary' },
  { xCode: 'HRLY', xName: 'Hourly' },
] as const;

const idIn = <Word>(words: readonly Word[], word: Word): string => shortId(words.indexOf(word) + 1);

const statusOf: Record<Standing, (typeof employmentStatuses)[number]> = {
  future: 'Prehire',
  active: 'Active',
  on_leave: 'Leave of Absence',
  left: 'Terminated',
};
export const statusIdOf = (standing: Standing): string => idIn(employmentStatuses, statusOf[standing]);

const typeOf = ({ type, schedule }: Contract): (typeof employmentTypes)[number] => {
  if (type === 'contractor') return 'Contractor';
  if (type === 'intern') return 'Intern';
  if (type === 'temporary' || type === 'casual') return 'Temporary';
  return schedule === 'part_time' ? 'Part Time' : 'Full Time';
};
export const typeIdOf = (contract: Contract): string => idIn(employmentTypes, typeOf(contract));

export const payRateIdOf = ({ period }: Salary): string => shortId(period === 'hour' ? 2 : 1);

export const payFrequencyOf: Record<Salary['frequency'], string> = {
  monthly: 'Monthly',
  every_two_weeks: 'Bi-Weekly',
  weekly: 'Weekly',
};

/** @see https://support.hrcloud.com/help-center/employee-obj-overview: Female or Male */
export const genderOf: Record<Gender, string | null> = {
  female: 'Female',
  male: 'Male',
  non_binary: null,
  not_disclosed: null,
};

export const ethnicityOf: Record<NonNullable<Person['ethnicity']>, string> = {
  white: 'White',
  black: 'Black or African American',
  asian: 'Asian',
  mixed: 'Two or More Races',
  other: 'Other',
  not_disclosed: 'Not Disclosed',
};

export const separationReasonOf: Record<Ending['reason'], string> = {
  better_offer: 'Better Offer',
  relocation: 'Relocation',
  redundancy: 'Redundancy',
  end_of_contract: 'End of Contract',
  performance: 'Performance',
  retirement: 'Retirement',
};

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const countryNames = new Map<string, string>();

/** English name, as in the vendor's list of countries. */
export const countryNameOf = (code: string): string => {
  const name = countryNames.get(code) ?? regionNames.of(code) ?? code;
  countryNames.set(code, name);
  return name;
};
