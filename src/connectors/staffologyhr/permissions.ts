import type { Permission } from '../../connector-kit/permission.ts';
import { actions } from './actions.ts';

/** The menu that API users are in. */
export const apiUsers = ['System Tools', 'Utilities', 'Company', 'API Users'] as const;
/** The menu that modules are switched on in. */
export const modules = ['System Tools', 'Utilities', 'Tools', 'System Configuration', 'Modules'] as const;

/** Who is seen decides which records there are, of everything. */
const everything = [
  'employees.*',
  'employments.*',
  'time_off.*',
  'companies.*',
  'departments.*',
  'teams.*',
  'locations.*',
  'jobs.*',
  'custom_field_definitions.*',
];

const of = (resource: string, ...fields: readonly string[]) => fields.map((field) => `${resource}.${field}`);

/** What stands in `Personal`, and the address. */
// oxfmt-ignore
const personal = of(
  'employees',
  'title', 'first_name', 'last_name', 'name', 'display_name', 'personal_email', 'personal_phone_number', 'work_email',
  'gender', 'ethnicity', 'date_of_birth', 'marital_status', 'citizenships', 'employee_number', 'home_location',
);

/** What stands in `Contract` and `Termination`. */
// oxfmt-ignore
const contract = [
  ...of(
    'employees',
    'job_id', 'job_title', 'department_id', 'department', 'groups', 'manager_id', 'hire_date', 'start_date',
    'employment_type', 'employment_contract_type', 'employment_status', 'termination_date', 'company_name', 'company_id',
    'company', 'work_location', 'employments',
  ),
  ...of(
    'employments',
    'job_title', 'end_date', 'grade', 'employment_type', 'employment_contract_type', 'type', 'contract_type',
    'work_time', 'fte', 'start_date', 'active', 'department', 'job', 'manager',
  ),
];

const allActions = actions.map(({ key }) => key);

/*
 * What an API user needs. Set Rights say whose records it sees, and what of them; nothing is refused for want of them, it
 * is missing. How the many rights below Set Rights act on the API is not published, but for Starters & Leavers.
 * https://help-iris.co.uk/hr/hrpro/integrations/api-user-create.htm
 */
export const permissions: readonly Permission[] = [
  {
    key: 'api-module',
    name: 'API',
    menuPath: [...modules, 'API'],
    published: true,
    feeds: { fields: everything, actions: allActions, writes: ['update_employee'] },
    isNeededToLink: true,
    guideStep: 'enable-api-module',
  },
  {
    key: 'set-rights',
    name: 'Set Rights',
    menuPath: [...apiUsers, 'Set Rights'],
    published: true,
    feeds: { fields: [...everything, ...personal, ...contract], actions: allActions, writes: ['update_employee'] },
    isNeededToLink: true,
    guideStep: 'check-set-rights',
  },
  {
    key: 'starters-leavers',
    name: 'Starters & Leavers',
    menuPath: [...apiUsers, 'Set Rights', 'Starters & Leavers'],
    published: true,
    feeds: {
      // A line manager who has left is seen by name only, and goes by no id.
      fields: [...everything, ...of('employees', 'manager_id', 'employments'), ...of('employments', 'manager')],
      actions: ['get_employee', 'list_custom_fields'],
    },
    optional: 'Without it people who have left, or have not started yet, are missing.',
    guideStep: 'check-set-rights',
  },
];
