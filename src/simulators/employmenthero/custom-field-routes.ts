import type { CustomField, CustomValue, Person } from '../company/index.ts';
import { page } from './answers.ts';
import { type HeroRoute, inOrganisation, ofEmployee } from './route.ts';
import type { View } from './view.ts';

/** Employment Hero has three types; a yes or no is a list of these two, numbers and days are written down. */
const types: Record<CustomField['type'], 'free_text' | 'single_select' | 'multi_select'> = {
  text: 'free_text',
  number: 'free_text',
  date: 'free_text',
  boolean: 'single_select',
  list: 'single_select',
  multi_list: 'multi_select',
};
const yesOrNo = [
  { id: 'yes', name: 'Yes' },
  { id: 'no', name: 'No' },
];
const optionsOf = (field: CustomField) => (field.type === 'boolean' ? yesOrNo : field.options);

/** Keys as working clients read them. */
const renderField = (view: View, field: CustomField) => ({
  id: view.id('custom-field', field.id),
  name: field.name,
  hint: null,
  description: field.description,
  type: types[field.type],
  in_onboarding: false,
  required: false,
  custom_field_permissions: [
    { id: view.id('custom-field-permission', field.id), permission: 'edit', role: 'employee' },
  ],
  custom_field_options: optionsOf(field).map((option) => ({
    id: view.id('custom-field-option', `${field.id}/${option.id}`),
    value: option.name,
  })),
});

/** A text; for a list the option's words; an array of them where several may be chosen. Assumed. */
const renderValue = (field: CustomField, value: CustomValue | undefined): string | string[] | null => {
  if (value === undefined || value === null) return null;
  const words = (id: unknown): string => field.options.find((option) => option.id === id)?.name ?? String(id);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return Array.isArray(value) ? value.map(words) : words(value);
};

/** Every field of the organisation, with null where this employee has no value. */
const renderValues = (view: View, person: Person) =>
  view.company.customFields.map((field) => ({
    id: view.id('custom-field', field.id),
    name: field.name,
    description: field.description,
    type: types[field.type],
    value: renderValue(field, person.customValues[field.id]),
  }));

/** @see https://docs.airbyte.com/integrations/sources/employment-hero */
export const customFieldRoutes: HeroRoute[] = [
  inOrganisation({ path: '/custom_fields', scopes: ['custom_fields:list'], source: 'airbyte' }, (view, call) =>
    page(call, view.company.customFields, (field) => renderField(view, field)),
  ),
  ofEmployee(
    { path: '/custom_fields', scopes: ['employee_custom_fields:list'], source: 'airbyte' },
    (view, person, call) => page(call, renderValues(view, person), (row) => row),
  ),
];
