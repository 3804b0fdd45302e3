import type { Permission } from '../../../connector-kit/permission.ts';

/** The menu that all of Bob's permissions are in. */
export const groups = 'Permission groups';

/** A category of people's data: its own name, the fields it feeds, and whether linking works without it. */
const category = (key: string, name: string, fields: readonly string[], optional?: string): Permission => ({
  key: `people.${key}`,
  name,
  menuPath: [groups, 'People’s Data', name, 'View'],
  published: true,
  feeds: { fields, actions: ['people_search'] },
  guideStep: 'grant-people-data',
  ...(optional !== undefined && { optional }),
});

const blank = (what: string) => `Without it ${what} stay blank.`;

const contractFields = [
  'employments.employment_type',
  'employments.employment_contract_type',
  'employments.type',
  'employments.contract_type',
  'employments.work_time',
  'employments.fte',
];
const payFields = [
  'employments.pay_rate',
  'employments.pay_period',
  'employments.pay_frequency',
  'employments.pay_currency',
];
const jobFields = ['employments.job_title', 'employments.job', 'employments.department', 'employments.manager'];
const endFields = ['employments.end_date', 'employments.active'];
/** Employments are cut from tables: each of them decides where one begins. */
const cut = ['employees.employments', 'employments.*'];

/** Categories of people's data, each granted by itself. */
export const peopleData: readonly Permission[] = [
  {
    ...category('basic-info', 'Basic info', [
      'employees.*',
      'employees.first_name',
      'employees.last_name',
      'employees.name',
      'employees.display_name',
      'employees.work_email',
      'employees.avatar_url',
      'employees.avatar',
      'employees.created_at',
    ]),
    isNeededToLink: true,
  },
  category('about', 'About', []),
  category('address', 'Address', ['employees.home_location', 'employees.work_location']),
  category('employment', 'Employment', [
    'employees.employment_type',
    'employees.employment_contract_type',
    'employees.company_id',
    'employees.company_name',
    'employees.company',
    ...cut,
    ...contractFields,
  ]),
  category('jobs', 'Jobs', ['employees.job_description'], 'Only tenants with a job catalogue have it.'),
  category('payroll', 'Payroll', [...cut, ...payFields]),
  category('lifecycle', 'Lifecycle', [
    'employees.employment_status',
    'employees.termination_date',
    'employees.employments',
    ...endFields,
  ]),
  category('work', 'Work', [
    'employees.employee_number',
    'employees.job_id',
    'employees.job_title',
    'employees.department_id',
    'employees.department',
    'employees.groups',
    'employees.manager_id',
    'employees.hire_date',
    'employees.start_date',
    'employees.tenure',
    'employees.work_location',
    ...cut,
    ...jobFields,
  ]),
  category('personal', 'Personal', ['employees.title', 'employees.date_of_birth', 'employees.citizenships']),
  category('personal-contact', 'Personal contact details', [
    'employees.personal_email',
    'employees.personal_phone_number',
  ]),
  category('work-contact', 'Work contact details', ['employees.work_phone_number']),
  category('home', 'Home', ['employees.gender', 'employees.marital_status']),
  category(
    'identification',
    'Identification',
    ['employees.national_identity_number', 'employees.national_identity_numbers'],
    blank('identity numbers'),
  ),
  category('eeo', 'EEO', ['employees.ethnicity'], blank('ethnicities')),
  category(
    'right-to-work',
    'Right to Work',
    ['work_eligibility.*'],
    'Without it only proofs of the right to work are missing.',
  ),
];

/** The past of a category, granted beside the category itself. */
const history = (key: string, name: string, fields: readonly string[]): Permission => ({
  key: `people.${key}-history`,
  name: `${name}: View history`,
  menuPath: [groups, 'People’s Data', name, 'View history'],
  published: true,
  feeds: { fields: [...cut, ...fields], actions: [] },
  optional: 'Without it only what holds today is read.',
  guideStep: 'grant-people-data',
});

const ownColumns = ['employments.division', 'employments.cost_center', 'employments.cost_centers'];

export const histories: readonly Permission[] = [
  history('work', 'Work', [...jobFields, ...ownColumns]),
  history('employment', 'Employment', contractFields),
  history('payroll', 'Payroll', payFields),
  history('lifecycle', 'Lifecycle', ['employments.end_date']),
];
