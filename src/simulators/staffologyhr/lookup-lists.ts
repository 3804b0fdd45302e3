import type { Company } from '../company/index.ts';
import { contractTypes, countryName, ethnicOrigins, genderIdentities, nationalities } from './vocabulary.ts';

/** A drop-down list that the customer maintains. Its values reach the API as `{Id, Value}`. */
export type LookupName =
  | 'Job'
  | 'Company'
  | 'Country'
  | 'LocationDivision'
  | 'Department'
  | 'Team'
  | 'ContractType'
  | 'Role'
  | 'ImmigrationStatus'
  | 'WorkPattern'
  | 'ProbationaryPeriod'
  | 'Pronouns'
  | 'EthnicOrigin'
  | 'GenderIdentity'
  | 'Nationality';

export type LookupLists = {
  /** From 1, by place in the list. A value never seen before joins its list. */
  idOf(name: LookupName, value: string): number;
  /** `undefined` for a list that does not exist. */
  valuesOf(name: string): readonly string[] | undefined;
};

const words = (vocabulary: Record<string, string | null>): string[] => [
  ...new Set(Object.values(vocabulary).filter((word) => word !== null)),
];

/** The lists of a company; those without values yet fill as people are looked at. */
export const createLookupLists = (company: Company): LookupLists => {
  const lists: Record<LookupName, string[]> = {
    Job: company.jobs.map(({ title }) => title),
    Company: company.legalEntities.map(({ name }) => name),
    Country: company.legalEntities.map(({ country }) => countryName(country)),
    LocationDivision: company.sites.map(({ name }) => name),
    Department: company.departments.map(({ name }) => name),
    Team: company.teams.map(({ name }) => name),
    ContractType: words(contractTypes),
    Role: ['Employee', 'Line Manager'],
    ImmigrationStatus: ['Skilled worker'],
    WorkPattern: ['Mon-Fri'],
    ProbationaryPeriod: ['6 months'],
    Pronouns: ['She/Her', 'He/Him', 'They/Them'],
    EthnicOrigin: words(ethnicOrigins),
    GenderIdentity: words(genderIdentities),
    Nationality: words(nationalities),
  };
  const byName = new Map<string, string[]>(Object.entries(lists));
  return {
    idOf: (name, value) => {
      const list = lists[name];
      const place = list.indexOf(value);
      return place >= 0 ? place + 1 : list.push(value);
    },
    valuesOf: (name) => byName.get(name),
  };
};
