import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/*
 * HR Cloud's words on the left, ours on the right. Customers choose most of them: a word that is not here is
 * `unmapped_value` with the customer's word beside it.
 */

/** `xEmploymentStatus.xType`. The words are the vendor's own. https://hrcloudapis.github.io/ */
export const employmentStatus = vocabulary({
  Active: 'active',
  'Leave of Absence': 'leave',
  Terminated: 'terminated',
  Prehire: 'pending',
  'Pre-hire': 'pending',
});

const kinds = {
  Permanent: 'permanent',
  Regular: 'permanent',
  Temporary: 'temporary',
  Seasonal: 'seasonal',
  Intern: 'intern',
  Internship: 'intern',
  Apprentice: 'apprentice',
  Contractor: 'contractor',
  'Independent Contractor': 'contractor',
  Freelance: 'freelance',
  Freelancer: 'freelance',
  Volunteer: 'volunteer',
  Casual: 'casual',
} as const;

const schedules = {
  'Full Time': 'full_time',
  'Full-Time': 'full_time',
  Fulltime: 'full_time',
  'Part Time': 'part_time',
  'Part-Time': 'part_time',
  Parttime: 'part_time',
} as const;

const kindOf = vocabulary<(typeof kinds)[keyof typeof kinds]>(kinds);
const scheduleOf = vocabulary<(typeof schedules)[keyof typeof schedules]>(schedules);
const isUnknown = (word: { value: string } | null) => word?.value === 'unmapped_value';

/*
 * `xEmploymentType.xType` is one list for what are two things here: a word that names a schedule says nothing of the
 * legal kind, and the other way round. Only a word that is neither is unmapped, in both.
 */

export const employmentType = (word: string | null) =>
  isUnknown(kindOf(word)) && !isUnknown(scheduleOf(word)) ? null : kindOf(word);

export const scheduleType = (word: string | null) =>
  isUnknown(scheduleOf(word)) && !isUnknown(kindOf(word)) ? null : scheduleOf(word);

/** `xPayRate.xName`: what the salary pays for. "Salary" names no span of time. */
export const payPeriod = vocabulary({
  Hourly: 'hour',
  Daily: 'day',
  Weekly: 'week',
  'Bi-Weekly': 'every_two_weeks',
  Monthly: 'month',
  Annual: 'year',
  Annually: 'year',
  Yearly: 'year',
});

/** `xPayFrequencyType`. */
export const payFrequency = vocabulary({
  Daily: 'daily',
  Weekly: 'weekly',
  'Bi-Weekly': 'bi_weekly',
  Biweekly: 'bi_weekly',
  'Semi-Monthly': 'semi_monthly',
  Semimonthly: 'semi_monthly',
  Monthly: 'monthly',
  Quarterly: 'quarterly',
  Annually: 'yearly',
  Yearly: 'yearly',
});

/** `xGender`. https://support.hrcloud.com/help-center/employee-obj-overview */
export const gender = vocabulary({ Female: 'female', Male: 'male' });

/** `xEthnicity`: the groups that employers in the United States report on. */
export const ethnicity = vocabulary({
  White: 'white',
  'Black or African American': 'black_or_african_american',
  Asian: 'asian',
  'Hispanic or Latino': 'hispanic_or_latino',
  'American Indian or Alaska Native': 'american_indian_or_alaska_native',
  'Native Hawaiian or Other Pacific Islander': 'native_hawaiian_or_pacific_islander',
  'Native Hawaiian or Pacific Islander': 'native_hawaiian_or_pacific_islander',
  'Two or More Races': 'two_or_more_races',
  Other: 'other',
  'Not Disclosed': 'not_disclosed',
  'Decline to Answer': 'not_disclosed',
});

/** `xTask.xStatus`. "Incomplete" is the vendor's, "Complete" its counterpart. https://support.hrcloud.com/help-center/tasks-1 */
export const taskStatus = vocabulary({ Incomplete: 'open', Complete: 'completed', Completed: 'completed' });

/** `xTask.xType`. Only "Plain" was ever seen, which asks for nothing in particular. */
export const taskType = vocabulary<never>({});

/** Types of the metadata. Only "String" is published. https://support.hrcloud.com/help-center/employee-obj-overview */
export const fieldType = vocabulary({ String: 'text', Number: 'float', Boolean: 'boolean', Date: 'date' });
