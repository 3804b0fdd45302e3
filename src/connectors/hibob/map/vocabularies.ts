import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/*
 * Bob's words on the left, ours on the right. Bob lets customers add words to most lists: those are
 * `unmapped_value` with the customer's word beside it. List names are those of `GET /company/named-lists`.
 */

/** List `lifecycleStatus`. Garden leave and the other leaves are still employment. */
export const employmentStatus = vocabulary({
  Employed: 'active',
  Hired: 'pending',
  Terminated: 'terminated',
  'Garden leave': 'leave',
  gardenLeave: 'leave',
  Leave: 'leave',
  'Long leave': 'leave',
  'Long term leave': 'leave',
  'Parental leave': 'leave',
  parentalLeave: 'leave',
  'Maternity leave': 'leave',
  Sabbatical: 'leave',
});

/** List `status`, which is all that is left when the lifecycle status is hidden. */
export const accountStatus = vocabulary({ Active: 'active', Inactive: 'inactive' });

/** List `payrollEmploymentType`. */
export const employmentType = vocabulary({
  Permanent: 'permanent',
  Temporary: 'temporary',
  'Fixed term': 'temporary',
  'Fixed-term': 'temporary',
  Contractor: 'contractor',
  Freelance: 'freelance',
  Freelancer: 'freelance',
  Intern: 'intern',
  Internship: 'intern',
  Apprentice: 'apprentice',
  Apprenticeship: 'apprentice',
  Seasonal: 'seasonal',
  Casual: 'casual',
  Volunteer: 'volunteer',
  Probation: 'probation',
});

/** List `employmentstatus`, which Bob shows as the employment contract. */
export const scheduleType = vocabulary({
  'Full time': 'full_time',
  'Full-time': 'full_time',
  'Part time': 'part_time',
  'Part-time': 'part_time',
});

/** List `payPeriod`. */
export const payPeriod = vocabulary({
  Annual: 'year',
  Yearly: 'year',
  Monthly: 'month',
  Weekly: 'week',
  Daily: 'day',
  Hourly: 'hour',
});

/** List `payFrequency`. */
export const payFrequency = vocabulary({
  Monthly: 'monthly',
  Weekly: 'weekly',
  'Bi-Weekly': 'bi_weekly',
  'Every two weeks': 'bi_weekly',
  'Semi Monthly': 'semi_monthly',
  'Twice a month': 'semi_monthly',
  'Every four weeks': 'four_weekly',
  'Pro rata': 'pro_rata',
});

/** List `legalGenderEnhanced`. */
export const gender = vocabulary({
  Male: 'male',
  Female: 'female',
  'Non-binary': 'non_binary',
  'Non binary': 'non_binary',
  Nonbinary: 'non_binary',
  Other: 'other',
  'Prefer not to say': 'not_disclosed',
  'Not disclosed': 'not_disclosed',
  Undisclosed: 'not_disclosed',
});

/** List `familystatus`. */
export const maritalStatus = vocabulary({
  Single: 'single',
  Married: 'married',
  Divorced: 'divorced',
  Widowed: 'widowed',
  Separated: 'separated',
  'Common law': 'common_law',
  'Civil partnership': 'domestic_partnership',
  'Domestic partnership': 'domestic_partnership',
  'Prefer not to say': 'not_disclosed',
});

/** List `ethnicity`. */
export const ethnicity = vocabulary({
  White: 'white',
  Black: 'black_or_african_american',
  'Black or African American': 'black_or_african_american',
  Asian: 'asian',
  Hispanic: 'hispanic_or_latino',
  'Hispanic or Latino': 'hispanic_or_latino',
  'American Indian or Alaska Native': 'american_indian_or_alaska_native',
  'Native Hawaiian or Other Pacific Islander': 'native_hawaiian_or_pacific_islander',
  Mixed: 'two_or_more_races',
  'Two or more races': 'two_or_more_races',
  Other: 'other',
  'Prefer not to say': 'not_disclosed',
});

/** Status of a request, and what a change did to one. */
export const timeOffStatus = vocabulary({
  Approved: 'approved',
  Pending: 'pending',
  Canceled: 'cancelled',
  Cancelled: 'cancelled',
  Declined: 'rejected',
  Rejected: 'rejected',
  Deleted: 'deleted',
});

/** Kinds of time off by name. Companies name them freely, so only names that can mean one thing are here. */
export const timeOffType = vocabulary({
  Holiday: 'holiday',
  Vacation: 'vacation',
  'Annual leave': 'annual_leave',
  Sick: 'sick',
  'Sick leave': 'sick',
  Sickness: 'sick',
  Personal: 'personal',
  'Personal leave': 'personal',
  'Parental leave': 'child_care_leave',
  'Maternity leave': 'maternity_leave',
  Maternity: 'maternity_leave',
  'Jury duty': 'jury_duty',
  Bereavement: 'bereavement',
  'Bereavement leave': 'bereavement',
  Sabbatical: 'sabbatical',
  'Unpaid leave': 'unpaid',
  Unpaid: 'unpaid',
  'Time in lieu': 'in_lieu',
  TOIL: 'in_lieu',
  Training: 'training',
  'Study leave': 'training',
});

/** `unit` of a policy type and `durationUnit` of a request. */
export const timeOffUnit = vocabulary({ days: 'days', hours: 'hours' });

/** Status of a task. */
export const taskStatus = vocabulary({ Open: 'open', Closed: 'completed', Completed: 'completed', Done: 'completed' });

/** Type of a field in the company's field list. */
export const customFieldType = vocabulary({
  text: 'text',
  'text-area': 'text',
  number: 'float',
  date: 'date',
  boolean: 'boolean',
  list: 'single_select',
  'hierarchy-list': 'single_select',
  'multi-list': 'multi_select',
});

/** Kind of document in the right-to-work table. */
export const workEligibilityType = vocabulary({
  Passport: 'passport',
  Visa: 'visa',
  'Birth certificate': 'birth_certificate',
  "Driver's license": 'driver_license',
  'Driving licence': 'driver_license',
  Other: 'other',
});
