import { z } from 'zod';
import type { FormField } from '../../engine/connectors/list-connectors.ts';

/** A form field, in the shape that the published Hub component draws, with what our own page adds. */
export const hubField = z
  .object({
    key: z.string(),
    label: z.string(),
    type: z.string(),
    required: z.boolean(),
    readOnly: z.boolean(),
    secret: z.boolean(),
    placeholder: z.string(),
    description: z.string().optional(),
    options: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
    guide: z.object({ description: z.string() }).optional(),
    validation: z.object({ type: z.string(), pattern: z.string(), error: z.string() }).optional(),
    display: z.boolean(),
    guide_step: z.string(),
    hint: z.string().optional(),
    doubt: z.object({ pattern: z.string(), message: z.string() }).optional(),
    rule: z.object({ pattern: z.string(), message: z.string() }).optional(),
    fills: z
      .object({ pattern: z.string() })
      .optional()
      .describe('The form of a text that fills several fields at once.'),
  })
  .meta({ id: 'HubField', description: 'A field of the form.' });

/** Shows a form field on the wire. */
export const renderField = (field: FormField): z.infer<typeof hubField> => ({
  key: field.key,
  label: field.label,
  type: field.type,
  required: field.required,
  readOnly: false,
  secret: field.secret,
  placeholder: field.placeholder,
  ...(field.hint && { description: field.hint, hint: field.hint }),
  ...(field.options && { options: [...field.options] }),
  ...(field.rule && {
    rule: field.rule,
    validation: { type: 'html-pattern', pattern: field.rule.pattern, error: field.rule.message },
  }),
  ...(field.doubt && { doubt: field.doubt }),
  ...(field.fills && { fills: field.fills }),
  display: true,
  guide_step: field.guideStep,
});
