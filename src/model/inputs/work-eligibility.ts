import { z } from 'zod';
import { countryCodeEnum } from '../enums/country.ts';
import { workEligibilityTypeEnum } from '../enums/work-eligibility.ts';
import { text } from '../fields.ts';
import { file } from '../parts/file.ts';
import { atInput, passthrough } from './fields.ts';

/** Body of `POST` and `PATCH` on a person's work eligibility. On `PATCH` an absent field is left alone. */
export const workEligibilityInput = z
  .strictObject({
    document: file.nullish(),
    issued_by: countryCodeEnum.nullish(),
    number: text.describe('The number printed on the paper.'),
    sub_type: text.describe('The class of visa or permit.'),
    type: workEligibilityTypeEnum.nullish(),
    valid_from: atInput,
    valid_to: atInput,
    ...passthrough,
  })
  .meta({ id: 'HrisCreateWorkEligibilityRequestDto', description: "A person's right to work." });

export type WorkEligibilityInput = z.infer<typeof workEligibilityInput>;
