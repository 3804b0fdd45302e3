import type { InputField, Option } from '../../../connector-kit/writing.ts';
import { optionsIn, optionsOf } from '../../../connector-kit/writing.ts';
import { alpha3 } from '../map/countries.ts';
import * as words from '../map/vocabularies.ts';
import type { Lists } from './lists.ts';

const english = new Intl.DisplayNames(['en'], { type: 'region' });
const countries: readonly Option[] = Object.entries(alpha3).map(([id, code]) => ({
  id,
  name: english.of(code) ?? code,
  word: code,
}));

/** Kinds of employment; three of them are none of ours, and are named by HRworks' own word. */
export const employmentTypes = optionsIn(
  words.employmentTypes.map((id) => ({ id, name: id })),
  words.employmentType,
);

const wholeDay = 'A day: the time of day is left out.';

/** What both a new person and a known one take. */
export const personFields: Readonly<Record<string, InputField<Lists>>> = {
  first_name: {},
  last_name: {},
  title: { note: 'The academic title. HRworks does not take the form of address, and shows it before the title.' },
  work_email: {},
  work_phone_number: {},
  job_title: {},
  department_id: {
    options: ({ units }) => units?.map(({ uuid, name, number }) => ({ id: uuid, name: name ?? number ?? uuid })),
  },
  manager_id: { refersTo: 'employees' },
  gender: { options: () => optionsOf(words.gender.words) },
  date_of_birth: { note: wholeDay },
  start_date: { note: wholeDay },
  termination_date: { note: 'The last day. HRworks calls somebody inactive from then on.' },
  citizenships: { options: () => countries, note: 'One or two.' },
  employee_number: { note: 'The personnel number. Nobody else has it.' },
  national_identity_numbers: {
    note: 'Of people employed in Germany: social security (svnr) and tax number (idnr).',
  },
  'employment.type': { options: () => employmentTypes },
  'employment.payroll_code': { note: 'The DATEV personnel number.' },
  'home_location.street_1': { note: 'Street and house number, which HRworks keeps apart.' },
  'home_location.street_2': {},
  'home_location.city': {},
  'home_location.zip_code': {},
  'home_location.state': { note: 'By ISO 3166-2, such as DE-BY.' },
  'home_location.country': { options: () => countries },
  'work_location.id': {
    options: ({ establishments }) => establishments?.map(({ id, name }) => ({ id, name: name ?? id })),
  },
};

/** Cost centres are chosen when somebody is added; the contract has no such field for those who are there. */
export const costCenters: InputField<Lists> = {
  options: ({ costCenters: listed }) => listed?.map(({ number, name }) => ({ id: number, name: name ?? number })),
  note: 'One, which takes all of the cost.',
};

const inOnboarding = 'HRworks’ API takes it during onboarding only: see the action create_onboarding_documents';

/** Where fields that one may expect are written instead. */
export const personElsewhere = {
  personal_email: inOnboarding,
  personal_phone_number: inOnboarding,
  preferred_language: inOnboarding,
  employment_status: 'HRworks tells it from the days: write start_date or termination_date',
  name: 'write first_name and last_name',
  team_id: 'HRworks has one tree of organization units: write department_id',
  custom_fields: 'HRworks shows fields of your own and publishes no way to write them',
  'work_location.name': 'write the name or id of a permanent establishment as work_location.id',
  'employment.work_time':
    'HRworks takes the id of a work schedule and publishes no list of them: write workScheduleId in passthrough',
} as const;
