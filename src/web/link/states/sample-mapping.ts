import type { FieldMappings } from '../mapping-types.ts';

/** What a product asks for, and the fields that a company has made for itself. */
export const sampleFieldMappings: FieldMappings = {
  fields: [
    { name: 'cost_object', title: 'Cost object', required: true, custom_field_id: null },
    { name: 'shirt_size', title: 'T-shirt size', required: false, custom_field_id: 'custom.shirt' },
    {
      name: 'first_aid_until',
      title: 'First-aid training valid until',
      required: false,
      custom_field_id: 'custom.aid',
    },
  ],
  choices: [
    { id: 'custom.aid', name: 'First aid valid to', kind: 'date', options: [] },
    { id: 'custom.cost', name: 'Kostenträger', kind: 'text', options: [] },
    { id: 'custom.shirt', name: 'Shirt size', kind: 'single_select', options: ['S', 'M', 'L', 'XL'] },
  ],
};

/** The same where the system shows no field of the company's own. */
export const sampleNoFields: FieldMappings = {
  fields: sampleFieldMappings.fields.map((field) => ({ ...field, custom_field_id: null })),
  choices: [],
};
