import { z } from 'zod';
import { countryCodeEnum } from '../enums/country.ts';
import { workEligibilityTypeEnum } from '../enums/work-eligibility.ts';
import { at, identity, text } from '../fields.ts';
import { file } from '../parts/file.ts';

/** A person's right to work somewhere, and the paper that proves it. */
export const workEligibility = z
  .object({
    ...identity,
    type: workEligibilityTypeEnum.nullish(),
    sub_type: text.describe('The class of visa or permit.'),
    document: file.nullish(),
    valid_from: at,
    valid_to: at,
    issued_by: countryCodeEnum.nullish(),
    number: text.describe('The number printed on the paper.'),
  })
  .meta({
    id: 'WorkEligibility',
    description: "A person's right to work somewhere, and the paper that proves it.",
  });

export type WorkEligibility = z.infer<typeof workEligibility>;
