import type { Permission } from '../../../connector-kit/permission.ts';
import { tick, timeOffWrites } from './tick.ts';

const minimum = { guideStep: 'tick-minimum' } as const;
const toLink = { ...minimum, isNeededToLink: true } as const;
const without = (what: string) => ({
  guideStep: 'tick-what-else-is-read',
  optional: `Without it only ${what} missing.`,
});

const masterDataFields = ['employees.*', 'employments.*', 'custom_field_definitions.*'];

const peopleWrites = ['create_employee', 'update_employee'] as const;

/**
 * Rights to read. Whoever is not seen has no absences either: answers name people by personnel number. Writes need them to
 * check what is sent, and to look for it.
 */
export const readPermissions: readonly Permission[] = [
  tick(
    'persons',
    'Persons: read',
    {
      fields: ['employees.*', 'employments.*', 'time_off.*', 'time_off_balances.*', 'time_entries.*'],
      actions: ['list_persons', 'get_available_working_hours'],
      writes: [...peopleWrites, ...timeOffWrites, 'upload_document'],
    },
    toLink,
  ),
  tick(
    'persons.master-data',
    'Persons, master data: read',
    { fields: masterDataFields, actions: ['get_person_master_data'], writes: ['update_employee', 'update_employment'] },
    toLink,
  ),
  tick(
    'general',
    'Organization units, permanent establishments and holidays: read',
    {
      fields: ['departments.*', 'locations.*'],
      actions: ['list_present_persons', 'list_holidays'],
      writes: peopleWrites,
    },
    minimum,
  ),
  tick(
    'absences',
    'Absences and leave accounts: read',
    {
      fields: ['time_off.*', 'time_off_policies.*', 'time_off_types.*', 'time_off_balances.*'],
      actions: ['list_absences', 'list_leave_accounts', 'list_vacation_types'],
      writes: timeOffWrites,
    },
    minimum,
  ),
  tick(
    'sick-leaves',
    'Sick leaves: read',
    {
      fields: ['time_off.*', 'time_off_policies.*', 'time_off_types.*'],
      actions: ['list_sick_leaves'],
      writes: timeOffWrites,
    },
    minimum,
  ),
  tick(
    'cost-accounting',
    'Cost accounting: read',
    { fields: ['cost_centers.*'], actions: ['list_cost_objectives'], writes: peopleWrites },
    without('cost centres are'),
  ),
  tick(
    'working-times',
    'Working times: read',
    {
      fields: ['time_entries.*'],
      actions: ['list_working_times', 'list_time_accounts', 'get_working_time_status', 'list_time_tracking_projects'],
    },
    without('working times are'),
  ),
  tick(
    'personnel-file',
    'Personnel files: read',
    { fields: ['documents.*', 'document_categories.*'], actions: ['list_personnel_file'], writes: ['upload_document'] },
    without('documents are'),
  ),
  tick('remote-work', 'Remote work: read', { fields: [], actions: ['list_remote_work'] }, without('remote work is')),
  tick(
    'onboarding',
    'Onboarding: read',
    { fields: [], actions: ['list_onboarding_documents'] },
    without('people in onboarding are'),
  ),
  tick(
    'applicant-management',
    'Applicant management: read',
    { fields: [], actions: ['list_posts', 'list_job_applications', 'list_applicants'] },
    without('posts and applicants are'),
  ),
  tick(
    'travel-expenses',
    'Travel expenses: read',
    { fields: [], actions: ['list_travel_requests', 'list_expense_reports'] },
    without('travel and its expenses are'),
  ),
  tick(
    'wage-and-salary',
    'Wage and salary: read',
    { fields: [], actions: ['list_wage_types'] },
    without('wage types are'),
  ),
];
