import { z } from 'zod';
import { text } from '../fields.ts';

/** A picture, by address or by content. */
export const image = z
  .object({
    url: text,
    base64: text.describe('The picture itself, base64.'),
  })
  .meta({ id: 'Image', description: 'A picture, by address or by content.' });

export type Image = z.infer<typeof image>;
