import { defineConnector, unsupported } from '../../connector-kit/contract.ts';
import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { guide } from './guide.ts';
import { manifest } from './manifest.ts';
import { permissions } from './permissions.ts';
import { de } from './phrases/de.ts';
import { preflight } from './preflight.ts';
import { employees } from './resources/employees.ts';
import { employments } from './resources/employments.ts';
import * as leave from './resources/leave.ts';
import * as organisation from './resources/organisation.ts';
import * as time from './resources/time.ts';
import { writes } from './writes.ts';

/** Employment Hero HR: OAuth 2.0 by an application of the customer's, numbered pages, one list an employee. */
export const employmenthero = defineConnector({
  manifest,
  auth,
  permissions,
  preflight,
  guide,
  phrases: { de },
  resources: {
    employees,
    employments,
    time_off: leave.timeOff,
    time_off_policies: leave.timeOffPolicies,
    time_off_types: leave.timeOffTypes,
    time_off_balances: leave.timeOffBalances,
    companies: organisation.companies,
    departments: unsupported(
      'Employment Hero puts people into teams; what its reference calls departments has no published fields and no people.',
    ),
    teams: organisation.teams,
    divisions: unsupported('Employment Hero has no divisions.'),
    cost_centers: organisation.costCenters,
    locations: organisation.locations,
    jobs: organisation.jobs,
    positions: unsupported('Employment Hero names positions in its reference without publishing their fields.'),
    benefits: unsupported('Employment Hero names benefits in its reference without publishing their fields.'),
    time_entries: time.timeEntries,
    shifts: time.shifts,
    documents: unsupported(
      'Employment Hero’s API has documents of employees, and does not publish what it tells of them.',
    ),
    document_categories: unsupported('Employment Hero publishes no categories of documents.'),
    work_eligibility: unsupported(
      'Employment Hero names work eligibility in its reference without publishing its fields.',
    ),
    skills: unsupported('Employment Hero keeps certifications instead; see the action list_employee_certifications.'),
    tasks: unsupported('Employment Hero’s API has no tasks.'),
    custom_field_definitions: organisation.customFieldDefinitions,
  },
  writes,
  download: unsupported(
    'Employment Hero’s API has documents of employees, and does not publish how their content is fetched.',
  ),
  actions,
});
