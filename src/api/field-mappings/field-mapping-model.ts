import { z } from 'zod';
import type { FieldMapping } from '../../engine/field-mappings/field-mappings.ts';
import { shortId } from '../../engine/ids.ts';
import { mappableResources } from '../../engine/records/mapped-fields.ts';
import { instant } from '../../model/dates.ts';

const path = z
  .string()
  .max(500)
  .regex(/^(?:\/(?:[^~/]|~[01])*)+$/, 'must be a JSON Pointer, for example /personal/shirtSize (RFC 6901)')
  .describe("Where the value stands in the vendor's own record, as a JSON Pointer. `raw=true` shows these records.");
const customFieldId = z
  .string()
  .min(1)
  .max(500)
  .describe('A custom field of employees, by either id of its definition.');

const source = { path: path.optional(), custom_field_id: customFieldId.optional() };
const isOneSource = (body: { path?: string | undefined; custom_field_id?: string | undefined }) =>
  (body.path === undefined) !== (body.custom_field_id === undefined);
const oneSource = { path: ['path'], message: 'or "custom_field_id" is needed: one of the two' };

/** The name of a field that a project defined for itself. */
export const mappingName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be in snake_case: small letters, digits and _')
  .max(63, 'must have 63 characters at most')
  .describe('Its name in `unified_custom_fields`.');

const definition = {
  resource: z.enum(mappableResources).describe('Which records have the field.'),
  name: mappingName,
};

/** A new mapping of an account. */
export const accountFieldMappingInput = z
  .strictObject({ ...definition, ...source })
  .refine(isOneSource, oneSource)
  .meta({ id: 'AccountFieldMappingInput', description: 'A field to be filled in the records of one account.' });

/** A new mapping of the project. */
export const fieldMappingInput = z
  .strictObject({
    ...definition,
    provider: z.string().max(100).optional().describe('The one HR system that it is for. Default: all.'),
    ...source,
  })
  .refine(isOneSource, oneSource)
  .meta({
    id: 'FieldMappingInput',
    description: 'A field to be filled in the records of every account of the project.',
  });

/** Where a mapping is to point. */
export const fieldMappingPatch = z
  .strictObject(source)
  .refine(isOneSource, oneSource)
  .meta({ id: 'FieldMappingPatch', description: 'Where the field is found from now on.' });

/** A mapping as it is shown. */
export const fieldMapping = z
  .object({
    id: z.string(),
    account_id: z.string().nullable().describe('Null for a mapping of the project.'),
    provider: z.string().nullable(),
    resource: z.string(),
    name: z.string(),
    path: z.string().nullable(),
    custom_field_id: z.string().nullable(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'FieldMapping', description: 'A field that the project defined for itself, and where it is found.' });

export const renderFieldMapping = (mapping: FieldMapping): z.infer<typeof fieldMapping> => ({
  id: shortId(mapping.id),
  account_id: mapping.account_id && shortId(mapping.account_id),
  provider: mapping.provider,
  resource: mapping.resource,
  name: mapping.name,
  path: mapping.path,
  custom_field_id: mapping.custom_field_id,
  created_at: mapping.created_at.toISOString(),
  updated_at: mapping.updated_at.toISOString(),
});
