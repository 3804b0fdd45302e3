import {
  type Address,
  type Assignment,
  type Contract,
  type Day,
  dayNumber,
  type Person,
  primaryAssignmentOn,
  rowOn,
  standingOn,
  stintOn,
} from '../company/index.ts';
import { midnight } from './dates.ts';
import { siteOf } from './organisations.ts';
import type { View } from './view.ts';
import { employmentTypeOf, endings, genders, maritalStatuses, nationalityOf } from './vocabulary.ts';

export type Reference = { id: string; name: string };

export const contractOn = (person: Person, day: string): Contract =>
  rowOn(person.contracts, day) ?? person.contracts[0];
export const isContractor = (person: Person, day: string): boolean => contractOn(person, day).type === 'contractor';
export const fullNameOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** Hours of one working day. */
export const typicalDayOf = ({ weeklyHours, hoursByWeekday }: Contract): number =>
  Math.round((weeklyHours / Math.max(1, hoursByWeekday.filter((hours) => hours > 0).length)) * 100) / 100;

/** Rounded; the unit of `probation_length` is assumed. */
const monthsBetween = (from: Day, to: Day): number => Math.round((dayNumber(to) - dayNumber(from)) / 30.4);

/** `7.6`, and `8.0` with the zero. */
const hoursText = (hours: number): string => (Number.isInteger(hours) ? hours.toFixed(1) : String(hours));

export const renderReference = (
  view: View,
  kind: string,
  rows: readonly Reference[],
  id: string | null,
): Reference | null => {
  const row = rows.find((candidate) => candidate.id === id);
  return row === undefined ? null : { id: view.id(kind, row.id), name: row.name };
};

const renderManager = (view: View, managerId: string | null): Reference | null => {
  const manager = view.environment.roster.get(managerId ?? '');
  return manager === undefined ? null : { id: view.employeeId(manager.id), name: fullNameOf(manager) };
};

export const oneLine = ({ line1, line2, city, region, postCode }: Address): string =>
  [line1, line2, [city, region?.slice(3), postCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');

const renderAddress = (address: Address | null) =>
  address && {
    address_type: 'residential',
    line_1: address.line1,
    line_2: address.line2,
    line_3: null,
    block_number: null,
    level_number: null,
    unit_number: null,
    street_name: address.street,
    suburb: address.city,
    city: address.city,
    state: address.region?.slice(3) ?? null,
    postcode: address.postCode,
    country: address.country,
    is_residential: true,
    is_manually_entered: false,
  };

const statusOf = ({ environment, today }: View, person: Person): string => {
  const standing = standingOn(person, today);
  if (standing === 'future') return String(environment.switchValue('futureStartStatus'));
  return standing === 'left' ? String(environment.switchValue('leaverStatus')) : 'active';
};

/** The rights of this person's own account. Values assumed. */
const roleOf = ({ company }: View, person: Person): string => {
  if (person.id === company.cast.boss) return 'owner';
  return company.departments.some(({ headId }) => headId === person.id) ? 'manager' : 'employee';
};

const secondaryCostCentres = (view: View, rows: readonly Assignment[], primaryId: string | null): Reference[] =>
  rows
    .filter((row) => !row.isPrimary && row.effectiveOn <= view.today && row.costCentreId !== primaryId)
    .map((row) => renderReference(view, 'cost-centre', view.company.costCentres, row.costCentreId))
    .filter((reference) => reference !== null);

/** Keys that other regions do not get: left out, not null. */
const regional = (view: View, person: Person) => {
  if (view.organisation.country === 'AU')
    return { aboriginal_torres_strait_islander: null, instapay_referral_opted_out: false, abn: null };
  const number = person.nationalIds.find((id) => id.kind === 'nin')?.value;
  return {
    uk_tax_and_national_insurance:
      number === undefined
        ? null
        : {
            id: view.id('uk-tax', person.id),
            unique_taxpayer_reference: null,
            national_insurance_number: number,
          },
  };
};

const renderJob = (view: View, person: Person) => {
  const { company, environment, today } = view;
  const row = primaryAssignmentOn(person, today);
  const contract = contractOn(person, today);
  const stint = stintOn(person, today);
  const site = siteOf(environment, row.siteId);
  return {
    job_title: company.jobs.find((job) => job.id === row.jobId)?.title ?? null,
    code: person.employeeNumber,
    location: site.name,
    employing_entity: company.legalEntities.find((entity) => entity.id === site.legalEntityId)?.name ?? null,
    external_id: null,
    start_date: midnight(stint.startOn),
    termination_date: midnight(stint.endOn),
    termination_summary: stint.ending && endings[stint.ending.reason],
    status: statusOf(view, person),
    employment_type: employmentTypeOf(contract),
    typical_work_day: hoursText(typicalDayOf(contract)),
    roster: null,
    trial_or_probation_type: stint.probationEndOn === null ? null : 'Probation',
    trial_length: null,
    probation_length: stint.probationEndOn && monthsBetween(stint.startOn, stint.probationEndOn),
    work_country: site.address.country,
    payroll_type: null,
    time_zone: site.timeZone,
    independent_contractor: contract.type === 'contractor',
    trading_name: null,
    teams: [renderReference(view, 'team', company.teams, row.teamId)].filter((team) => team !== null),
    primary_cost_centre: renderReference(view, 'cost-centre', company.costCentres, row.costCentreId),
    secondary_cost_centres: secondaryCostCentres(view, person.assignments, row.costCentreId),
    primary_manager: renderManager(view, row.managerId),
    secondary_manager: null,
  };
};

/**
 * One employee; list and single read send the same.
 *
 * @see https://developer.employmenthero.com/api-references/employee
 */
export const renderEmployee = (view: View, person: Person): Record<string, unknown> => {
  const { firstName, middleName, lastName, citizenships, homeAddress, gender, maritalStatus } = person;
  const legalName = [firstName, middleName, lastName].filter((name) => name !== null).join(' ');
  return {
    id: view.employeeId(person.id),
    account_email: person.workEmail,
    email: person.workEmail,
    title: person.salutation,
    role: roleOf(view, person),
    first_name: firstName,
    middle_name: middleName,
    last_name: lastName,
    known_as: person.displayName === fullNameOf(person) ? firstName : person.displayName,
    full_name: fullNameOf(person),
    full_legal_name: legalName,
    legal_name: legalName,
    pronouns: person.pronouns?.replaceAll(' ', '').toLowerCase() ?? null,
    previous_surname: person.birthName,
    avatar_url: person.avatarUrl,
    biography: person.about,
    gender: gender && genders[gender],
    date_of_birth: midnight(person.bornOn),
    [String(view.environment.switchValue('maritalStatusKey'))]: maritalStatus && maritalStatuses[maritalStatus],
    nationality: citizenships[0] === undefined ? null : nationalityOf(citizenships[0]),
    country: homeAddress?.country ?? null,
    address: homeAddress && oneLine(homeAddress),
    personal_email: person.personalEmail,
    personal_mobile_number: person.mobilePhone,
    home_phone: person.homePhone,
    company_email: person.workEmail,
    company_mobile: null,
    company_landline: person.workPhone,
    display_mobile_in_staff_directory: true,
    ...renderJob(view, person),
    ...regional(view, person),
    residential_address: renderAddress(homeAddress),
    postal_address: null,
  };
};
