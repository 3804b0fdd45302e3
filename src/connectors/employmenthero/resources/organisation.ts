import { reading } from '../../../connector-kit/contract.ts';
import { whole, type Call } from '../../../connector-kit/listing.ts';
import { collect } from '../../../connector-kit/walk.ts';
import { inIdOrder } from '../api/in-id-order.ts';
import { numbered } from '../api/numbered.ts';
import { everybody, listedTeams, type Team } from '../api/people.ts';
import { listedCustomFields, type CustomField } from '../api/personal.ts';
import { mapCompany, mapCostCentre, mapJob, mapLocation, mapTeam, namedBy, type Named } from '../map/groups.ts';
import { mapCustomFieldDefinition } from '../map/particulars.ts';

const peoplePage = 'https://developer.employmenthero.com/api-references/employee';
const nameOnly = 'People name it, and Employment Hero says no more of it.';
const undated = { created_at: nameOnly, updated_at: nameOnly };
const group = {
  parent_ids: 'Employment Hero says nothing above or beside it.',
  owner_ids: 'Employment Hero says nothing above or beside it.',
  company_id: 'Employment Hero says nothing above or beside it.',
};

/** What people name, gathered from the whole list once in ten minutes: lists of their own need scopes of their own. */
const named = ({ vendor, query, now }: Call): Promise<Named> =>
  vendor.remember('what people name', 600, async () =>
    namedBy(await collect(everybody, { vendor, query, now, prepared: undefined })),
  );

export const teams = reading('teams', {
  evidence: 'documented',
  source: 'https://developer.employmenthero.com/api-references/team',
  all: inIdOrder(numbered<Team>(() => [listedTeams])),
  map: mapTeam,
  losses: group,
});

export const costCenters = reading('cost_centers', {
  evidence: 'documented',
  source: peoplePage,
  horizon: 'Those that somebody is booked on',
  all: whole(async (call: Call) => (await named(call)).costCentres),
  map: mapCostCentre,
  losses: { ...group, distribution_percentage: 'Employment Hero does not say.' },
});

export const companies = reading('companies', {
  evidence: 'documented',
  source: peoplePage,
  horizon: 'Employing entities that somebody belongs to',
  all: whole(async (call: Call) => (await named(call)).companies),
  map: mapCompany,
  losses: undated,
});

export const locations = reading('locations', {
  evidence: 'documented',
  source: peoplePage,
  horizon: 'Places where somebody works',
  all: whole(async (call: Call) => (await named(call)).locations),
  map: mapLocation,
  losses: {
    ...undated,
    employee_id: 'A place of work is nobody’s home.',
    phone_number: nameOnly,
    street_1: nameOnly,
    street_2: nameOnly,
    city: nameOnly,
    state: nameOnly,
    zip_code: nameOnly,
    country: nameOnly,
  },
});

export const jobs = reading('jobs', {
  evidence: 'documented',
  source: peoplePage,
  horizon: 'Titles that somebody has',
  all: whole(async (call: Call) => (await named(call)).titles),
  map: mapJob,
  losses: { ...undated, code: nameOnly, description: nameOnly, status: nameOnly },
});

export const customFieldDefinitions = reading('custom_field_definitions', {
  evidence: 'observed',
  source: 'https://docs.airbyte.com/integrations/sources/employment-hero',
  all: inIdOrder(numbered<CustomField>(() => [listedCustomFields])),
  map: mapCustomFieldDefinition,
  losses: {},
});
