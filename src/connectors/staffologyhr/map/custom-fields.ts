import type { CustomField } from '../../../model/parts/custom-field.ts';
import type { CustomFieldDefinition } from '../../../model/records/custom-field-definition.ts';
import { unifiedId } from '../../../model/id.ts';
import type { CustomFields, CustomValues } from '../api/custom-fields.ts';

/*
 * The service knows its fields by place (`CustomField1`). Which label stands on the customer's screen is shown only in
 * Screen Builder, so the key is the name here. https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm
 */

/** The keys that anybody's fields have, each once. */
export const keysOf = (everybody: readonly CustomFields[]): string[] => [
  ...new Set(everybody.flatMap(({ values }) => Object.keys(values))),
];

/** A field. Only its key is known. */
export const mapCustomFieldDefinition = (key: string): CustomFieldDefinition => ({
  id: unifiedId(key),
  remote_id: key,
  name: key,
  description: null,
  type: null,
  options: null,
});

/** A person's values as they are given; fields without one are left out. */
export const customFieldsOf = (values: CustomValues | null): CustomField[] =>
  Object.entries(values ?? {}).flatMap(([key, value]) =>
    isValue(value) ? [{ id: unifiedId(key), remote_id: key, name: key, value }] : [],
  );

const isValue = (value: unknown): value is string | number | boolean | unknown[] | Record<string, unknown> =>
  value !== null && value !== '' && ['string', 'number', 'boolean', 'object'].includes(typeof value);
