import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/*
 * Staffology HR's words on the left, ours on the right. Gender, marital status and employee type come with the product:
 * https://help-iris.co.uk/hr/hrpro/integrations/iris-recruit/iris-recruitment-setup.htm
 * All other lists are worded by each customer: of those, only words that can mean one thing are here.
 */

/** `Gender`, which is Male or Female, and the customer's own list `GenderIdentity`. */
export const gender = vocabulary({
  Male: 'male',
  Man: 'male',
  Female: 'female',
  Woman: 'female',
  'Non-binary': 'non_binary',
  'Non binary': 'non_binary',
  Nonbinary: 'non_binary',
  Other: 'other',
  'Prefer not to say': 'not_disclosed',
  'Not disclosed': 'not_disclosed',
});

/** `MaritalStatus`. Co-habiting, engaged and partner have no word of ours that says no more than they do. */
export const maritalStatus = vocabulary({
  'Civil Partnership': 'domestic_partnership',
  Divorced: 'divorced',
  Married: 'married',
  Separated: 'separated',
  Single: 'single',
  Widowed: 'widowed',
});

/** `EthnicOrigin`, a list of the customer: the groups of the British census, and the usual short forms. */
export const ethnicity = vocabulary({
  White: 'white',
  'White British': 'white',
  'White Irish': 'white',
  Black: 'black_or_african_american',
  'Black or Black British': 'black_or_african_american',
  'Black, Black British, Caribbean or African': 'black_or_african_american',
  Asian: 'asian',
  'Asian or Asian British': 'asian',
  Mixed: 'two_or_more_races',
  'Mixed or multiple ethnic groups': 'two_or_more_races',
  Other: 'other',
  'Other ethnic group': 'other',
  'Prefer not to say': 'not_disclosed',
  'Not disclosed': 'not_disclosed',
});

/** `ContractType`, a list of the customer. */
export const contractType = vocabulary({
  Permanent: 'permanent',
  'Fixed Term': 'temporary',
  'Fixed-Term': 'temporary',
  Temporary: 'temporary',
  Internship: 'intern',
  Intern: 'intern',
  Apprenticeship: 'apprentice',
  Apprentice: 'apprentice',
  Contractor: 'contractor',
  Subcontractor: 'contractor',
  Freelance: 'freelance',
  Casual: 'casual',
  Seasonal: 'seasonal',
  Volunteer: 'volunteer',
});

const workerKind = vocabulary({ Casual: 'casual', Subcontractor: 'contractor' });

/** Flexible and reduced hours may be any number. */
const workingTime = vocabulary({
  'Full Time': 'full_time',
  'Full-Time': 'full_time',
  'Part Time': 'part_time',
  'Part-Time': 'part_time',
});

/** `EmployeeType`: one list for how much somebody works and for what kind of worker it is, so each word says one of both. */
export const employeeType = (word: string | null) => {
  const kind = workerKind(word);
  return kind === null || kind.value === 'unmapped_value'
    ? { kind: null, schedule: workingTime(word) }
    : { kind, schedule: null };
};

const titles = vocabulary({
  Holiday: 'holiday',
  'Annual leave': 'annual_leave',
  Vacation: 'vacation',
  Sick: 'sick',
  Sickness: 'sick',
  'Sick leave': 'sick',
  'Maternity leave': 'maternity_leave',
  'Parental leave': 'child_care_leave',
  'Unpaid leave': 'unpaid',
  Bereavement: 'bereavement',
  'Bereavement leave': 'bereavement',
  'Compassionate leave': 'bereavement',
  'Study leave': 'training',
  Training: 'training',
  'Time in lieu': 'in_lieu',
  TOIL: 'in_lieu',
  'Jury service': 'jury_duty',
  Sabbatical: 'sabbatical',
});

/** The two parts of the product that say what an absence is; the third, `Absence`, does not. */
const types = vocabulary({ Holiday: 'holiday', Sickness: 'sick' });

/** An entry of the calendar: its title says most, else its type. */
export const timeOffType = (title: string | null, type: string | null) => {
  const [byTitle, byType] = [titles(title), types(type)];
  return byTitle?.value === 'unmapped_value' && byType && byType.value !== 'unmapped_value'
    ? { value: byType.value, source_value: byTitle.source_value }
    : (byTitle ?? byType);
};

/** `Status` of an entry. Its words are assumed. */
export const timeOffStatus = vocabulary({
  Approved: 'approved',
  Authorised: 'approved',
  Pending: 'pending',
  Requested: 'pending',
  Declined: 'rejected',
  Rejected: 'rejected',
  Cancelled: 'cancelled',
});
