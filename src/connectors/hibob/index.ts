import { defineConnector, unsupported } from '../../connector-kit/contract.ts';
import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { download } from './download.ts';
import { guide } from './guide.ts';
import { manifest } from './manifest.ts';
import { permissions } from './permissions.ts';
import { de } from './phrases/de.ts';
import { preflight } from './preflight.ts';
import * as belongings from './resources/belongings.ts';
import { employees } from './resources/employees.ts';
import { employments } from './resources/employments.ts';
import * as organisation from './resources/organisation.ts';
import * as timeOff from './resources/time-off.ts';
import { webhooks } from './webhooks.ts';
import { writes } from './writes.ts';

/** HiBob: service user, people search, bulk tables, named lists; what it drops without a word is read back. */
export const hibob = defineConnector({
  manifest,
  auth,
  permissions,
  preflight,
  guide,
  phrases: { de },
  resources: {
    employees,
    employments,
    time_off: timeOff.timeOff,
    time_off_policies: timeOff.timeOffPolicies,
    time_off_types: timeOff.timeOffTypes,
    time_off_balances: timeOff.timeOffBalances,
    companies: organisation.companies,
    departments: organisation.departments,
    teams: organisation.teams,
    divisions: organisation.divisions,
    cost_centers: organisation.costCenters,
    locations: organisation.locations,
    jobs: organisation.jobs,
    positions: unsupported('Bob’s positions are part of workforce planning, a module whose fields differ by tenant.'),
    benefits: unsupported('Bob’s API has entitlements and deductions as amounts of payroll, and no benefits.'),
    time_entries: unsupported(
      'Bob’s attendance is a module that answers for named employees and at most 33 days at a time, so there is no list of entries.',
    ),
    shifts: unsupported('Bob’s API has no shifts.'),
    documents: belongings.documents,
    document_categories: belongings.documentCategories,
    work_eligibility: belongings.workEligibility,
    skills: unsupported('Bob publishes no documentation of its skills.'),
    tasks: belongings.tasks,
    custom_field_definitions: organisation.customFieldDefinitions,
  },
  writes,
  download,
  actions,
  webhooks,
});
