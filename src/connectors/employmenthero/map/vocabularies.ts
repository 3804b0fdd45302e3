import { citizenWords, countryNames } from '../../../connector-kit/country-names.ts';
import { vocabulary } from '../../../connector-kit/vocabulary.ts';
import { currencyCodes } from '../../../model/enums/currency.ts';

/*
 * Employment Hero's words on the left, ours on the right. Few lists of words are published: `documented` stands where
 * one is; the others are words seen in answers or in the web app, and any further word is `unmapped_value`.
 */

/** `status` of an employee. What `archived` says of an employment is not told: see `employmentStatusOf`. */
export const employmentStatus = vocabulary({
  active: 'active',
  pending: 'pending',
  inactive: 'inactive',
  terminated: 'terminated',
});

/** `employment_type`, of which the reference shows three: documented. Casual is none of full or part time. */
export const scheduleType = vocabulary({ 'Full-time': 'full_time', 'Part-time': 'part_time' });

/** `contract_type` of a history. */
export const contractType = vocabulary({
  Permanent: 'permanent',
  'Fixed term': 'temporary',
  'Fixed-term': 'temporary',
  Temporary: 'temporary',
  Casual: 'casual',
  Contractor: 'contractor',
  Internship: 'intern',
  Apprenticeship: 'apprentice',
  Seasonal: 'seasonal',
});

/** `pay_unit` and `salary_type`, of which the reference shows `Hourly`, `Annually` and `Hour`. */
export const payPeriod = vocabulary({
  Annually: 'year',
  Year: 'year',
  Monthly: 'month',
  Month: 'month',
  Fortnightly: 'every_two_weeks',
  Fortnight: 'every_two_weeks',
  Weekly: 'week',
  Week: 'week',
  Daily: 'day',
  Day: 'day',
  Hourly: 'hour',
  Hour: 'hour',
});

export const gender = vocabulary({
  Female: 'female',
  Male: 'male',
  'Non-binary': 'non_binary',
  Other: 'other',
  'Prefer not to say': 'not_disclosed',
});

/** `De facto` is how Australian law calls a couple that lives together unmarried. */
export const maritalStatus = vocabulary({
  Single: 'single',
  Married: 'married',
  'De facto': 'common_law',
  Divorced: 'divorced',
  Widowed: 'widowed',
  Separated: 'separated',
});

/** `Pending`, `Approved` and `Declined` are documented. */
export const leaveStatus = vocabulary({
  Pending: 'pending',
  Approved: 'approved',
  Declined: 'rejected',
  Cancelled: 'cancelled',
  Canceled: 'cancelled',
  Deleted: 'deleted',
});

/** Leave categories by name. Customers name them freely, so only names that can mean one thing are here. */
export const leaveType = vocabulary({
  'Annual leave': 'annual_leave',
  Holiday: 'holiday',
  Vacation: 'vacation',
  Sick: 'sick',
  'Sick leave': 'sick',
  'Personal leave': 'personal',
  'Parental leave': 'child_care_leave',
  'Maternity leave': 'maternity_leave',
  'Unpaid leave': 'unpaid',
  'Leave without pay': 'unpaid',
  Bereavement: 'bereavement',
  'Bereavement leave': 'bereavement',
  'Compassionate leave': 'bereavement',
  'Jury duty': 'jury_duty',
  'Time in lieu': 'in_lieu',
  TOIL: 'in_lieu',
  'Study leave': 'training',
  Sabbatical: 'sabbatical',
});

/** `unit_type` of leave: documented. */
export const leaveUnit = vocabulary({ hours: 'hours', days: 'days' });

/** `status` of a timesheet entry. The wire has no word for the others. */
export const timesheetStatus = vocabulary({ approved: 'approved' });

export const shiftStatus = vocabulary({ draft: 'draft', published: 'published' });

/** `type` of a custom field, as working clients read it. */
export const customFieldType = vocabulary({
  free_text: 'text',
  single_select: 'single_select',
  multi_select: 'multi_select',
});

export const country = vocabulary(countryNames);
/** `nationality`: the word for a citizen. A country is taken too. */
export const nationality = vocabulary({ ...countryNames, ...citizenWords });

const currencies = currencyCodes.filter((code) => code !== 'unmapped_value');
/** `currency` of a bank account: ISO 4217. */
export const currency = vocabulary(Object.fromEntries(currencies.map((code) => [code, code])));
