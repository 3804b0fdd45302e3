import type { Company, Person } from '../../src/simulators/company/company.ts';
import { birthday, tenure, workAnniversary } from './anniversaries.ts';
import { bankDetailsOf, customFieldsOf, nationalIdsOf } from './particulars.ts';
import { divisionAsGroup, employmentsOf, nameOf } from './employment.ts';
import { either, type Expected, instant, part, record, reference, set, word } from './expected.ts';
import { ownKey } from './keys.ts';
import { named, type Names } from './names.ts';
import { addressFields } from './places.ts';
import { currentContract, currentJob, currentStint, employmentStatus } from './timeline.ts';
import type { TruthRecord } from './truth.ts';
import { contractTypeWords, ethnicityWords, genderWords, languageWords, maritalStatusWords } from './words.ts';

/** One employee for each person, as of the company's today, with everything that `expand` and `include` bring. */
export const employeeOf = (person: Person, company: Company, names: Names): TruthRecord<'employees'> => ({
  key: person.employeeNumber,
  fields: {
    unified_custom_fields: null,
    employee_number: person.employeeNumber,
    ...identity(person),
    ...work(person, company, names),
    ...time(person, company),
    home_location: homeOf(person),
    employments: set(employmentsOf(person, company, names).map(({ key }) => record('employments', key))),
    skills: set(person.skills.map(({ name }) => record('skills', ownKey(person.employeeNumber, name)))),
    custom_fields: customFieldsOf(person, company),
    bank_details: bankDetailsOf(person),
    national_identity_number: nationalIdsOf(person).length === 0 ? null : either(...nationalIdsOf(person)),
    national_identity_numbers: set(nationalIdsOf(person)),
    benefits: null,
    created_at: instant(person.createdAt),
    updated_at: instant(person.updatedAt),
  },
});

const identity = (person: Person) => ({
  title: titleOf(person),
  first_name: person.firstName,
  last_name: person.lastName,
  name: nameOf(person),
  display_name: person.displayName,
  avatar_url: person.avatarUrl,
  avatar: person.avatarUrl === null ? null : part({ url: person.avatarUrl }),
  personal_email: person.personalEmail,
  personal_phone_number: person.mobilePhone ?? person.homePhone,
  work_email: person.workEmail,
  work_phone_number: person.workPhone,
  gender: person.gender === null ? null : genderWords[person.gender],
  preferred_language: languageWords[person.language] ?? null,
  ethnicity: person.ethnicity === null ? null : ethnicityWords[person.ethnicity],
  marital_status: person.maritalStatus === null ? null : maritalStatusWords[person.maritalStatus],
  citizenships: set(person.citizenships.map((country) => word(country))),
});

/** `Ms`, `Dr.` or both: the field holds one text, a person may have two. */
const titleOf = ({ salutation, academicTitle }: Person): Expected =>
  salutation !== null && academicTitle !== null
    ? either(salutation, academicTitle, `${salutation} ${academicTitle}`)
    : (salutation ?? academicTitle);

const homeOf = ({ homeAddress, employeeNumber }: Person): Expected =>
  homeAddress === null
    ? null
    : part(addressFields(homeAddress), {
        location_type: word('home'),
        employee_id: reference('employees', employeeNumber),
      });

const work = (person: Person, company: Company, names: Names) => {
  const row = currentJob(person, company.todayOn);
  const contract = currentContract(person, company.todayOn);
  const job = names.job(row.jobId);
  const department = named(row.departmentId, names.department);
  const costCentre = named(row.costCentreId, names.costCentre);
  const employer = names.employerAt(row.siteId);
  return {
    job_id: reference('jobs', job.title),
    job_title: job.title,
    job_description: part({ text: job.description }),
    department_id: reference('departments', department),
    department,
    manager_id: reference('employees', named(row.managerId, names.employee)),
    employment_type: contractTypeWords[contract.type],
    employment_contract_type: word(contract.schedule),
    company_id: reference('companies', employer),
    company_name: employer,
    company: record('companies', employer),
    work_location: record('locations', names.site(row.siteId).name),
    groups: set(
      [
        record('departments', department),
        record('teams', named(row.teamId, names.team)),
        record('divisions', named(row.divisionId, names.division), { type: divisionAsGroup }),
        record('cost_centers', costCentre),
      ].filter((group) => group !== null),
    ),
    // The only one there is bears all of it.
    cost_centers: set(
      costCentre === null
        ? []
        : [part({ id: reference('cost_centers', costCentre) }, { name: costCentre, distribution_percentage: 100 })],
    ),
  };
};

const time = (person: Person, company: Company) => {
  const stint = currentStint(person, company.todayOn);
  const first = person.stints.map(({ startOn }) => startOn).toSorted()[0];
  return {
    hire_date: instant(first),
    start_date: instant(stint.startOn),
    termination_date: instant(stint.endOn),
    employment_status: word(employmentStatus(person, company.todayOn)),
    date_of_birth: instant(person.bornOn),
    birthday: birthday(person, company.todayOn),
    tenure: tenure(stint, company.todayOn),
    work_anniversary: workAnniversary(person, company.todayOn),
  };
};
