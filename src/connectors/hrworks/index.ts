import { defineConnector, unsupported } from '../../connector-kit/contract.ts';
import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { download } from './download.ts';
import { guide } from './guide.ts';
import { manifest } from './manifest.ts';
import { permissions } from './permissions.ts';
import { de } from './phrases/de.ts';
import { preflight } from './preflight.ts';
import { employees } from './resources/employees.ts';
import { employments } from './resources/employments.ts';
import * as leave from './resources/leave.ts';
import * as organization from './resources/organization.ts';
import * as personnelFile from './resources/personnel-file.ts';
import { timeEntries } from './resources/working-times.ts';
import { writes } from './writes.ts';

/** HRworks: a key pair for a token, master data with histories, leave by person, writes by jobs. */
export const hrworks = defineConnector({
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
    companies: unsupported(
      'HRworks’ API has no companies: a key pair belongs to one customer, whose name it does not tell.',
    ),
    departments: organization.departments,
    teams: unsupported('HRworks has one tree of organization units, read as departments, and no teams beside it.'),
    divisions: unsupported(
      'HRworks has one tree of organization units, read as departments, and no divisions beside it.',
    ),
    cost_centers: organization.costCenters,
    locations: organization.locations,
    jobs: unsupported('HRworks keeps job titles as free text of each person and no list of them.'),
    positions: unsupported('HRworks’ API has no positions; job advertisements are read by the action list_posts.'),
    benefits: unsupported('HRworks’ API has no benefits.'),
    time_entries: timeEntries,
    shifts: unsupported('HRworks’ API has no shifts.'),
    documents: personnelFile.documents,
    document_categories: personnelFile.documentCategories,
    work_eligibility: unsupported('HRworks’ API tells the end of work and residence permits in onboarding only.'),
    skills: unsupported('HRworks’ API has no skills.'),
    tasks: unsupported('HRworks’ API has no tasks.'),
    custom_field_definitions: organization.customFieldDefinitions,
  },
  writes,
  download,
  actions,
});
