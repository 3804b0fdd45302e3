import { enumOf } from '../enum.ts';

/** The paper that proves the right to work. */
export const workEligibilityTypes = [
  'visa',
  'passport',
  'driver_license',
  'birth_certificate',
  'other',
  'unmapped_value',
] as const;

/** One of {@link workEligibilityTypes}. */
export const workEligibilityTypeEnum = enumOf(workEligibilityTypes).meta({ id: 'WorkEligibilityTypeEnum' });
