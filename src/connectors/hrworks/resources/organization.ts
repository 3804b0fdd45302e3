import { reading } from '../../../connector-kit/contract.ts';
import { whole } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { sampleMasterData } from '../api/master-data.ts';
import { listCostCenters, listEstablishments, listUnits } from '../api/organization.ts';
import { labelsOf, mapCustomFieldDefinition } from '../map/custom-fields.ts';
import { mapCostCenter, mapUnit } from '../map/groups.ts';
import { mapEstablishment } from '../map/places.ts';
import { sourceOf } from '../source.ts';
import { notSaid } from './reasons.ts';

const undated = { created_at: notSaid, updated_at: notSaid };
const ownerless = {
  owner_ids: 'HRworks’ API does not say who leads.',
  company_id: 'HRworks has no companies.',
};

export const departments = reading('departments', {
  evidence: 'documented',
  source: sourceOf('/v2/organization-units'),
  horizon: 'HRworks lists the units that are in use',
  all: whole(({ vendor }: { vendor: Vendor }) => listUnits(vendor)),
  map: mapUnit,
  losses: ownerless,
});

export const costCenters = reading('cost_centers', {
  evidence: 'documented',
  source: sourceOf('/v2/cost-objects/cost-centers'),
  all: whole(({ vendor }: { vendor: Vendor }) => listCostCenters(vendor)),
  map: mapCostCenter,
  losses: {
    ...ownerless,
    parent_ids: 'HRworks’ cost centres have no order.',
    distribution_percentage: 'A cost centre stands for no person’s share.',
  },
});

export const locations = reading('locations', {
  evidence: 'documented',
  source: sourceOf('/v2/permanent-establishments'),
  all: whole(({ vendor }: { vendor: Vendor }) => listEstablishments(vendor)),
  map: mapEstablishment,
  losses: { ...undated, employee_id: 'A permanent establishment is nobody’s home.' },
});

/** People who are looked through for fields of the customer's own: HRworks has no list of such fields. */
const sampled = 500;

export const customFieldDefinitions = reading('custom_field_definitions', {
  evidence: 'documented',
  source: 'https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Person',
  horizon: `HRworks has no list of such fields: these are the ones that one of the first ${sampled} people has a value in`,
  all: whole(async ({ vendor }: { vendor: Vendor }) => labelsOf(await sampleMasterData(vendor, sampled))),
  map: mapCustomFieldDefinition,
  losses: { description: notSaid, type: notSaid, options: notSaid },
});
