import type { SourceValue } from '../../../model/enum.ts';
import { unifiedId } from '../../../model/id.ts';
import type { CustomField } from '../../../model/parts/custom-field.ts';
import type { CustomFieldDefinition } from '../../../model/records/custom-field-definition.ts';
import { isCustom, type Field } from '../api/fields.ts';
import type { Row } from '../api/rows.ts';
import { fieldType } from './vocabularies.ts';

/** A field that the customer made. HR Cloud tells its name in the API, which is also its id, and not its label. */
export const mapCustomFieldDefinition = ({ name, type }: Field): CustomFieldDefinition => ({
  id: unifiedId(name),
  remote_id: name,
  name,
  description: null,
  type: fieldType(type),
  options: null,
});

/**
 * The values of an employee's custom fields, as HR Cloud writes them; fields without a value are left out. Several
 * choices come as one text with commas, which cannot be told from a text with commas.
 */
export const customFieldsOf = (employee: Row): CustomField[] =>
  Object.entries(employee).flatMap(([name, value]) =>
    isCustom(name) && isSourceValue(value) ? [{ id: unifiedId(name), remote_id: name, name, value }] : [],
  );

const isSourceValue = (value: unknown): value is SourceValue => value !== null && value !== undefined && value !== '';
