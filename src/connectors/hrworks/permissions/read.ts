import type { Permission } from '../../../connector-kit/permission.ts';
import { tick } from './tick.ts';

const minimum = { guideStep: 'tick-minimum' } as const;
const toLink = { ...minimum, isNeededToLink: true } as const;
const without = (what: string) => ({
  guideStep: 'tick-what-else-is-read',
  optional: `Without it only ${what} missing.`,
});

const masterDataFields = ['employees.*', 'employments.*', 'custom_field_definitions.*'];

/** Rights to read. Whoever is not seen has no absences either: answers name people by personnel number. */
export const readPermissions: readonly Permission[] = [
  tick(
    'persons',
    'Persons: read',
    ['employees.*', 'employments.*', 'time_off.*', 'time_off_balances.*', 'time_entries.*'],
    ['list_persons', 'get_available_working_hours'],
    toLink,
  ),
  tick('persons.master-data', 'Persons, master data: read', masterDataFields, ['get_person_master_data'], toLink),
  tick(
    'general',
    'Organization units, permanent establishments and holidays: read',
    ['departments.*', 'locations.*'],
    ['list_present_persons', 'list_holidays'],
    minimum,
  ),
  tick(
    'absences',
    'Absences and leave accounts: read',
    ['time_off.*', 'time_off_policies.*', 'time_off_types.*', 'time_off_balances.*'],
    ['list_absences', 'list_leave_accounts', 'list_vacation_types'],
    minimum,
  ),
  tick(
    'sick-leaves',
    'Sick leaves: read',
    ['time_off.*', 'time_off_policies.*', 'time_off_types.*'],
    ['list_sick_leaves'],
    minimum,
  ),
  tick(
    'cost-accounting',
    'Cost accounting: read',
    ['cost_centers.*'],
    ['list_cost_objectives'],
    without('cost centres are'),
  ),
  tick(
    'working-times',
    'Working times: read',
    ['time_entries.*'],
    ['list_working_times', 'list_time_accounts', 'get_working_time_status', 'list_time_tracking_projects'],
    without('working times are'),
  ),
  tick(
    'personnel-file',
    'Personnel files: read',
    ['documents.*', 'document_categories.*'],
    ['list_personnel_file'],
    without('documents are'),
  ),
  tick('remote-work', 'Remote work: read', [], ['list_remote_work'], without('remote work is')),
  tick('onboarding', 'Onboarding: read', [], ['list_onboarding_documents'], without('people in onboarding are')),
  tick(
    'applicant-management',
    'Applicant management: read',
    [],
    ['list_posts', 'list_job_applications', 'list_applicants'],
    without('posts and applicants are'),
  ),
  tick(
    'travel-expenses',
    'Travel expenses: read',
    [],
    ['list_travel_requests', 'list_expense_reports'],
    without('travel and its expenses are'),
  ),
  tick('wage-and-salary', 'Wage and salary: read', [], ['list_wage_types'], without('wage types are')),
];
