import type { Company, Person } from '../../src/simulators/company/company.ts';
import {
  decimal,
  duration,
  either,
  type Expected,
  instant,
  part,
  record,
  reference,
  set,
  word,
  wording,
} from './expected.ts';
import { employmentKey } from './keys.ts';
import { named, type Names } from './names.ts';
import { type Terms, termsOf } from './timeline.ts';
import type { TruthRecord } from './truth.ts';
import { contractTypeWords, payFrequencyWords } from './words.ts';

/** One employment for each span of time under the same terms. */
export const employmentsOf = (person: Person, company: Company, names: Names): readonly TruthRecord<'employments'>[] =>
  termsOf(person, company).map((terms) => ({
    key: employmentKey(person.employeeNumber, terms.startOn),
    fields: {
      unified_custom_fields: null,
      employee_id: reference('employees', person.employeeNumber),
      effective_date: instant(terms.startOn),
      start_date: instant(terms.startOn),
      end_date: instant(terms.endOn),
      active: terms.startOn <= company.todayOn && (terms.endOn ?? company.todayOn) >= company.todayOn,
      grade: null,
      payroll_code: either(null, person.employeeNumber),
      created_at: null,
      updated_at: null,
      ...work(terms, names),
      ...contractTerms(terms),
      ...pay(terms),
    },
  }));

const work = ({ job: row }: Terms, names: Names) => {
  const job = names.job(row.jobId);
  const costCentre = named(row.costCentreId, names.costCentre);
  return {
    job_title: job.title,
    job: part({ id: reference('jobs', job.title), title: job.title }, { description: part({ text: job.description }) }),
    department: record('departments', named(row.departmentId, names.department)),
    division: record('divisions', named(row.divisionId, names.division), { type: divisionAsGroup }),
    cost_center: record('cost_centers', costCentre),
    // The only one there is bears all of it.
    cost_centers: set(
      costCentre === null ? [] : [record('cost_centers', costCentre, { distribution_percentage: 100 })],
    ),
    manager: set(row.managerId === null ? [] : [managerOf(names.person(row.managerId))]),
  };
};

/** Where a division stands in a plain group, whose types do not include it. */
export const divisionAsGroup: Expected = either(word('group'), word('unmapped_value'));

const managerOf = (manager: Person): Expected =>
  part({ id: reference('employees', manager.employeeNumber) }, { name: nameOf(manager), email: manager.workEmail });

/** First and last name, with or without the middle one, or as colleagues call the person. */
export const nameOf = ({ firstName, middleName, lastName, displayName }: Person): Expected =>
  either(`${firstName} ${lastName}`, [firstName, middleName, lastName].filter(Boolean).join(' '), displayName);

const contractTerms = ({ contract }: Terms) => ({
  fte: contract?.fte ?? null,
  employment_type: contract === null ? null : contractTypeWords[contract.type],
  type: contract === null ? null : part({ type: contractTypeWords[contract.type] }, { label: wording }),
  employment_contract_type: word(contract?.schedule),
  contract_type: contract === null ? null : part({ contract_type: word(contract.schedule) }, { label: wording }),
  work_time:
    contract === null ? null : part({ duration: duration(`PT${contract.weeklyHours}H`), period: word('week') }),
});

const pay = ({ salary }: Terms) => ({
  pay_rate: decimal(salary?.amount),
  pay_currency: salary?.currency ?? null,
  pay_period: word(salary?.period),
  pay_frequency: salary === null ? null : payFrequencyWords[salary.frequency],
});
