import { unifiedId } from '../../../model/id.ts';
import type { Company } from '../../../model/records/company.ts';
import type { CostCenter } from '../../../model/records/cost-center.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { Group } from '../../../model/records/group.ts';
import type { Job } from '../../../model/records/job.ts';
import type { Location } from '../../../model/records/location.ts';
import type { Team } from '../../../model/records/team.ts';
import type { Employee as Hero } from '../api/people.ts';
import type { Reference } from '../api/words.ts';
import { said } from './values.ts';
import * as words from './vocabularies.ts';

/** What Employment Hero tells of a group: an id and a name. */
const mapGroup = <const Kind extends string>({ id, name }: Reference, kind: Kind) => ({
  id: unifiedId(id),
  remote_id: id,
  unified_custom_fields: null,
  name: said(name),
  parent_ids: null,
  remote_parent_ids: null,
  owner_ids: null,
  remote_owner_ids: null,
  company_id: null,
  remote_company_id: null,
  type: { value: kind, source_value: kind },
});

export const mapTeam = (team: Reference): Team => mapGroup(team, 'team');
export const mapCostCentre = (centre: Reference): CostCenter => ({
  ...mapGroup(centre, 'cost_center'),
  distribution_percentage: null,
});

/** The cost centres that a person is booked on, the first one first. */
const bookedOn = ({ primary_cost_centre: first, secondary_cost_centres: others }: Hero): Reference[] => [
  ...(first ? [first] : []),
  ...(others ?? []),
];

export const costCentresOf = (employee: Hero): Employee['cost_centers'] => {
  const centres = bookedOn(employee).map(({ id, name }) => ({
    id: unifiedId(id),
    remote_id: id,
    name: said(name),
    distribution_percentage: null,
  }));
  return centres.length === 0 ? null : centres;
};

export const groupsOf = (employee: Hero): Group[] => [
  ...(employee.teams ?? []).map((team) => mapGroup(team, 'team')),
  ...bookedOn(employee).map((centre) => mapGroup(centre, 'cost_center')),
];

/** Places, titles and companies of people, each once, and the cost centres that somebody is booked on. */
export interface Named {
  readonly locations: readonly string[];
  readonly titles: readonly string[];
  readonly companies: readonly string[];
  readonly costCentres: readonly Reference[];
}

/** Employment Hero names them beside each person and lists them only for scopes that the guide leaves out. */
export const namedBy = (people: readonly Hero[]): Named => {
  const distinct = (of: (employee: Hero) => string | null | undefined) => [
    ...new Set(people.map((one) => said(of(one))).filter((name) => name !== null)),
  ];
  return {
    locations: distinct(({ location }) => location),
    titles: distinct(({ job_title: title }) => title),
    companies: distinct(({ employing_entity: entity }) => entity),
    costCentres: [...new Map(people.flatMap(bookedOn).map((centre) => [centre.id, centre])).values()],
  };
};

const undated = { created_at: null, updated_at: null };
const placed = { unified_custom_fields: null, phone_number: null, ...undated };

/** A place of work, which has no more than its name. */
export const mapLocation = (name: string): Location => ({
  id: unifiedId(name),
  remote_id: name,
  ...placed,
  employee_id: null,
  remote_employee_id: null,
  name,
  street_1: null,
  street_2: null,
  city: null,
  state: null,
  zip_code: null,
  country: null,
  location_type: { value: 'work', source_value: 'location' },
});

/** Where a person lives. Addresses have no id of their own. */
export const homeLocationOf = ({ id, residential_address: home }: Hero): Location | null =>
  home
    ? {
        id: null,
        remote_id: null,
        ...placed,
        employee_id: unifiedId(id),
        remote_employee_id: id,
        name: null,
        street_1: said(home.line_1),
        street_2: said(home.line_2),
        city: said(home.city) ?? said(home.suburb),
        state: said(home.state),
        zip_code: said(home.postcode),
        country: words.country(home.country),
        location_type: { value: 'home', source_value: 'residential_address' },
      }
    : null;

/** A company by its name, which Employment Hero calls an employing entity. */
export const mapCompany = (name: string): Company => ({
  id: unifiedId(name),
  remote_id: name,
  unified_custom_fields: null,
  name,
  full_name: name,
  display_name: name,
  ...undated,
});

/** A job by its title. */
export const mapJob = (title: string): Job => ({
  id: unifiedId(title),
  remote_id: title,
  code: null,
  title,
  description: null,
  status: null,
  ...undated,
});
