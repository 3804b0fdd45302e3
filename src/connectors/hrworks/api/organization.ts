import { z } from 'zod';
import { ifGranted, orRefusal } from '../../../connector-kit/granted.ts';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { askPages } from './pages.ts';
import { ask } from './request.ts';
import { maybe, text } from './wire.ts';

/** A part of the organization. `number` may change, `uuid` never does. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/OrganizationUnit */
export interface Unit {
  readonly uuid: string;
  readonly number?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** The unit above, in full, and so on up to the root. */
  readonly parentOrganizationUnit?: Unit | null | undefined;
}

export const unit: z.ZodType<Unit> = z.looseObject({
  uuid: z.string(),
  number: text,
  name: text,
  get parentOrganizationUnit() {
    return maybe(unit);
  },
});

/** Units in use, each once. Those above a listed one are in its row too, so none is missed. */
export const listUnits = (vendor: Vendor): Promise<Unit[]> => {
  const endpoint = 'GET /v2/organization-units';
  return ask(vendor, {
    endpoint,
    needs: ['general'],
    read: (body) => {
      const listed = rowsOf(
        unit,
        z.object({ organizationUnits: z.array(z.unknown()) }).parse(body).organizationUnits,
        vendor,
        endpoint,
      );
      const known = new Map(listed.flatMap(withThoseAbove).map((one) => [one.uuid, one]));
      for (const one of listed) known.set(one.uuid, one);
      return [...known.values()];
    },
  });
};

const withThoseAbove = (one: Unit): Unit[] =>
  one.parentOrganizationUnit ? [...withThoseAbove(one.parentOrganizationUnit), one] : [one];

/** Units by uuid, at most five minutes old; none where the key pair may not look. */
export const unitsIfGranted = async (vendor: Vendor): Promise<ReadonlyMap<string, Unit>> => {
  const read = vendor.remember('units', 300, () => orRefusal(listUnits(vendor)));
  return new Map((await ifGranted(vendor, read, [])).map((one) => [one.uuid, one]));
};

/** A postal address. The two spellings of the country's code are of now and of 2023. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Address */
export const address = z.looseObject({
  street: text,
  streetNumber: text,
  additionalData: text,
  zipCode: text,
  city: text,
  state: text,
  country: text,
  internationalCountryCode: text,
  countryCode: text,
  phone: text,
});
export type Address = z.infer<typeof address>;

/** A place of work. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PermanentEstablishment */
export const establishment = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  name: text,
  address: maybe(address),
});
export type Establishment = z.infer<typeof establishment>;

export const listEstablishments = (vendor: Vendor): Promise<Establishment[]> => {
  const endpoint = 'GET /v2/permanent-establishments';
  const list = z.object({ permanentEstablishments: z.array(z.unknown()) });
  return ask(vendor, {
    endpoint,
    needs: ['general'],
    read: (body) => rowsOf(establishment, list.parse(body).permanentEstablishments, vendor, endpoint),
  });
};

/** https://api.hrworks.de/v2/openapi.yaml#/components/schemas/CostCenter */
export const costCenter = z.looseObject({
  number: z.union([z.string(), z.number().transform(String)]),
  name: text,
});
export type CostCenter = z.infer<typeof costCenter>;

/** All cost centres, of which HRworks gives 10,000 at once. */
export const listCostCenters = (vendor: Vendor): Promise<CostCenter[]> => {
  const endpoint = 'GET /v2/cost-objects/cost-centers';
  const list = z.object({ costCenters: z.array(z.unknown()) });
  return askPages(vendor, {
    endpoint,
    needs: ['cost-accounting'],
    read: (body) => rowsOf(costCenter, list.parse(body).costCenters, vendor, endpoint),
  });
};
