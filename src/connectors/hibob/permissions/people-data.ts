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

/** Categories of people's data, each granted by itself. */
export const peopleData: readonly Permission[] = [
  category('basic-info', 'Basic info', [
    'employees.first_name',
    'employees.last_name',
    'employees.name',
    'employees.display_name',
    'employees.work_email',
    'employees.avatar_url',
    'employees.avatar',
    'employees.company_id',
    'employees.company',
    'employees.created_at',
    'companies.*',
  ]),
  category('about', 'About', ['employees.avatar', 'employees.avatar_url']),
  category('address', 'Address', ['employees.home_location', 'employees.work_location']),
  category('employment', 'Employment', [
    'employees.employment_type',
    'employees.employment_contract_type',
    'employees.company_name',
    'employments.employment_type',
    'employments.employment_contract_type',
    'employments.type',
    'employments.contract_type',
    'employments.work_time',
    'employments.fte',
  ]),
  category('jobs', 'Jobs', ['employees.job_description'], 'Only tenants with a job catalogue have it.'),
  category('payroll', 'Payroll', [
    'employments.pay_rate',
    'employments.pay_period',
    'employments.pay_frequency',
    'employments.pay_currency',
  ]),
  category('lifecycle', 'Lifecycle', [
    'employees.employment_status',
    'employees.termination_date',
    'employments.end_date',
    'employments.active',
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
    'employments.*',
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
