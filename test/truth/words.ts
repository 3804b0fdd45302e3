import type {
  BankAccount,
  Contract,
  CustomFieldType,
  Document,
  LeaveKind,
  LeaveRequest,
  NationalId,
  Person,
  Salary,
} from '../../src/simulators/company/company.ts';
import { type Expected, unmapped, word } from './expected.ts';

/*
 * The seed's words on the left, the unified API's on the right. Several where the contract has several for one meaning.
 * Enum lists: StackOne, https://docs.stackone.com (HRIS API reference).
 */

type Words<Word extends string> = Readonly<Record<Word, Expected>>;

export const genderWords: Words<NonNullable<Person['gender']>> = {
  female: word('female'),
  male: word('male'),
  non_binary: word('non_binary'),
  not_disclosed: word('not_disclosed'),
};

export const maritalStatusWords: Words<NonNullable<Person['maritalStatus']>> = {
  single: word('single'),
  married: word('married'),
  civil_partnership: word('domestic_partnership'),
  divorced: word('divorced'),
  widowed: word('widowed'),
  separated: word('separated'),
};

export const ethnicityWords: Words<NonNullable<Person['ethnicity']>> = {
  white: word('white'),
  black: word('black_or_african_american'),
  asian: word('asian'),
  mixed: word('two_or_more_races'),
  other: word('other'),
  not_disclosed: word('not_disclosed'),
};

/** ISO 639-1 to the three letters of ISO 639-2/T that the wire wants. */
export const languageWords: Readonly<Record<string, Expected>> = { de: word('deu'), en: word('eng') };

export const contractTypeWords: Words<Contract['type']> = {
  permanent: word('permanent'),
  fixed_term: word('temporary'),
  temporary: word('temporary'),
  intern: word('intern'),
  apprentice: word('apprentice'),
  contractor: word('contractor'),
  casual: word('casual'),
};

export const payFrequencyWords: Words<Salary['frequency']> = {
  monthly: word('monthly'),
  every_two_weeks: word('bi_weekly'),
  weekly: word('weekly'),
};

export const leaveWords: Words<LeaveKind> = {
  holiday: word('annual_leave', 'vacation', 'holiday'),
  sick: word('sick'),
  parental: word('child_care_leave'),
  unpaid: word('unpaid'),
  bereavement: word('bereavement'),
  study: word('training'),
  time_in_lieu: word('in_lieu', 'comp_time'),
  work_from_home: unmapped('Working from home'),
};

export const leaveStatusWords: Words<LeaveRequest['status']> = {
  pending: word('pending'),
  approved: word('approved'),
  declined: word('rejected'),
  cancelled: word('cancelled'),
};

export const documentWords: Words<Document['category']> = {
  contract: word('contract'),
  certificate: word('certificates'),
  payslip: word('payslip'),
  identity: word('national_id', 'id_verification'),
  policy: word('policy', 'policy_agreement'),
};

export const customFieldTypeWords: Words<CustomFieldType> = {
  text: word('text'),
  number: word('float', 'integer'),
  date: word('date'),
  boolean: word('boolean', 'checkbox'),
  list: word('single_select', 'list'),
  multi_list: word('multi_select'),
};

export const nationalIdWords: Words<NationalId['kind']> = {
  nin: word('nin', 'ni'),
  tax_id: word('idnr', 'tin', 'tax'),
  social_security: word('svnr', 'ssn'),
  tfn: word('tfn'),
  ssn: word('ssn'),
};

export const clearingWords: Words<NonNullable<BankAccount['clearing']>['kind']> = {
  sort_code: word('sort_code'),
  bsb: word('bsb_code'),
  aba_routing: word('aba_routing'),
};

/** A filled seat is no longer open, and the wire has no word for that. */
export const positionWords: Words<'filled' | 'vacant'> = { filled: unmapped('filled'), vacant: word('open') };

/** Only `approved` is on the wire's list. */
export const timeEntryWords: Words<'pending' | 'approved'> = {
  pending: unmapped('pending'),
  approved: word('approved'),
};
