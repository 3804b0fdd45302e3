import { reading } from '../../../connector-kit/contract.ts';
import { keyed, type ReadQuery } from '../../../connector-kit/listing.ts';
import { getMasterData, listMasterData, type Person } from '../api/master-data.ts';
import { directoryOf, peoplePerPage } from '../api/persons.ts';
import { unitsIfGranted } from '../api/organization.ts';
import { mapEmployee, type EmployeeContext } from '../map/employee.ts';
import { mapEmployment } from '../map/employment.ts';
import { costCenterOf, mapCostCenterGroup, mapUnit, unitOf } from '../map/groups.ts';
import { periodsOf } from '../map/periods.ts';
import { homeLocationOf, mapEstablishment } from '../map/places.ts';
import { dayAt } from '../map/values.ts';
import { sourceOf } from '../source.ts';
import { notSaid } from './reasons.ts';

const noCompanies = 'HRworks has no companies: a key pair belongs to one customer, whose name it does not tell.';

/** People, those who have left and those who have not started included. */
export const employees = reading('employees', {
  evidence: 'documented',
  source: sourceOf('/v2/persons/master-data'),
  prepare: async ({ query, now }: { query: ReadQuery; now: number }): Promise<EmployeeContext> => ({
    todayOn: dayAt(now),
    include: query.include,
  }),
  all: keyed<Person, EmployeeContext>({
    keys: async ({ vendor, query }) => {
      const number = query.filters['employee_number'];
      const { people, byNumber } = await directoryOf(vendor, 0);
      const found = number === undefined ? people : [byNumber.get(number)];
      return found.flatMap((person) => person?.uuid ?? []);
    },
    rows: ({ vendor }, uuids) => listMasterData(vendor, uuids),
    rowsPerCall: peoplePerPage,
  }),
  one: ({ vendor }, uuid) => getMasterData(vendor, uuid),
  map: mapEmployee,
  joins: {
    employments: async ({ vendor, prepared }) => {
      const context = { todayOn: prepared.todayOn, units: await unitsIfGranted(vendor) };
      return (person) => periodsOf(person).map((period) => mapEmployment(period, context));
    },
    groups: async () => (person) => {
      const [unit, costCenter] = [unitOf(person), costCenterOf(person)];
      return [...(unit ? [mapUnit(unit)] : []), ...(costCenter ? [mapCostCenterGroup(costCenter)] : [])];
    },
    work_location:
      async () =>
      ({ permanentEstablishment: place }) =>
        place ? mapEstablishment(place) : null,
    home_location: async () => homeLocationOf,
  },
  filters: ['employee_number'],
  losses: {
    display_name: 'HRworks keeps first and last names only.',
    job_id: 'HRworks keeps job titles as free text.',
    job_description: 'HRworks keeps job titles as free text.',
    ethnicity: 'HRworks does not keep it.',
    birthday: 'HRworks keeps the date of birth, see date_of_birth.',
    marital_status: 'HRworks tells it of people in onboarding only.',
    tenure: 'HRworks does not count it, see start_date.',
    work_anniversary: 'HRworks does not count it, see start_date.',
    employment_contract_type: 'HRworks keeps weekly hours and does not say what full time is, see employments.',
    company_name: noCompanies,
    company_id: noCompanies,
    company: noCompanies,
    benefits: 'HRworks’ API has no benefits.',
    skills: 'HRworks’ API has no skills.',
    created_at: notSaid,
    updated_at: notSaid,
  },
});
