import type { Company } from '../../src/simulators/company/company.ts';
import { instant, part, reference, set, word, wording } from './expected.ts';
import { positionKey } from './keys.ts';
import { named, type Names } from './names.ts';
import { addressFields } from './places.ts';
import type { Truth } from './truth.ts';
import { customFieldTypeWords, positionWords } from './words.ts';

type Organisation = Pick<
  Truth,
  | 'companies'
  | 'locations'
  | 'departments'
  | 'teams'
  | 'divisions'
  | 'cost_centers'
  | 'jobs'
  | 'positions'
  | 'benefits'
  | 'custom_field_definitions'
>;

const undated = { created_at: null, updated_at: null };
const ungrouped = { unified_custom_fields: null, parent_ids: null, owner_ids: null, company_id: null };

/** What belongs to the company and not to a person. */
export const organisationOf = (company: Company, names: Names): Organisation => ({
  companies: company.legalEntities.map(({ name }) => ({
    key: name,
    fields: { unified_custom_fields: null, name, full_name: name, display_name: name, ...undated },
  })),
  locations: company.sites.map((site) => ({
    key: site.name,
    fields: {
      unified_custom_fields: null,
      employee_id: null,
      name: site.name,
      phone_number: site.phone,
      ...addressFields(site.address),
      location_type: word('work'),
      ...undated,
    },
  })),
  departments: company.departments.map(({ name, parentId, headId }) => ({
    key: name,
    fields: {
      ...ungrouped,
      name,
      parent_ids: parentId === null ? null : set([reference('departments', names.department(parentId))]),
      owner_ids: headId === null ? null : set([reference('employees', names.employee(headId))]),
      type: word('department'),
    },
  })),
  teams: company.teams.map(({ name, departmentId }) => ({
    key: name,
    fields: {
      ...ungrouped,
      name,
      parent_ids: set([reference('departments', names.department(departmentId))]),
      type: word('team'),
    },
  })),
  divisions: company.divisions.map(({ name }) => ({
    key: name,
    fields: { ...ungrouped, name, type: word('division') },
  })),
  cost_centers: company.costCentres.map(({ name }) => ({
    key: name,
    fields: { ...ungrouped, name, distribution_percentage: null, type: word('cost_center') },
  })),
  jobs: company.jobs.map(({ code, title, description, isOpen }) => ({
    key: title,
    fields: { code, title, description, status: word(isOpen ? 'open' : 'closed'), ...undated },
  })),
  positions: company.positions.map(({ jobId, departmentId, siteId, status, postedOn }) => ({
    key: positionKey(names.job(jobId).title, names.department(departmentId), names.site(siteId).name),
    fields: {
      job_id: reference('jobs', names.job(jobId).title),
      title: names.job(jobId).title,
      description: null,
      department_id: reference('departments', named(departmentId, names.department)),
      location_id: reference('locations', names.site(siteId).name),
      employment_type: null,
      status: positionWords[status],
      posted_date: instant(postedOn),
    },
  })),
  benefits: [],
  custom_field_definitions: company.customFields.map(({ name, description, type, options }) => ({
    key: name,
    fields: {
      name,
      description,
      type: customFieldTypeWords[type],
      options: set(options.map((option) => part({ id: wording, value: option.name }))),
    },
  })),
});
