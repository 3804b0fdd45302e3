import type { Permission } from '../../connector-kit/permission.ts';

/*
 * The scopes of the application. They are picked when it is created and never change after that. There is no public list
 * of them: the names are those that applications of others display (`resource:action`), and those of the guide. A scope
 * that is missing is a 403. https://developer.employmenthero.com/api-references/authentication
 */

const menuPath = ['Account', 'Developer Portal', 'API', 'Add Application', 'Scopes'];

type Feeds = Permission['feeds'];

/** A scope of the guide. */
const recommended = (
  key: string,
  feeds: Partial<Feeds>,
  more: Pick<Permission, 'optional' | 'isNeededToLink'> = {},
): Permission => ({
  key,
  name: key,
  menuPath: [...menuPath, key],
  published: true,
  feeds: { fields: [], actions: [], ...feeds },
  guideStep: 'choose-scopes',
  ...more,
});

/** A scope beyond the guide's. `published: false` where no application was seen that displays the name. */
const extra = (key: string, optional: string, feeds: Partial<Feeds>, published = true): Permission => ({
  ...recommended(key, feeds, { optional }),
  published,
  guideStep: 'choose-more-scopes',
});

/** The 14 scopes of the guide: all of them read. */
export const recommendedScopes: readonly Permission[] = [
  recommended('custom_fields:list', { fields: ['custom_field_definitions.*'] }),
  recommended('employee_custom_fields:list', { fields: ['employees.custom_fields'] }),
  recommended(
    'employees:list',
    {
      fields: ['employees.*', 'employments.*', 'companies.*', 'cost_centers.*', 'jobs.*', 'locations.*'],
      actions: ['list_employees'],
    },
    { isNeededToLink: true },
  ),
  recommended('timesheet_entries:list', { fields: ['time_entries.*'], actions: ['list_timesheet_entries'] }),
  recommended('leave_requests:list', {
    fields: ['time_off.*', 'time_off_policies.*', 'time_off_types.*'],
    actions: ['list_leave_requests'],
  }),
  recommended(
    'policies:list',
    { actions: ['list_policies'] },
    { optional: 'Without it only the action that lists company policies is missing.' },
  ),
  recommended('rostered_shifts:list', { fields: ['shifts.*'], actions: ['list_rostered_shifts'] }),
  recommended(
    'unavailabilities:list',
    { actions: ['list_unavailabilities'] },
    { optional: 'Without it only the action that lists unavailabilities is missing.' },
  ),
  recommended('bank_accounts:list', { fields: ['employees.bank_details'], actions: ['list_bank_accounts'] }),
  recommended(
    'emergency_contacts:list',
    { actions: ['list_emergency_contacts'] },
    { optional: 'Without it only the action that lists emergency contacts is missing.' },
  ),
  recommended('employment_histories:list', {
    fields: ['employments.*', 'employees.employments'],
    actions: ['list_employment_histories'],
  }),
  // Employments are cut where pay changes, so it also decides which there are.
  recommended('pay_details:list', {
    fields: [
      'employments.*',
      'employments.pay_rate',
      'employments.pay_period',
      'employments.pay_currency',
      'employees.employments',
    ],
    actions: ['list_pay_details'],
  }),
  recommended('teams:list', { fields: ['teams.*'], actions: ['list_teams'] }),
  recommended('organisations:list', { actions: ['list_organisations'] }, { isNeededToLink: true }),
];

/** What more there is to read. */
export const extraScopes: readonly Permission[] = [
  extra('employees:show', 'Without it one person is looked for in the whole list.', { actions: ['get_employee'] }),
  extra('employees:leave_balances:list', 'Without it there are no leave balances.', {
    fields: ['time_off_balances.*'],
    actions: ['list_leave_balances'],
  }),
  extra('leave_categories:list', 'Without it leave categories are those that requests name.', {
    actions: ['list_leave_categories'],
    writes: ['create_time_off'],
  }),
  extra('teams:employees:list', 'Without it only the action that lists the members of a team is missing.', {
    actions: ['list_team_employees'],
  }),
  extra('employees_certifications:list', 'Without it only the action that lists people’s certifications is missing.', {
    actions: ['list_employee_certifications'],
  }),
  extra(
    'certifications:list',
    'Without it only the action that lists the organisation’s certifications is missing.',
    { actions: ['list_certifications'] },
    false,
  ),
  extra(
    'job_histories:list',
    'Without it only the action that lists the job histories of contractors is missing.',
    { actions: ['list_job_histories'] },
    false,
  ),
];

/** What changes something. None of these names was seen in an application; they are formed like those of reads. */
export const writeScopes: readonly Permission[] = [
  extra('employees:create', 'Without it nobody can be added.', { writes: ['create_employee'] }, false),
  extra('employees:update', 'Without it people cannot be changed.', { writes: ['update_employee'] }, false),
  extra('leave_requests:create', 'Without it leave cannot be requested.', { writes: ['create_time_off'] }, false),
  extra('documents:create', 'Without it documents cannot be uploaded.', { writes: ['upload_document'] }, false),
].map((permission) => ({ ...permission, guideStep: 'choose-write-scopes' }));

export const permissions: readonly Permission[] = [...recommendedScopes, ...extraScopes, ...writeScopes];
