import { z } from 'zod';

/** Freed of the invisible characters, blanks and quotation marks that come along when text is copied from a mail or a chat. */
export const unwrapped = (text: string): string =>
  text
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .trim()
    .replace(/^(["'“‘])(.*)(["'”’])$/s, '$2')
    .trim();

/** A credential as it is pasted: unwrapped, not empty, without blanks within. `label` is the field's, for the errors. */
export const pasted = (label: string) =>
  z
    .string({ error: `${label} is missing.` })
    .transform(unwrapped)
    .refine((text) => text !== '', { error: `${label} is missing.` })
    .refine((text) => !/\s/.test(text), { error: `${label} has no spaces or line breaks. Copy it again.` });
