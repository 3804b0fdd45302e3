import type { Person, Site } from '../company/index.ts';
import { primaryAssignmentOn } from '../company/index.ts';
import type { Environment } from '../kit/index.ts';
import { idOf } from './ids.ts';

/** One organisation of Employment Hero. */
export type Organisation = {
  /** Of which all ids in it are made. */
  key: string;
  id: string;
  /** As in the addresses of the web app. The API does not know it, unless a switch says so. */
  number: string;
  name: string;
  country: string;
  /** Whose telephone, address and time zone it has. */
  site: Site;
  /** Null = everybody belongs to it. */
  legalEntityId: string | null;
};

const make = (environment: Environment, place: number, fixed: Omit<Organisation, 'id' | 'number' | 'site'>) => ({
  ...fixed,
  id: idOf(fixed.key, 'organisation', fixed.key),
  number: String(Number(environment.credentials().organisation_id) + place),
  site: environment.company.sites.find((one) => one.address.country === fixed.country) ?? environment.company.sites[0],
});

/** Companies of the group that have an organisation of their own when there are several. */
const subsidiaryIds = ['le2', 'le3'];

/** The organisations that the user belongs to, the main one first. */
export const organisationsOf = (environment: Environment): Organisation[] => {
  const { company } = environment;
  const country = String(environment.switchValue('organisationCountry'));
  const main = make(environment, 0, { key: 'group', name: company.name, country, legalEntityId: null });
  if (environment.switchValue('severalOrganisations') !== true) return [main];
  const others = company.legalEntities
    .filter((entity) => subsidiaryIds.includes(entity.id))
    .map((entity, index) =>
      make(environment, index + 1, {
        key: entity.id,
        name: entity.name,
        country: entity.country,
        legalEntityId: entity.id,
      }),
    );
  return [main, ...others];
};

export const findOrganisation = (environment: Environment, id: string): Organisation | undefined => {
  const takesNumbers = environment.switchValue('numericOrganisationId') === true;
  return organisationsOf(environment).find((one) => one.id === id || (takesNumbers && one.number === id));
};

export const siteOf = (environment: Environment, siteId: string): Site =>
  environment.company.sites.find((site) => site.id === siteId) ?? environment.company.sites[0];

/** Somebody belongs to the company that runs the place where they work. */
export const belongsTo = (environment: Environment, organisation: Organisation, person: Person): boolean =>
  organisation.legalEntityId === null ||
  siteOf(environment, primaryAssignmentOn(person, environment.clock.today()).siteId).legalEntityId ===
    organisation.legalEntityId;
