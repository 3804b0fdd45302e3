import type { Contract, LeaveKind, Person } from '../company/index.ts';

type Words<Key extends string> = Record<Key, string | null>;

/**
 * The lists that the product ships, as far as they are published: Title, Gender, Marital status, Employee type.
 *
 * @see https://help-iris.co.uk/hr/hrpro/integrations/iris-recruit/iris-recruitment-setup.htm
 */
export const titles: Record<string, string> = { Ms: 'Ms', Mr: 'Mr', Frau: 'Ms', Herr: 'Mr' };

/** Two values only; others are told by GenderIdentity. */
export const genders: Words<NonNullable<Person['gender']>> = {
  female: 'Female',
  male: 'Male',
  non_binary: null,
  not_disclosed: null,
};
export const maritalStatuses: Words<NonNullable<Person['maritalStatus']>> = {
  single: 'Single',
  married: 'Married',
  civil_partnership: 'Civil Partnership',
  divorced: 'Divorced',
  widowed: 'Widowed',
  separated: 'Separated',
};

/** Working time and kind of worker are one list. */
export const employeeTypeOf = ({ type, schedule }: Contract): string =>
  type === 'contractor'
    ? 'Subcontractor'
    : type === 'casual'
      ? 'Casual'
      : schedule === 'full_time'
        ? 'Full Time'
        : 'Part Time';

/** Lists that each customer words for themselves; these are this customer's. */
export const genderIdentities: Words<NonNullable<Person['gender']>> = {
  female: 'Female',
  male: 'Male',
  non_binary: 'Non-binary',
  not_disclosed: 'Prefer not to say',
};
export const ethnicOrigins: Words<NonNullable<Person['ethnicity']>> = {
  white: 'White',
  black: 'Black or Black British',
  asian: 'Asian or Asian British',
  mixed: 'Mixed',
  other: 'Other',
  not_disclosed: 'Prefer not to say',
};
export const contractTypes: Record<Contract['type'], string> = {
  permanent: 'Permanent',
  fixed_term: 'Fixed Term',
  temporary: 'Temporary',
  intern: 'Internship',
  apprentice: 'Apprenticeship',
  contractor: 'Contractor',
  casual: 'Casual',
};
export const nationalities: Record<string, string> = {
  GB: 'British',
  DE: 'German',
  AT: 'Austrian',
  AU: 'Australian',
  US: 'American',
  BR: 'Brazilian',
  FR: 'French',
  GR: 'Greek',
  IN: 'Indian',
  NG: 'Nigerian',
  TR: 'Turkish',
};
export const relationships: Record<NonNullable<Person['emergencyContact']>['relation'], string> = {
  spouse: 'Spouse',
  partner: 'Partner',
  parent: 'Parent',
  sibling: 'Sibling',
  friend: 'Friend',
};

/** The field is called County; abroad it holds state or province. By ISO 3166-2. */
export const counties: Record<string, string> = {
  'GB-LND': 'Greater London',
  'GB-LDS': 'West Yorkshire',
  'GB-NET': 'Tyne and Wear',
  'DE-BE': 'Berlin',
  'DE-NW': 'Nordrhein-Westfalen',
  'DE-BB': 'Brandenburg',
  'AT-6': 'Steiermark',
  'AT-9': 'Wien',
  'AU-NSW': 'New South Wales',
  'AU-WA': 'Western Australia',
  'US-NY': 'New York',
  'US-NJ': 'New Jersey',
  'US-CA': 'California',
};

/** The three parts of the product that hold time away; assumed to be the types of the calendar. */
export const eventTypeOf = (kind: LeaveKind): 'Holiday' | 'Sickness' | 'Absence' =>
  kind === 'holiday' ? 'Holiday' : kind === 'sick' ? 'Sickness' : 'Absence';
export const eventStatuses = {
  pending: 'Pending',
  approved: 'Approved',
  declined: 'Declined',
  cancelled: 'Cancelled',
} as const;

const countryNames = new Intl.DisplayNames('en-GB', { type: 'region' });
/** `GB` -> `United Kingdom`. */
export const countryName = (country: string): string => countryNames.of(country) ?? country;
