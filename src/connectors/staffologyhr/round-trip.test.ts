import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../connector-kit/check/bench.ts';
import type { Company, Contract, Person } from '../../simulators/company/company.ts';
import { staffologyhr as simulator } from '../../simulators/staffologyhr/index.ts';
import { roundTrip } from '../../../test/round-trip.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { expected, inWords, leftOut, rendered, replaced, truthOf, type Adjustment } from '../../../test/truth.ts';
import { currentContract, currentJob, currentStint } from '../../../test/truth/timeline.ts';
import { staffologyhr } from './index.ts';

type Expected = Parameters<Parameters<typeof rendered>[2]>[0];
type Fields = Readonly<Record<string, Expected>>;

/** What Staffology HR shows otherwise than the seed knows it, without it being a loss of the connector. */
const adjustmentsFor = (company: Company): Adjustment[] => [
  ...personAdjustments(company),
  ...employmentAdjustments(company),
  ...customFieldAdjustments(company),
  ...listAdjustments(company),
  ...timeOffAdjustments(),
];

const byNumber = ({ people }: Company) => new Map(people.map((person) => [person.employeeNumber, person]));

/** `EmployeeType` names how much somebody works, or what kind of worker it is. */
const scheduleOf = ({ type, schedule }: Contract): Expected =>
  type === 'contractor' || type === 'casual' ? null : expected.word(schedule);

const personAdjustments = (company: Company): Adjustment[] => {
  const people = byNumber(company);
  const ofPerson = (path: string, reason: string, as: (person: Person, value: Expected) => Expected) =>
    rendered(
      'employees',
      path,
      (value, { key }) => {
        const person = people.get(key);
        return person ? as(person, value) : value;
      },
      reason,
    );
  const salutations: Readonly<Record<string, string>> = { Ms: 'Ms', Frau: 'Ms', Mr: 'Mr', Herr: 'Mr' };
  return [
    ofPerson('title', 'One list of titles, in English, for salutations and academic titles.', (person) => {
      const { academicTitle, salutation } = person;
      if (academicTitle !== null) return academicTitle.startsWith('Prof') ? 'Prof' : 'Dr';
      return salutation === null ? null : (salutations[salutation] ?? null);
    }),
    ofPerson('first_name', 'All forenames are one text.', ({ firstName, middleName }) =>
      [firstName, middleName].filter(Boolean).join(' '),
    ),
    ofPerson('display_name', '“Known as” takes the place of the first name.', (person) => {
      const { displayName, firstName, lastName } = person;
      return displayName === `${firstName} ${lastName}` ? firstName : displayName;
    }),
    ofPerson('citizenships', 'One nationality a person.', ({ citizenships: [first] }) =>
      first === undefined ? null : expected.set([expected.word(first)]),
    ),
    ofPerson('hire_date', 'Continuous service begins anew with a rehire.', (person) =>
      expected.instant(currentStint(person, company.todayOn).startOn),
    ),
    ofPerson(
      'employment_status',
      'There is no status: it is told from dates, and long leave is not seen.',
      (_, value) =>
        value !== null && typeof value === 'object' && value.is === 'word' && value.words.includes('leave')
          ? expected.word('active')
          : value,
    ),
    ofPerson('employment_contract_type', 'One list for working time and kind of worker.', (person) =>
      scheduleOf(currentContract(person, company.todayOn)),
    ),
    ofPerson('home_location', 'The telephone there is part of an address.', ({ homePhone }, value) =>
      value !== null && typeof value === 'object' && value.is === 'part'
        ? { ...value, may: { ...value.may, phone_number: homePhone } }
        : value,
    ),
    ofPerson('home_location.state', 'Counties go by name.', (_, value) => (value === null ? null : expected.wording)),
  ];
};

/** The main terms of today: the last that have begun, the first of somebody who has not started. */
const termsOfToday = (company: Company) => {
  const { employments } = truthOf(company);
  return company.people.map((person) => {
    const own = employments
      .filter(({ key, fields }) => key.startsWith(`${person.employeeNumber} from `) && fields['work_time'] !== null)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const begun = own.filter(({ key }) => (key.split(' from ')[1] ?? '') <= company.todayOn);
    const terms = begun.at(-1) ?? own[0];
    if (!terms) throw new Error(`${person.employeeNumber} has no terms`);
    return { person, fields: terms.fields as Fields };
  });
};

/** It is not said since when the terms hold, so "nothing" stands where the day would. */
const keyOf = ({ employeeNumber }: Person) => `${employeeNumber} from nothing`;

const employmentAdjustments = (company: Company): Adjustment[] => {
  const people = byNumber(company);
  const reason = 'Staffology HR shows one employment a person, with the terms of today.';
  return [
    replaced(
      'employments',
      () =>
        termsOfToday(company).map(({ person, fields }) => {
          const schedule = scheduleOf(currentContract(person, company.todayOn));
          const stint = currentStint(person, company.todayOn);
          return {
            key: keyOf(person),
            fields: {
              ...fields,
              start_date: expected.instant(stint.startOn),
              end_date: expected.instant(stint.endOn),
              employment_contract_type: schedule,
              contract_type: schedule && expected.part({ contract_type: schedule }, { label: expected.wording }),
            },
          };
        }),
      reason,
    ),
    rendered(
      'employees',
      'employments',
      (_, { key }) => {
        const person = people.get(key);
        return person ? expected.set([expected.record('employments', keyOf(person))]) : null;
      },
      reason,
    ),
  ];
};

const customFieldAdjustments = (company: Company): Adjustment[] => {
  const people = byNumber(company);
  const reason = 'Custom fields go by their place, and choices by their words.';
  const nameAt = (place: number) => `CustomField${place + 1}`;
  return [
    replaced(
      'custom_field_definitions',
      () =>
        company.customFields.map((_, place) => ({
          key: nameAt(place),
          fields: { name: nameAt(place), description: null, type: null, options: null },
        })),
      reason,
    ),
    rendered(
      'employees',
      'custom_fields',
      (_, { key }) =>
        expected.set(
          company.customFields.flatMap(({ id, type, options }, place) => {
            const value = people.get(key)?.customValues[id] ?? null;
            if (value === null) return [];
            const choice = (optionId: unknown) => options.find((option) => option.id === optionId)?.name;
            const shown = Array.isArray(value)
              ? value.map(choice).join(', ')
              : type === 'list'
                ? (choice(value) ?? null)
                : type === 'date'
                  ? `${String(value)}T00:00:00`
                  : value;
            const field = expected.reference('custom_field_definitions', nameAt(place));
            return [expected.part({ name: nameAt(place), value: shown }, { id: field })];
          }),
        ),
      reason,
    ),
  ];
};

/** Entries of lists are known from the people who have them. */
const listAdjustments = (company: Company): Adjustment[] => {
  const jobsOfToday = company.people.map((person) => currentJob(person, company.todayOn));
  const had = (items: readonly { id: string; name?: string; title?: string }[], ids: readonly (string | null)[]) =>
    new Set(items.filter(({ id }) => ids.includes(id)).map(({ name, title }) => name ?? title));
  const reason = 'Nobody has it, so it is not seen.';
  const onlyHad = (resource: Adjustment['resource'], names: ReadonlySet<string | undefined>) =>
    leftOut(resource, ({ key }) => !names.has(key), reason);
  const wanted = [
    onlyHad(
      'departments',
      had(
        company.departments,
        jobsOfToday.map(({ departmentId }) => departmentId),
      ),
    ),
    onlyHad(
      'teams',
      had(
        company.teams,
        jobsOfToday.map(({ teamId }) => teamId),
      ),
    ),
    onlyHad(
      'jobs',
      had(
        company.jobs,
        jobsOfToday.map(({ jobId }) => jobId),
      ),
    ),
    onlyHad(
      'locations',
      had(
        company.sites,
        jobsOfToday.map(({ siteId }) => siteId),
      ),
    ),
  ];
  const truth = truthOf(company);
  // In a company of this size most entries are had by somebody; what changes nothing is not to be said.
  return wanted.filter(({ resource, change }) => change(truth[resource]).length < truth[resource].length);
};

const isHours = (value: Expected) =>
  value !== null && typeof value === 'object' && value.is === 'duration' && value.text.startsWith('PT');

const atNoon = (value: Expected): Expected =>
  value !== null && typeof value === 'object' && value.is === 'local'
    ? expected.local(`${value.at.slice(0, 10)}T12:00`)
    : value;

const timeOffAdjustments = (): Adjustment[] => {
  const noon = 'Half days begin or end at noon.';
  return [
    rendered(
      'time_off',
      'start_date',
      (value, { fields }) => (fields['start_half_day'] === true ? atNoon(value) : value),
      noon,
    ),
    rendered(
      'time_off',
      'end_date',
      (value, { fields }) => (fields['end_half_day'] === true ? atNoon(value) : value),
      noon,
    ),
    rendered(
      'time_off',
      'duration',
      (value) => (isHours(value) ? expected.anything : value),
      'Absences of hours are told in days as well, and days go first.',
    ),
  ];
};

describe('the round trip: seed company, simulator, connector, unified records', () => {
  let opened: SandboxBench;
  beforeAll(async () => {
    opened = await openSandboxBench({ connector: staffologyhr, simulator, size: 60 });
  });
  afterAll(() => opened.close());

  it.each([
    ['as it comes', {}],
    [
      'records as lists of one, their addresses beside',
      {
        singleRecordShape: 'array',
        singleEmployeeAddress: 'PersonalAddress',
      },
    ],
  ])('gives the seed’s truth minus the declared losses: %s', async (_, switches) => {
    const { bench, company } = opened;
    await bench.control.reset();
    await bench.control.turn(switches);
    const { vendor } = openSession(bench);
    const adjustments = adjustmentsFor(company);
    const differences = await roundTrip({ connector: staffologyhr, vendor, company, adjustments });
    expect(inWords(differences).slice(0, 20)).toEqual([]);
  });
});
