/**
 * Categories of people's data: permissions are granted by these, not by the beginning of a field id
 * (`home.mobilePhone` is in `personalContact`).
 *
 * @see https://apidocs.hibob.com/docs/categories-and-permissions
 */
export const categories = {
  root: 'Basic info',
  personal: 'Personal',
  personalContact: 'Personal contact details',
  identification: 'Identification',
  work: 'Work',
  workContact: 'Work contact details',
  address: 'Address',
  home: 'Home',
  about: 'About',
  rightToWork: 'Right to work',
  employment: 'Employment',
  payroll: 'Payroll',
  ukTaxSettings: 'UK tax settings',
  emergency: 'Emergency contact',
  temporaryAddress: 'Temporary address',
  lifecycle: 'Lifecycle',
  userData: 'User data',
  eeo: 'EEO',
  peopleAnalytics: 'People analytics',
  jobsCatalog: 'Jobs',
  equity: 'Equity',
  training: 'Training',
  bankAccount: 'Bank account',
  dependents: 'Dependents',
} as const;
export type Category = keyof typeof categories;

/** The category that this company made for itself; its custom fields have their own rights (see `permissions.ts`). */
export const customCategory = { id: 'category_1720508362305', name: 'Ottermill' } as const;
