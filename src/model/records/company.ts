import { z } from 'zod';
import { identity, text, timestamps, unifiedCustomFields } from '../fields.ts';

/** A legal entity that employs people. */
export const company = z
  .object({
    ...identity,
    ...unifiedCustomFields,
    name: text,
    full_name: text.describe('The name in the register, with the legal form.'),
    display_name: text,
    ...timestamps,
  })
  .meta({ id: 'Company', description: 'A legal entity that employs people.' });

export type Company = z.infer<typeof company>;
