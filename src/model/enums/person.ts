import { enumOf } from '../enum.ts';

/** Gender as recorded. `diverse` is the third entry of German civil status law (PStG section 22). */
export const genders = ['male', 'female', 'non_binary', 'other', 'not_disclosed', 'diverse', 'unmapped_value'] as const;

/** One of {@link genders}. */
export const genderEnum = enumOf(genders).meta({ id: 'GenderEnum' });

/** Ethnicity, in the groups that United States employers report on. */
export const ethnicities = [
  'white',
  'black_or_african_american',
  'asian',
  'hispanic_or_latino',
  'american_indian_or_alaska_native',
  'native_hawaiian_or_pacific_islander',
  'two_or_more_races',
  'not_disclosed',
  'other',
  'unmapped_value',
] as const;

/** One of {@link ethnicities}. */
export const ethnicityEnum = enumOf(ethnicities).meta({ id: 'EthnicityEnum' });

/** Marital status. */
export const maritalStatuses = [
  'single',
  'married',
  'common_law',
  'divorced',
  'widowed',
  'domestic_partnership',
  'separated',
  'other',
  'not_disclosed',
  'unmapped_value',
] as const;

/** One of {@link maritalStatuses}. */
export const maritalStatusEnum = enumOf(maritalStatuses).meta({ id: 'MaritalStatusEnum' });
