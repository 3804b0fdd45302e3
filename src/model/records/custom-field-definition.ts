import { z } from 'zod';
import { customFieldTypeEnum } from '../enums/custom-field.ts';
import { identity, text } from '../fields.ts';
import { customFieldOption } from '../parts/custom-field.ts';

/** A field that the customer defined in the HR system, without any person's value. */
export const customFieldDefinition = z
  .object({
    ...identity,
    name: text,
    description: text,
    type: customFieldTypeEnum.nullish(),
    options: z.array(customFieldOption).nullish().describe('What can be chosen, where it is a choice.'),
  })
  .meta({
    id: 'CustomFieldDefinition',
    description: 'A field that the customer defined in the HR system.',
  });

export type CustomFieldDefinition = z.infer<typeof customFieldDefinition>;
