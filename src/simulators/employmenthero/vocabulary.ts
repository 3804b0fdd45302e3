import type { Contract, Country, EmergencyContact, Ending, LeaveRequest, Person, Salary } from '../company/index.ts';

/** Words of the reference pages where they show any; otherwise the likeliest, each marked. */

/** @see https://developer.employmenthero.com/api-references/employee: values assumed. */
export const genders: Record<NonNullable<Person['gender']>, string> = {
  female: 'Female',
  male: 'Male',
  non_binary: 'Non-binary',
  not_disclosed: 'Prefer not to say',
};

/** Values assumed. */
export const maritalStatuses: Record<NonNullable<Person['maritalStatus']>, string> = {
  single: 'Single',
  married: 'Married',
  civil_partnership: 'De facto',
  divorced: 'Divorced',
  widowed: 'Widowed',
  separated: 'Separated',
};

const nationalities: Record<Country, string> = {
  AT: 'Austrian',
  AU: 'Australian',
  BR: 'Brazilian',
  DE: 'German',
  FR: 'French',
  GB: 'British',
  GR: 'Greek',
  IN: 'Indian',
  NG: 'Nigerian',
  TR: 'Turkish',
  US: 'American',
};
/** The country's code where there is no word for it here. */
export const nationalityOf = (country: Country): string => nationalities[country] ?? country;

/** @see https://developer.employmenthero.com/api-references/employment-history: the three that the page names. */
export const employmentTypeOf = (contract: Contract): string =>
  contract.type === 'casual' ? 'Casual' : contract.schedule === 'part_time' ? 'Part-time' : 'Full-time';

/** Values assumed. */
export const contractTypes: Record<Contract['type'], string> = {
  permanent: 'Permanent',
  fixed_term: 'Fixed term',
  temporary: 'Temporary',
  intern: 'Internship',
  apprentice: 'Apprenticeship',
  contractor: 'Contractor',
  casual: 'Casual',
};

/** Values assumed. */
export const endings: Record<Ending['reason'], string> = {
  better_offer: 'Better offer',
  relocation: 'Relocation',
  redundancy: 'Redundancy',
  end_of_contract: 'End of contract',
  performance: 'Performance',
  retirement: 'Retirement',
};

/** @see https://developer.employmenthero.com/api-references/pay-detail: `Hour`, `Hourly` and `Annually` are shown. */
export const payWords: Record<Salary['period'], { salaryType: string; payUnit: string }> = {
  year: { salaryType: 'Year', payUnit: 'Annually' },
  month: { salaryType: 'Month', payUnit: 'Monthly' },
  week: { salaryType: 'Week', payUnit: 'Weekly' },
  hour: { salaryType: 'Hour', payUnit: 'Hourly' },
};
export const payChanges: Record<Salary['reason'], string> = {
  hire: 'New hire',
  review: 'Pay review',
  promotion: 'Promotion',
};

/** @see https://developer.employmenthero.com/api-references/leave-request: `Cancelled` is assumed. */
export const leaveStatuses: Record<LeaveRequest['status'], string> = {
  pending: 'Pending',
  approved: 'Approved',
  declined: 'Declined',
  cancelled: 'Cancelled',
};

/** Values assumed. */
export const relationships: Record<EmergencyContact['relation'], string> = {
  spouse: 'Spouse',
  partner: 'Partner',
  parent: 'Parent',
  sibling: 'Sibling',
  friend: 'Friend',
};
