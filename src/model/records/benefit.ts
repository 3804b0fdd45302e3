import { z } from 'zod';
import { benefitTypeEnum } from '../enums/benefit.ts';
import { identity, text, timestamps } from '../fields.ts';

/** Something an employer gives beside pay. */
export const benefit = z
  .object({
    ...identity,
    name: text,
    benefit_type: benefitTypeEnum.nullish(),
    provider: text.describe('Who grants it, such as the insurer.'),
    description: text,
    ...timestamps,
  })
  .meta({ id: 'HRISBenefit', description: 'Something an employer gives beside pay.' });

export type Benefit = z.infer<typeof benefit>;
