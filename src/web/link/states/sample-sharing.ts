import type { HubSharing, SharingOffer } from '../sharing-types.ts';

/** Groups that can be kept back, one that cannot, and what people can be chosen by. */
export const sampleOffer: SharingOffer = {
  groups: [
    { key: 'private_contact', required: false },
    { key: 'personal_details', required: false },
    { key: 'identity_numbers', required: false },
    { key: 'pay', required: false },
    { key: 'time_off', required: true },
    { key: 'documents', required: false },
    { key: 'tasks', required: false },
    { key: 'custom_fields', required: false },
  ],
  people: { choose_by: ['departments', 'work_locations', 'employment_types'], leavers: true },
};

/** What there is to decide once the HR system was asked. */
export const sampleSharing: HubSharing = {
  withheld: ['pay', 'private_contact'],
  people: 'filtered',
  people_filter: { departments: ['sales', 'support'], without_leavers: true },
  offer: sampleOffer,
  everybody: 248,
  options: {
    departments: [
      { value: 'engineering', label: 'Engineering', people: 84 },
      { value: 'finance', label: 'Finance', people: 17 },
      { value: 'people', label: 'People & Culture', people: 9 },
      { value: 'sales', label: 'Sales', people: 61 },
      { value: 'support', label: 'Customer Support', people: 1 },
    ],
    work_locations: [
      { value: 'berlin', label: 'Berlin', people: 120 },
      { value: 'london', label: 'London', people: 98 },
      { value: 'remote', label: 'Remote', people: 30 },
    ],
    employment_types: [
      { value: 'Permanent', label: 'Permanent', people: 221 },
      { value: 'Temp', label: 'Temp', people: 27 },
    ],
  },
  leavers: 36,
};
