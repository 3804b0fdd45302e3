import { reading } from '../../../connector-kit/contract.ts';
import { whole } from '../../../connector-kit/listing.ts';
import { employeeFields, isCustom, type Field } from '../api/fields.ts';
import { listRows } from '../api/listing.ts';
import type { ObjectName } from '../api/objects.ts';
import { readRow, type Row } from '../api/rows.ts';
import { mapCustomFieldDefinition } from '../map/custom-fields.ts';
import { mapDepartment, mapDivision } from '../map/groups.ts';
import { mapJob, mapLocation } from '../map/places.ts';

const help = (article: string) => `https://support.hrcloud.com/help-center/${article}`;
const undated = { created_at: 'HR Cloud does not say.', updated_at: 'HR Cloud does not say.' };
const flat = {
  owner_ids: 'HR Cloud keeps nobody who leads it.',
  company_id: 'A tenant of HR Cloud is one company, which the API does not name.',
};

/** A short list, read whole. Rows whose record status is Inactive are in it, since people still point at them. */
const all = (object: ObjectName) => whole<Row>(({ vendor }) => listRows(vendor, object));

export const departments = reading('departments', {
  evidence: 'documented',
  source: help('department'),
  all: all('xDepartment'),
  one: ({ vendor }, remoteId) => readRow(vendor, 'xDepartment', remoteId),
  map: mapDepartment,
  losses: { ...flat, parent_ids: 'HR Cloud has a field xOverheadDepartment and does not publish what it holds.' },
});

export const divisions = reading('divisions', {
  evidence: 'documented',
  source: help('division'),
  all: all('xDivision'),
  one: ({ vendor }, remoteId) => readRow(vendor, 'xDivision', remoteId),
  map: mapDivision,
  losses: { ...flat, parent_ids: 'Divisions stand beside each other in HR Cloud.' },
});

export const locations = reading('locations', {
  evidence: 'documented',
  source: help('location'),
  all: all('xLocation'),
  one: ({ vendor }, remoteId) => readRow(vendor, 'xLocation', remoteId),
  map: mapLocation,
  losses: {
    ...undated,
    employee_id: 'A location is nobody’s home.',
    phone_number: 'HR Cloud does not keep it.',
    street_2: 'HR Cloud keeps the address of a location as one text; see street_1.',
    city: 'See street_1.',
    state: 'See street_1.',
    zip_code: 'See street_1.',
    country: 'See street_1.',
  },
});

/** HR Cloud's positions are job titles: many people hold one. */
export const jobs = reading('jobs', {
  evidence: 'documented',
  source:
    'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/custom-connectors/HR%20Cloud/apiDefinition.swagger.json',
  all: all('xPosition'),
  map: mapJob,
  losses: { ...undated, status: 'Whether somebody is sought for a position is not said.' },
});

/** The sample of the metadata is cut and no JSON, so its structure is assumed. */
export const customFieldDefinitions = reading('custom_field_definitions', {
  evidence: 'assumed',
  source: help('employee-obj-overview'),
  horizon: 'Fields of employees',
  all: whole<Field>(async ({ vendor }) => (await employeeFields(vendor)).filter(({ name }) => isCustom(name))),
  map: mapCustomFieldDefinition,
  losses: {
    description: 'HR Cloud tells names and types of fields only.',
    options: 'HR Cloud tells names and types of fields only.',
  },
});
