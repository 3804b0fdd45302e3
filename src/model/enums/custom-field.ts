import { enumOf } from '../enum.ts';

/** The kind of value that a custom field holds. */
export const customFieldTypes = [
  'date',
  'float',
  'integer',
  'list',
  'checkbox',
  'text',
  'boolean',
  'single_select',
  'multi_select',
  'url',
  'other',
  'unmapped_value',
] as const;

/** One of {@link customFieldTypes}. */
export const customFieldTypeEnum = enumOf(customFieldTypes).meta({ id: 'CustomFieldTypeEnum' });
