/**
 * One person of the seed company, with everything that any vendor could show of them. Plain JSON, references by id;
 * `null` means "not recorded", never "zero" or "no".
 */
import type { Address, Country, Currency, Day, Instant, Language } from './basics.ts';
import type { Document, LeaveBalance, LeaveRequest, Shift, Skill, Task, TimeEntry } from './person-records.ts';

export type * from './basics.ts';
export type * from './person-records.ts';

/** Value of a custom field. Lists hold option ids. */
export type CustomValue = string | number | boolean | string[] | null;

export type Gender = 'female' | 'male' | 'non_binary' | 'not_disclosed';
export type MaritalStatus = 'single' | 'married' | 'civil_partnership' | 'divorced' | 'widowed' | 'separated';

/** Why somebody left, and on whose wish. */
export type Ending = {
  reason: 'better_offer' | 'relocation' | 'redundancy' | 'end_of_contract' | 'performance' | 'retirement';
  kind: 'resignation' | 'dismissal' | 'end_of_contract';
  noticeGivenOn: Day | null;
  lastDayOfWorkOn: Day;
};

/** One unbroken time with the company. A rehire has two. Oldest first. `endOn` is the last day of employment. */
export type Stint = { startOn: Day; endOn: Day | null; ending: Ending | null; probationEndOn: Day | null };

/** Where and as what somebody works from `effectiveOn` until the next row of the same slot or the end of the stint. */
export type Assignment = {
  effectiveOn: Day;
  /** A second, concurrent job has `isPrimary: false`. */
  isPrimary: boolean;
  jobId: string;
  /** Null where nobody recorded one. */
  departmentId: string | null;
  teamId: string | null;
  divisionId: string | null;
  costCentreId: string | null;
  siteId: string;
  managerId: string | null;
  change: 'hire' | 'rehire' | 'promotion' | 'transfer' | 'second_job';
};

/** Terms of employment from `effectiveOn` on. Oldest first. */
export type Contract = {
  effectiveOn: Day;
  type: 'permanent' | 'fixed_term' | 'temporary' | 'intern' | 'apprentice' | 'contractor' | 'casual';
  schedule: 'full_time' | 'part_time';
  weeklyHours: number;
  /** 1 = full time. */
  fte: number;
  /** Hours on Monday .. Sunday. */
  hoursByWeekday: [number, number, number, number, number, number, number];
};

/** Pay from `effectiveOn` on. Oldest first. */
export type Salary = {
  effectiveOn: Day;
  amount: number;
  currency: Currency;
  /** The time that `amount` pays for. */
  period: 'year' | 'month' | 'week' | 'hour';
  /** How often it is paid out. */
  frequency: 'monthly' | 'every_two_weeks' | 'weekly';
  reason: 'hire' | 'review' | 'promotion';
};

/** Not an end of employment: the person stays employed and is away for long. */
export type LongLeave = { kind: 'parental' | 'sabbatical'; startOn: Day; endOn: Day | null };

export type BankAccount = {
  id: string;
  holder: string;
  bankName: string;
  /** Euro area. */
  iban: string | null;
  bic: string | null;
  /** United Kingdom, Australia, United States. */
  accountNumber: string | null;
  clearing: { kind: 'sort_code' | 'bsb' | 'aba_routing'; code: string } | null;
  currency: Currency;
};

export type NationalId = {
  kind: 'nin' | 'tax_id' | 'social_security' | 'tfn' | 'ssn';
  value: string;
  country: Country;
};

export type WorkEligibility = {
  id: string;
  kind: 'passport' | 'visa' | 'birth_certificate';
  subType: string | null;
  number: string;
  issuedBy: Country;
  validFromOn: Day;
  validToOn: Day | null;
};

export type EmergencyContact = {
  firstName: string;
  lastName: string;
  relation: 'spouse' | 'partner' | 'parent' | 'sibling' | 'friend';
  phone: string;
  email: string | null;
  address: Address | null;
};

/** Somebody who works, worked or will work here. */
export type Person = {
  /** `p1`, `p2`, ... by place in the list; the same for every size of the company. */
  id: string;
  /** Payroll number, unique. */
  employeeNumber: string;
  /** Salutation such as `Ms`, or an academic title in `academicTitle`. */
  salutation: string | null;
  academicTitle: string | null;
  firstName: string;
  middleName: string | null;
  lastName: string;
  birthName: string | null;
  /** What colleagues call the person. */
  displayName: string;
  pronouns: string | null;
  workEmail: string | null;
  personalEmail: string | null;
  workPhone: string | null;
  mobilePhone: string | null;
  homePhone: string | null;
  gender: Gender | null;
  bornOn: Day | null;
  maritalStatus: MaritalStatus | null;
  ethnicity: 'white' | 'black' | 'asian' | 'mixed' | 'other' | 'not_disclosed' | null;
  /** First is the main nationality. Empty = not recorded. */
  citizenships: Country[];
  language: Language;
  homeAddress: Address | null;
  avatarUrl: string | null;
  about: string | null;
  stints: [Stint, ...Stint[]];
  /** Oldest first; at least one primary. */
  assignments: [Assignment, ...Assignment[]];
  contracts: [Contract, ...Contract[]];
  /** Empty = pay is not kept in the HR system (the boss). */
  salaries: Salary[];
  longLeave: LongLeave | null;
  bankAccount: BankAccount | null;
  nationalIds: NationalId[];
  workEligibilities: WorkEligibility[];
  emergencyContact: EmergencyContact | null;
  leaveRequests: LeaveRequest[];
  leaveBalances: LeaveBalance[];
  documents: Document[];
  tasks: Task[];
  /** By custom field id. A field without value is absent. */
  customValues: Record<string, CustomValue>;
  skills: Skill[];
  /** Only people paid by the hour keep time and are rostered. */
  timeEntries: TimeEntry[];
  shifts: Shift[];
  createdAt: Instant;
  updatedAt: Instant;
};
