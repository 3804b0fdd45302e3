import type { Permission } from '../../connector-kit/permission.ts';
import { groups, peopleData } from './permissions/people-data.ts';

/*
 * What a service user's permission group must hold. Bob grants people's data by category; a category that is not
 * granted is left out of answers without a word. Names: https://apidocs.hibob.com/docs/categories-and-permissions,
 * https://apidocs.hibob.com/docs/api-service-users
 */

export const permissions: readonly Permission[] = [
  {
    key: 'audience',
    name: 'Access data for',
    menuPath: [groups, 'People’s Data', 'Access data for'],
    published: true,
    feeds: { fields: ['employees.*'], actions: ['people_search'] },
    guideStep: 'grant-people-data',
  },
  {
    key: 'features.directory',
    name: 'Directory',
    menuPath: [groups, 'Features', 'People', 'Directory'],
    published: true,
    feeds: { fields: ['employees.display_name', 'employees.work_email'], actions: ['list_profiles'] },
    guideStep: 'grant-features',
  },
  {
    key: 'features.employees',
    name: 'Employees',
    menuPath: [groups, 'Features', 'People', 'Employees'],
    published: true,
    feeds: { fields: ['employees.*'], actions: ['people_search'] },
    guideStep: 'grant-features',
  },
  {
    key: 'features.organisational-chart',
    name: 'Organisational chart',
    menuPath: [groups, 'Features', 'People', 'Organisational chart'],
    published: true,
    feeds: { fields: ['employees.manager_id', 'employments.manager'], actions: [] },
    guideStep: 'grant-features',
  },
  {
    key: 'time-off.settings',
    name: 'Settings',
    menuPath: [groups, 'Features', 'Time off', 'Settings'],
    published: true,
    feeds: {
      fields: ['time_off_policies.*', 'time_off_types.*', 'time_off_balances.*'],
      actions: ['get_timeoff_policy_types', 'list_timeoff_reason_codes', 'get_timeoff_policy'],
    },
    guideStep: 'grant-features',
  },
  {
    key: 'features.reports',
    name: 'Reports',
    menuPath: [groups, 'Features', 'Reports'],
    published: true,
    feeds: { fields: [], actions: ['list_reports', 'download_report'] },
    guideStep: 'grant-features',
  },
  {
    key: 'tasks',
    name: 'Tasks',
    menuPath: [groups, 'Features', 'Tasks'],
    published: false,
    feeds: { fields: ['tasks.*'], actions: ['get_employee_tasks'] },
    optional: 'Without it only tasks are missing.',
    guideStep: 'grant-features',
  },
  ...peopleData,
  {
    key: 'people.view-history',
    name: 'View history',
    menuPath: [groups, 'People’s Data', 'Work, Employment, Payroll and Lifecycle', 'View history'],
    published: true,
    feeds: { fields: ['employments.effective_date', 'employments.end_date'], actions: [] },
    optional: 'Without it people have their current employment only.',
    guideStep: 'grant-people-data',
  },
  {
    key: 'documents.confidential',
    name: 'Confidential Docs',
    menuPath: [groups, 'People’s Data', 'Documents', 'Confidential Docs', 'View'],
    published: true,
    feeds: { fields: ['documents.*'], actions: ['list_employee_documents'] },
    guideStep: 'grant-documents-and-time-off',
  },
  {
    key: 'documents.shared',
    name: 'Shared Docs',
    menuPath: [groups, 'People’s Data', 'Documents', 'Shared Docs', 'View'],
    published: true,
    feeds: {
      fields: ['documents.*', 'document_categories.*'],
      actions: ['list_employee_documents', 'get_document_folders_metadata'],
    },
    guideStep: 'grant-documents-and-time-off',
  },
  {
    key: 'time-off.balance',
    name: 'Balance',
    menuPath: [groups, 'People’s Data', 'Time off', 'Balance'],
    published: true,
    feeds: { fields: ['time_off_balances.*'], actions: ['get_timeoff_balance'] },
    guideStep: 'grant-documents-and-time-off',
  },
  {
    key: 'time-off.requests',
    name: 'Requests',
    menuPath: [groups, 'People’s Data', 'Time off', 'Requests'],
    published: true,
    feeds: { fields: ['time_off.*'], actions: ['get_timeoff_request'] },
    guideStep: 'grant-documents-and-time-off',
  },
  {
    key: 'time-off.whos-out',
    name: 'See who’s out today',
    menuPath: [groups, 'People’s Data', 'Time off', 'See who’s out today'],
    published: true,
    feeds: { fields: ['time_off.*'], actions: ['list_whos_out'] },
    guideStep: 'grant-documents-and-time-off',
  },
  {
    key: 'custom-fields',
    name: 'Custom fields',
    menuPath: [groups, 'People’s Data', 'the section that holds the field', 'View'],
    published: false,
    feeds: {
      fields: ['employees.custom_fields', 'teams.*', 'divisions.*', 'cost_centers.*'],
      actions: ['people_search'],
    },
    optional: 'Only needed for the custom fields that are to be read.',
    guideStep: 'grant-custom-fields',
  },
];
