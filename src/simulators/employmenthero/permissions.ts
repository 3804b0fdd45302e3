import type { Permission } from '../kit/index.ts';

const scope = (title: string, isDefault = false): Permission => ({
  title,
  path: 'Account > Developer Portal > API > your application > Scopes',
  effect: 'Calls that need this scope are refused with 403.',
  default: isDefault,
});
const usual = (title: string): Permission => scope(title, true);

/**
 * The scopes of the registered application. With the vendor they are chosen when the application is created and never
 * change; here the admin API changes them, as if it had been created with others, and tokens feel it at once. On by
 * default are the fourteen that read people, pay, leave and time.
 *
 * There is no public list of scopes. These names are those that applications display and the reference mentions; the
 * ones for writing are formed alike. Nested spellings (`employees:leave_balances:list`) exist beside flat ones.
 *
 * @see https://developer.employmenthero.com/api-references/authentication
 */
export const permissions = {
  'custom_fields:list': usual('See custom fields'),
  'employee_custom_fields:list': usual("See employees' custom field values"),
  'employees:list': usual('See employees'),
  'timesheet_entries:list': usual('See timesheet entries'),
  'leave_requests:list': usual('See leave requests'),
  'policies:list': usual('See policies'),
  'rostered_shifts:list': usual('See rostered shifts'),
  'unavailabilities:list': usual('See unavailabilities'),
  'bank_accounts:list': usual('See bank accounts'),
  'emergency_contacts:list': usual('See emergency contacts'),
  'employment_histories:list': usual('See employment histories'),
  'pay_details:list': usual('See pay details'),
  'teams:list': usual('See teams'),
  'organisations:list': usual('See organisations'),
  'organisations:show': scope("See one organisation's details"),
  'employees:show': scope("See one employee's details"),
  'employees:create': scope('Add employees'),
  'employees:update': scope('Change employees'),
  'employees:timesheet_entries:list': scope("See employees' timesheet entries"),
  'employees:leave_balances:list': scope("See employees' leave balances"),
  'employees_certifications:list': scope("See employees' certifications"),
  'certifications:list': scope('See certifications'),
  'teams:employees:list': scope("See teams' members"),
  'leave_categories:list': scope('See leave categories'),
  'leave_requests:show': scope('See one leave request'),
  'leave_requests:create': scope('Request leave'),
  'rostered_shifts:show': scope('See one rostered shift'),
  'rostered_shifts:create': scope('Roster shifts'),
  'rostered_shifts:update': scope('Change rostered shifts'),
  'rostered_shifts:destroy': scope('Remove rostered shifts'),
  'unavailabilities:show': scope('See one unavailability'),
  'contractor_unavailabilities:list': scope("See contractors' unavailabilities"),
  'job_histories:list': scope("See contractors' job histories"),
  'tax_declarations:show': scope('See tax declarations'),
  'superannuation_details:show': scope('See superannuation details'),
  'payslips:list': scope('See payslips'),
  'documents:list': scope("See employees' documents"),
  'documents:create': scope('Add documents to employees'),
  'departments:list': scope('See departments'),
  'positions:list': scope('See positions'),
  'work_locations:list': scope('See work locations'),
  'work_sites:list': scope('See work sites'),
  'work_types:list': scope('See work types'),
  'cost_centres:list': scope('See cost centres'),
  'employing_entities:list': scope('See employing entities'),
  'roles:list': scope('See roles'),
  'pay_categories:list': scope('See pay categories'),
} satisfies Record<string, Permission>;

export type Scope = keyof typeof permissions;

const isScope = (name: string): name is Scope => name in permissions;

/** The scopes that a requested name stands for; `urn:mainapp:teams:read` is list and show. Empty = unknown. */
export const scopesNamed = (requested: string): Scope[] => {
  const name = requested.replace(/^urn:mainapp:/, '');
  if (isScope(name)) return [name];
  if (!name.endsWith(':read')) return [];
  const resource = name.slice(0, -'read'.length);
  return [`${resource}list`, `${resource}show`].filter(isScope);
};
