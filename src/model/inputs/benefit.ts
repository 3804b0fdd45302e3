import { z } from 'zod';
import { benefitTypeEnum } from '../enums/benefit.ts';
import { text } from '../fields.ts';
import { atInput } from './fields.ts';

/** A benefit written together with an employee. */
export const benefitInput = z
  .strictObject({
    id: text,
    name: text,
    benefit_type: benefitTypeEnum.nullish(),
    provider: text,
    description: text,
    created_at: atInput,
    updated_at: atInput,
  })
  .meta({ id: 'CreateHRISBenefit', description: 'A benefit written together with an employee.' });

export type BenefitInput = z.infer<typeof benefitInput>;
