import { z } from 'zod';
import { sourceValue } from '../enum.ts';
import { identity, text } from '../fields.ts';

/** A field that the customer defined in the HR system, with this record's value. */
export const customField = z
  .object({
    ...identity,
    name: text,
    value: sourceValue.nullish(),
    value_id: text.describe('Our identifier of the chosen option, where the field is a choice.'),
    remote_value_id: text.describe("The provider's identifier of the chosen option."),
  })
  .meta({ id: 'CustomFields', description: 'A field that the customer defined, with its value.' });

export type CustomField = z.infer<typeof customField>;

/** One choice of a custom field of type `single_select` or `multi_select`. */
export const customFieldOption = z
  .object({ id: z.string(), value: sourceValue })
  .meta({ id: 'CustomFieldOption', description: 'One choice of a custom field.' });

export type CustomFieldOption = z.infer<typeof customFieldOption>;
