import { z } from 'zod';
import { flag, identity, text } from '../fields.ts';

/** An entry of one of the provider's lists: a time-off type, a document category. */
export const reference = z
  .object({ ...identity, name: text, active: flag })
  .meta({ id: 'Reference', description: "An entry of one of the provider's lists." });

export type Reference = z.infer<typeof reference>;
