import type { Company, Person } from '../../src/simulators/company/company.ts';

/** From the seed's ids to natural keys. An id that nothing has is a mistake in the seed, and throws. */
export interface Names {
  person(id: string): Person;
  /** The employee number. */
  employee(id: string): string;
  department(id: string): string;
  team(id: string): string;
  division(id: string): string;
  costCentre(id: string): string;
  site(id: string): Company['sites'][number];
  /** The legal entity that a site belongs to. */
  employerAt(siteId: string): string;
  job(id: string): Company['jobs'][number];
  policy(id: string): Company['leavePolicies'][number];
}

export const namesIn = (company: Company): Names => {
  const people = finder(company.people);
  const departments = finder(company.departments);
  const teams = finder(company.teams);
  const divisions = finder(company.divisions);
  const costCentres = finder(company.costCentres);
  const sites = finder(company.sites);
  const employers = finder(company.legalEntities);
  return {
    person: people,
    employee: (id) => people(id).employeeNumber,
    department: (id) => departments(id).name,
    team: (id) => teams(id).name,
    division: (id) => divisions(id).name,
    costCentre: (id) => costCentres(id).name,
    site: sites,
    employerAt: (siteId) => employers(sites(siteId).legalEntityId).name,
    job: finder(company.jobs),
    policy: finder(company.leavePolicies),
  };
};

/** `null` stays null: not recorded. */
export const named = (id: string | null, name: (id: string) => string): string | null =>
  id === null ? null : name(id);

const finder = <T extends { id: string }>(items: readonly T[]): ((id: string) => T) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`The seed company names ${id} and has nothing of that id.`);
    return found;
  };
};
