import {
  type Company,
  type Contract,
  dayNumber,
  type Person,
  primaryAssignmentOn,
  rowOn,
  type Stint,
  stintOn,
} from '../company/index.ts';
import { employeeIdOf } from './ids.ts';
import { renderPersonal } from './render-personal.ts';
import { contractTypes, countryName, employeeTypeOf } from './vocabulary.ts';
import { addressOf, type Wire } from './wire.ts';

/** Where the address goes: `top` = `PersonalAddress`, `inside` = `Personal.Address`. */
export type AddressPlace = 'top' | 'inside';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Mon-Fri`, `Mon-Wed`, or each day where there is a gap. */
const workPatternOf = ({ hoursByWeekday }: Contract): string | null => {
  const worked = dayNames.filter((_, place) => (hoursByWeekday[place] ?? 0) > 0);
  const [first] = worked;
  const last = worked.at(-1);
  if (first === undefined || last === undefined) return null;
  const isUnbroken = dayNames.indexOf(last) - dayNames.indexOf(first) === worked.length - 1;
  return worked.length > 1 && isUnbroken ? `${first}-${last}` : worked.join(', ');
};

/** In whole months, as the drop-down has it. */
const probationOf = ({ startOn, probationEndOn }: Stint): string | null => {
  if (probationEndOn === null) return null;
  const months = Math.round((dayNumber(probationEndOn) - dayNumber(startOn)) / 30.4);
  return `${months} month${months === 1 ? '' : 's'}`;
};

/** The contract of today and the main job only: no history, and one job a person. */
const renderContract = (company: Company, wire: Wire, person: Person) => {
  const stint = stintOn(person, wire.today);
  const job = primaryAssignmentOn(person, wire.today);
  const contract = rowOn(person.contracts, wire.today) ?? person.contracts[0];
  const site = company.sites.find(({ id }) => id === job.siteId);
  const entity = company.legalEntities.find(({ id }) => id === site?.legalEntityId);
  const title = company.jobs.find(({ id }) => id === job.jobId)?.title;
  const visa = person.workEligibilities.find(({ kind }) => kind === 'visa');
  const isManager = wire.isManager(person.id);
  return {
    StartDate: wire.day(stint.startOn),
    ContServiceDate: wire.day(stint.startOn),
    IsLineManager: isManager,
    Job: wire.lookup('Job', title),
    Company: wire.lookup('Company', entity?.name),
    Country: wire.lookup('Country', entity && countryName(entity.country)),
    LocationDivision: wire.lookup('LocationDivision', site?.name),
    Department: wire.lookup('Department', company.departments.find(({ id }) => id === job.departmentId)?.name),
    Team: wire.lookup('Team', company.teams.find(({ id }) => id === job.teamId)?.name),
    LineManager: wire.lineManager(job.managerId),
    ContractType: wire.lookup('ContractType', contractTypes[contract.type]),
    EmployeeType: employeeTypeOf(contract),
    PersonalGrade: null,
    Role: wire.lookup('Role', isManager ? 'Line Manager' : 'Employee'),
    AdditionalRoles: null,
    ImmigrationStatus: wire.lookup('ImmigrationStatus', visa?.subType),
    HoursPerWeek: contract.weeklyHours,
    DaysPerWeek: contract.hoursByWeekday.filter((hours) => hours > 0).length,
    FTE: contract.fte,
    WorkPattern: wire.lookup('WorkPattern', workPatternOf(contract)),
    Volunteer: false,
    ISamsExclude: false,
    ProbationaryPeriod: wire.lookup('ProbationaryPeriod', probationOf(stint)),
    NoticePeriod: null,
    CompanyDirector: title === 'Managing Director',
    JobShare: false,
    SraRegistered: false,
    Overtime: false,
  };
};

/**
 * One employee. The keys are those that a working client reads; those of the address are assumed.
 *
 * @see https://api.hrapi.co.uk/swagger/ui/index#!/Employees/Employees_Get
 */
export const renderEmployee = (company: Company, wire: Wire, person: Person, place: AddressPlace) => {
  const stint = stintOn(person, wire.today);
  const address = addressOf(person.homeAddress, person.homePhone);
  const personal = renderPersonal(wire, person);
  return {
    ID: employeeIdOf(person.id),
    Personal: place === 'inside' ? { ...personal, Address: address } : personal,
    ...(place === 'top' && { PersonalAddress: address }),
    Contract: renderContract(company, wire, person),
    Termination: {
      TerminationDate: wire.day(stint.endOn),
      LastWorkingDate: wire.day(stint.ending?.lastDayOfWorkOn ?? null),
    },
  };
};
export type RenderedEmployee = ReturnType<typeof renderEmployee>;
