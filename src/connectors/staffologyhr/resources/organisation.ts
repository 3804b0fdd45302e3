import { reading } from '../../../connector-kit/contract.ts';
import { whole } from '../../../connector-kit/listing.ts';
import { swaggerPage } from '../api/ask.ts';
import { listCustomFields } from '../api/custom-fields.ts';
import { keysOf, mapCustomFieldDefinition } from '../map/custom-fields.ts';
import { mapGroup, mapJob, type ListName } from '../map/groups.ts';
import { mapCompany, mapSite } from '../map/places.ts';
import { directoryOf } from './directory.ts';

const source = swaggerPage('Employees/Employees_Get');
const horizon = 'Those that somebody has whom the API user may see: no way to read the list itself is known';
const nameOnly = 'Only the name is known, from the people who have it.';
const undated = { created_at: nameOnly, updated_at: nameOnly };
const named = { parent_ids: nameOnly, owner_ids: nameOnly, company_id: nameOnly };

/** The entries of a drop-down list, by the people who have them. */
const entries = (list: ListName) => whole(async ({ vendor }) => (await directoryOf(vendor)).lists[list]);

export const companies = reading('companies', {
  evidence: 'observed',
  source,
  horizon,
  all: entries('Company'),
  map: mapCompany,
  losses: undated,
});

export const departments = reading('departments', {
  evidence: 'observed',
  source,
  horizon,
  all: entries('Department'),
  map: (name: string) => mapGroup(name, 'department'),
  losses: named,
});

export const teams = reading('teams', {
  evidence: 'observed',
  source,
  horizon,
  all: entries('Team'),
  map: (name: string) => mapGroup(name, 'team'),
  losses: named,
});

export const locations = reading('locations', {
  evidence: 'observed',
  source,
  horizon,
  all: entries('LocationDivision'),
  map: mapSite,
  losses: {
    employee_id: 'A place of work is nobody’s home.',
    phone_number: nameOnly,
    street_1: nameOnly,
    street_2: nameOnly,
    city: nameOnly,
    state: nameOnly,
    zip_code: nameOnly,
    country: 'The country of the contract is not said to be that of the place.',
    ...undated,
  },
});

export const jobs = reading('jobs', {
  evidence: 'observed',
  source,
  horizon,
  all: entries('Job'),
  map: mapJob,
  losses: { code: nameOnly, description: nameOnly, status: nameOnly, ...undated },
});

/** The route is documented, its answer is not. */
export const customFieldDefinitions = reading('custom_field_definitions', {
  evidence: 'assumed',
  source: 'https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm',
  all: whole(async ({ vendor }) => keysOf(await listCustomFields(vendor))),
  map: mapCustomFieldDefinition,
  losses: {
    description: 'The labels of custom fields are shown in Staffology HR’s Screen Builder only.',
    type: 'Staffology HR’s API gives values without their kind.',
    options: 'Staffology HR’s API gives values without the list that they are from.',
  },
});
