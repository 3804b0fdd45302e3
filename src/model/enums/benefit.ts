import { enumOf } from '../enum.ts';

/** The kind of a benefit. */
export const benefitTypes = [
  'retirement_savings',
  'health_savings',
  'other',
  'health_insurance',
  'insurance',
  'unmapped_value',
] as const;

/** One of {@link benefitTypes}. */
export const benefitTypeEnum = enumOf(benefitTypes).meta({ id: 'BenefitsTypeEnum' });
