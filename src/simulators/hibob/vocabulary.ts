import type {
  Assignment,
  Contract,
  Ending,
  Gender,
  LeaveKind,
  LongLeave,
  MaritalStatus,
  Person,
  Salary,
} from '../company/index.ts';

/** The seed's words in Bob's: values of built-in lists, whose item ids equal their names. */
export const genderOf: Record<Gender, string> = {
  female: 'Female',
  male: 'Male',
  non_binary: 'Non-binary',
  not_disclosed: 'Prefer not to say',
};

export const familyStatusOf: Record<MaritalStatus, string> = {
  single: 'Single',
  married: 'Married',
  civil_partnership: 'Civil partnership',
  divorced: 'Divorced',
  widowed: 'Widowed',
  separated: 'Separated',
};

export const ethnicityOf: Record<NonNullable<Person['ethnicity']>, string> = {
  white: 'White',
  black: 'Black or African American',
  asian: 'Asian',
  mixed: 'Two or more races',
  other: 'Other',
  not_disclosed: 'Prefer not to say',
};

export const employmentTypeOf: Record<Contract['type'], string> = {
  permanent: 'Permanent',
  fixed_term: 'Fixed term',
  temporary: 'Temporary',
  intern: 'Intern',
  apprentice: 'Apprentice',
  contractor: 'Contractor',
  casual: 'Casual',
};
export const contractOf: Record<Contract['schedule'], string> = { full_time: 'Full time', part_time: 'Part time' };

export const payPeriodOf: Record<Salary['period'], string> = {
  year: 'Annual',
  month: 'Monthly',
  week: 'Weekly',
  hour: 'Hourly',
};
export const payFrequencyOf: Record<Salary['frequency'], string> = {
  monthly: 'Monthly',
  every_two_weeks: 'Every two weeks',
  weekly: 'Weekly',
};
/** How many of the pay period make a year; hours at 40 a week. */
export const periodsPerYear: Record<string, number> = { Annual: 1, Monthly: 12, Weekly: 52, Daily: 260, Hourly: 2080 };

export const workChangeTypeOf: Record<Assignment['change'], string> = {
  hire: 'New Employee',
  rehire: 'Rehire',
  promotion: 'Promotion',
  transfer: 'Transfer',
  second_job: 'Other',
};

export const terminationReasonOf: Record<Ending['reason'], string> = {
  better_offer: 'Better offer',
  relocation: 'Relocation',
  redundancy: 'Redundant',
  end_of_contract: 'End of contract',
  performance: 'Performance',
  retirement: 'Retirement',
};
export const reasonTypeOf: Record<Ending['kind'], string> = {
  resignation: 'Resignation',
  dismissal: 'Dismissal',
  end_of_contract: 'End of Contract',
};
export const leaveStatusOf: Record<LongLeave['kind'], string> = {
  parental: 'Parental leave',
  sabbatical: 'Sabbatical',
};

export const relationOf = {
  spouse: 'Spouse',
  partner: 'Partner',
  parent: 'Parent',
  sibling: 'Sibling',
  friend: 'Friend',
} as const;

/** Kinds of leave that count as work in Bob. */
export const activityOf = (kind: LeaveKind, isPaid: boolean): string =>
  kind === 'work_from_home' ? 'workTime' : isPaid ? 'paidTimeoff' : 'unpaidTimeoff';

/** Countries as Bob's list `countries` names them, and what their people are called in `nationalities`. */
export const countryNames: Record<string, [country: string, nationality: string]> = {
  DE: ['Germany', 'German'],
  AT: ['Austria', 'Austrian'],
  GB: ['United Kingdom', 'British'],
  AU: ['Australia', 'Australian'],
  US: ['United States', 'American'],
  FR: ['France', 'French'],
  GR: ['Greece', 'Greek'],
  IN: ['India', 'Indian'],
  BR: ['Brazil', 'Brazilian'],
  TR: ['Turkey', 'Turkish'],
  NG: ['Nigeria', 'Nigerian'],
};
export const countryNameOf = (code: string | undefined): string | null =>
  code === undefined ? null : (countryNames[code]?.[0] ?? code);

/** Built-in lists in full; an item's id is its name. */
export const builtInLists: Record<string, readonly string[]> = {
  workChangeType: [...new Set(Object.values(workChangeTypeOf))],
  employmentstatus: Object.values(contractOf),
  payrollEmploymentType: Object.values(employmentTypeOf),
  salaryPayType: ['Salaried', 'Hourly'],
  flsaCode: ['Exempt', 'Non-exempt'],
  payPeriod: ['Annual', 'Hourly', 'Daily', 'Weekly', 'Monthly'],
  payFrequency: ['Monthly', 'Weekly', 'Pro rata', 'Every two weeks', 'Twice a month', 'Every four weeks'],
  payType: ['Base salary', 'Bonus', 'Commission'],
  variablePayPeriod: ['Annual', 'Half-Yearly', 'Quarterly', 'Monthly'],
  payrollVariablePayoutType: ['Amount', 'Percentage'],
  lifecycleStatus: ['Hired', 'Employed', 'Garden leave', 'Parental leave', 'Sabbatical', 'Terminated'],
  status: ['Active', 'Inactive'],
  state: ['Active', 'Inactive', 'Invited', 'Uninvited'],
  terminationreason: Object.values(terminationReasonOf),
  lifecycleReasonType: Object.values(reasonTypeOf),
  countries: Object.values(countryNames).map(([country]) => country),
  nationalities: Object.values(countryNames).map(([, nationality]) => nationality),
  honorific: ['Ms', 'Mr', 'Mrs', 'Frau', 'Herr', 'Dr.'],
  pronouns: ['She / Her', 'He / Him', 'They / Them'],
  legalGender: ['Male', 'Female'],
  legalGenderEnhanced: Object.values(genderOf),
  familystatus: Object.values(familyStatusOf),
  relation: Object.values(relationOf),
  hobbies: ['Chess', 'Cycling', 'Cooking'],
  superpowers: ['Patience', 'Spreadsheets'],
  foodPreferences: ['Vegetarian', 'Vegan', 'Halal', 'Kosher'],
  ethnicity: Object.values(ethnicityOf),
  ethnicities: Object.values(ethnicityOf),
  jobCategory: ['Professionals', 'Service workers', 'Operatives'],
  disabilityStatus: ['Yes', 'No', 'Prefer not to say'],
  veteranStatus: ['Veteran', 'Not a veteran'],
  equityTypes: ['ISO', 'NSO', 'RSU'],
  grantTypes: ['Initial Grant', 'Merit Grant'],
  grantStatuses: ['Granted', 'Pending Approval'],
  trainingName: ['Fire safety', 'Data protection'],
  trainingStatus: ['Scheduled', 'In progress', 'Completed'],
  trainingFrequency: ['Once', 'Yearly'],
  bankaccounttype: ['Current', 'Savings', 'Other'],
  personalWorkingPatternTypes: ['fixed', 'flexible'],
};
