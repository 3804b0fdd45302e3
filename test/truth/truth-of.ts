import type { Company } from '../../src/simulators/company/company.ts';
import { documentCategoriesOf, documentsOf, skillsOf, tasksOf, workEligibilityOf } from './belongings.ts';
import { employeeOf } from './employee.ts';
import { employmentsOf } from './employment.ts';
import { namesIn } from './names.ts';
import { organisationOf } from './organisation.ts';
import { balancesOf, policiesOf, timeOffOf } from './time-off.ts';
import type { Truth } from './truth.ts';
import { shiftsOf, timeEntriesOf } from './working-time.ts';

/**
 * What the unified API must say about a seed company, on the company's own today. Written from the contract and the seed
 * alone: no connector's mapping was read for it, and none may be.
 */
export const truthOf = (company: Company): Truth => {
  const names = namesIn(company);
  const { people } = company;
  return {
    ...organisationOf(company, names),
    ...policiesOf(company),
    employees: people.map((person) => employeeOf(person, company, names)),
    employments: people.flatMap((person) => employmentsOf(person, company, names)),
    time_off: people.flatMap((person) => timeOffOf(person, names)),
    time_off_balances: people.flatMap((person) => balancesOf(person, names)),
    documents: people.flatMap(documentsOf),
    document_categories: documentCategoriesOf(company),
    work_eligibility: people.flatMap(workEligibilityOf),
    skills: people.flatMap(skillsOf),
    tasks: people.flatMap((person) => tasksOf(person, names)),
    time_entries: people.flatMap((person) => timeEntriesOf(person, names)),
    shifts: people.flatMap((person) => shiftsOf(person, names)),
  };
};
