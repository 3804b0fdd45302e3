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
import { tasks } from './resources/tasks.ts';
import { writes } from './writes.ts';

const noApi = (what: string) => unsupported(`HR Cloud has no documented API for ${what}.`);

/** HR Cloud: a service account, and one way to read and write for every object. */
export const hrcloud = defineConnector({
  manifest,
  auth,
  permissions,
  preflight,
  guide,
  phrases: { de },
  resources: {
    employees,
    employments,
    time_off: noApi('time off'),
    time_off_policies: noApi('time off'),
    time_off_types: noApi('time off'),
    time_off_balances: noApi('time off'),
    companies: unsupported('A tenant of HR Cloud is one company, which the API does not name.'),
    departments: organisation.departments,
    teams: unsupported('HR Cloud’s API groups people by department and division, and has no teams.'),
    divisions: organisation.divisions,
    cost_centers: unsupported('HR Cloud’s API has no cost centres.'),
    locations: organisation.locations,
    jobs: organisation.jobs,
    positions: unsupported('HR Cloud’s positions are job titles: see jobs. Its API has no seats.'),
    benefits: noApi('benefits'),
    time_entries: noApi('timesheets'),
    shifts: noApi('shifts'),
    documents: noApi('documents'),
    document_categories: noApi('documents'),
    work_eligibility: noApi('proofs of the right to work'),
    skills: noApi('skills'),
    tasks,
    custom_field_definitions: organisation.customFieldDefinitions,
  },
  writes,
  download: noApi('documents'),
  actions,
});
