import { defineConnector, unsupported } from '../../connector-kit/contract.ts';
import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { guide } from './guide.ts';
import { manifest } from './manifest.ts';
import { permissions } from './permissions.ts';
import { de } from './phrases/de.ts';
import { preflight } from './preflight.ts';
import * as organisation from './resources/organisation.ts';
import { employees, employments } from './resources/people.ts';
import { timeOff } from './resources/time-off.ts';
import { writes } from './writes.ts';

const unknown = (what: string) => unsupported(`No way to read ${what} over Staffology HR’s API is known.`);

/** Staffology HR: an API user, a list of employees, calendars one by one, and custom fields, which alone are written, on a host of their own. */
export const staffologyhr = defineConnector({
  manifest,
  auth,
  permissions,
  preflight,
  guide,
  phrases: { de },
  resources: {
    employees,
    employments,
    time_off: timeOff,
    time_off_policies: unknown('absence types'),
    time_off_types: unknown('absence types'),
    time_off_balances: unknown('balances'),
    companies: organisation.companies,
    departments: organisation.departments,
    teams: organisation.teams,
    divisions: unsupported('Staffology HR has one list for locations and divisions, which is read as locations.'),
    cost_centers: unknown('cost centres'),
    locations: organisation.locations,
    jobs: organisation.jobs,
    positions: unsupported('Staffology HR’s API has job titles, see jobs, and no seats.'),
    benefits: unknown('benefits'),
    time_entries: unknown('timesheets'),
    shifts: unknown('rosters'),
    documents: unknown('documents'),
    document_categories: unknown('documents'),
    work_eligibility: unknown('proofs of the right to work'),
    skills: unknown('skills'),
    tasks: unknown('tasks'),
    custom_field_definitions: organisation.customFieldDefinitions,
  },
  writes,
  download: unknown('documents'),
  actions,
});
