import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../connector-kit/check/bench.ts';
import type { Company, Contract, Person } from '../../simulators/company/company.ts';
import { hrcloud as simulator } from '../../simulators/hrcloud/index.ts';
import { roundTrip } from '../../../test/round-trip.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { expected, inWords, rendered, replaced, truthOf, type Adjustment } from '../../../test/truth.ts';
import { currentContract, currentStint } from '../../../test/truth/timeline.ts';
import { hrcloud } from './index.ts';

type Expected = Parameters<Parameters<typeof rendered>[2]>[0];
type Fields = Readonly<Record<string, Expected>>;

/** What HR Cloud shows otherwise than the seed knows it, without it being a loss of the connector. */
const adjustmentsFor = (company: Company): Adjustment[] => [
  ...personAdjustments(company),
  ...employmentAdjustments(company),
  ...customFieldAdjustments(company),
  ...placeAdjustments(company),
  ...taskAdjustments,
];

const byNumber = ({ people }: Company) => new Map(people.map((person) => [person.employeeNumber, person]));

/** One list of types for what are two things: a type names a schedule or a kind. */
const typeOf = ({ type, schedule }: Contract): { kind: Expected; schedule: Expected; label: string } => {
  const { word } = expected;
  if (type === 'contractor') return { kind: word('contractor'), schedule: null, label: 'Contractor' };
  if (type === 'intern') return { kind: word('intern'), schedule: null, label: 'Intern' };
  if (type === 'temporary' || type === 'casual') return { kind: word('temporary'), schedule: null, label: 'Temporary' };
  return { kind: null, schedule: word(schedule), label: schedule === 'part_time' ? 'Part Time' : 'Full Time' };
};

const personAdjustments = (company: Company): Adjustment[] => {
  const people = byNumber(company);
  const ofPerson = (path: string, as: (person: Person, value: Expected) => Expected, reason: string) =>
    rendered(
      'employees',
      path,
      (value, { key }) => {
        const person = people.get(key);
        return person ? as(person, value) : value;
      },
      reason,
    );
  const kept = ({ nationalIds }: Person) =>
    (['ssn', 'tax_id'] as const).flatMap((kind) => {
      const number = nationalIds.find((each) => each.kind === kind);
      return number ? [{ kind, number }] : [];
    });
  const numbersOf = (person: Person): Expected[] =>
    kept(person).map(({ kind, number: { value } }) =>
      expected.part(
        { value, type: expected.word(kind === 'ssn' ? 'ssn' : 'tax') },
        { country: kind === 'ssn' ? expected.word('US') : null },
      ),
    );
  const type = ({ contracts }: Person) => typeOf(currentContract({ contracts } as Person, company.todayOn));
  const twoNumbers =
    'HR Cloud has a field for the number of the United States, and one for tax ids of other countries.';
  const oneList = 'HR Cloud has one list of employment types, which name a schedule or a kind.';
  return [
    ofPerson(
      'gender',
      ({ gender }, value) => (gender === 'female' || gender === 'male' ? value : null),
      'HR Cloud knows Female and Male.',
    ),
    ofPerson('employment_type', (person) => type(person).kind, oneList),
    ofPerson('employment_contract_type', (person) => type(person).schedule, oneList),
    ofPerson('national_identity_number', (person) => numbersOf(person)[0] ?? null, twoNumbers),
    ofPerson('national_identity_numbers', (person) => expected.set(numbersOf(person)), twoNumbers),
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

/** HR Cloud does not say since when the terms hold, so "nothing" stands where the day would. */
const keyOf = ({ employeeNumber }: Person) => `${employeeNumber} from nothing`;

const employmentAdjustments = (company: Company): Adjustment[] => {
  const people = byNumber(company);
  const periodOf = (person: Person, period: Expected): Expected => {
    if (period === null) return null;
    const salary = person.salaries.findLast(({ effectiveOn }) => effectiveOn <= company.todayOn) ?? person.salaries[0];
    return salary?.period === 'hour' ? expected.word('hour') : expected.unmapped('Salary');
  };
  const reason = 'HR Cloud keeps one employment a person, with the terms of today.';
  return [
    replaced(
      'employments',
      () =>
        termsOfToday(company).map(({ person, fields }) => {
          const { kind, schedule, label } = typeOf(currentContract(person, company.todayOn));
          const stint = currentStint(person, company.todayOn);
          const labelled = { label, id: expected.anything };
          return {
            key: keyOf(person),
            fields: {
              ...fields,
              start_date: expected.instant(stint.startOn),
              end_date: expected.instant(stint.endOn),
              employment_type: kind,
              type: kind && expected.part({ type: kind }, labelled),
              employment_contract_type: schedule,
              contract_type: schedule && expected.part({ contract_type: schedule }, labelled),
              pay_period: periodOf(person, fields['pay_period'] ?? null),
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
  const nameOf = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  const words = { text: 'text', list: 'text', multi_list: 'text', number: 'float', date: 'date', boolean: 'boolean' };
  const reason = 'HR Cloud names custom fields as its API does, and writes choices as text.';
  return [
    replaced(
      'custom_field_definitions',
      () =>
        company.customFields.map(({ id, type }) => ({
          key: nameOf(id),
          fields: { name: nameOf(id), description: null, type: expected.word(words[type]), options: null },
        })),
      reason,
    ),
    rendered(
      'employees',
      'custom_fields',
      (_, { key }) =>
        expected.set(
          company.customFields.flatMap(({ id, type, options }) => {
            const value = people.get(key)?.customValues[id] ?? null;
            if (value === null) return [];
            const choice = (optionId: unknown) => options.find((option) => option.id === optionId)?.name;
            const shown = Array.isArray(value)
              ? value.map(choice).join(', ')
              : type === 'list'
                ? (choice(value) ?? null)
                : type === 'date'
                  ? expected.instant(String(value))
                  : value;
            const field = expected.reference('custom_field_definitions', nameOf(id));
            return [expected.part({ name: nameOf(id), value: shown }, { id: field })];
          }),
        ),
      reason,
    ),
  ];
};

const placeAdjustments = ({ sites }: Company): Adjustment[] => [
  rendered(
    'locations',
    'street_1',
    (_, { key }) => {
      const { line1, line2, postCode, city } = sites.find(({ name }) => name === key)?.address ?? {};
      return [line1, line2, `${postCode} ${city}`].filter(Boolean).join(', ');
    },
    'HR Cloud keeps the address of a location as one text.',
  ),
];

const taskAdjustments: Adjustment[] = [
  replaced(
    'tasks',
    (records) =>
      records.map(({ fields }) => ({
        key: `nobody: ${String(fields['name'])}`,
        fields: {
          ...fields,
          type: expected.unmapped('Plain'),
          parent_process_name: null,
          created_at: expected.anything,
          updated_at: expected.anything,
        },
      })),
    'HR Cloud names who is asked without an id; its tasks have a type and dates, and these are of no process.',
  ),
];

describe('the round trip: seed company, simulator, connector, unified records', () => {
  let opened: SandboxBench;
  beforeAll(async () => {
    opened = await openSandboxBench({ connector: hrcloud, simulator, size: 60 });
  });
  afterAll(() => opened.close());

  it.each(['records', 'page0', 'page1'])('gives the seed’s truth minus the declared losses (%s)', async (mode) => {
    const { bench, company } = opened;
    await bench.control.reset();
    if (mode !== 'records') await bench.control.turn({ pagingMode: mode, pageSizeMaximum: 50 });
    const { vendor } = openSession(bench);
    const differences = await roundTrip({ connector: hrcloud, vendor, company, adjustments: adjustmentsFor(company) });
    expect(inWords(differences).slice(0, 20)).toEqual([]);
  });
});
