import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHeroBench, type HeroBench } from '../../../test/employmenthero-bench.ts';
import { roundTrip } from '../../../test/round-trip.ts';
import { expected, inWords, leftOut, notCompared, rendered, truthOf, type Adjustment } from '../../../test/truth.ts';
import { balanceKey } from '../../../test/truth/keys.ts';
import { openSession } from '../../connector-kit/check/bench.ts';
import type { Company, Person } from '../../simulators/company/company.ts';
import { primaryAssignmentOn, rowOn } from '../../simulators/company/index.ts';
import { employmenthero } from './index.ts';

type Expected = Parameters<Parameters<typeof rendered>[2]>[0];

/** What Employment Hero shows otherwise than the seed knows it, without it being a loss of the connector. */
const adjustmentsFor = (company: Company): Adjustment[] => [
  ...nameAdjustments(company),
  ...workAdjustments(company),
  ...employmentAdjustments(company),
  ...bankAdjustments(company),
  ...customFieldAdjustments,
  ...timeAdjustments(company),
];

const isKind = <K extends string>(value: Expected, is: K): value is Extract<Expected, { is: K }> =>
  value !== null && typeof value === 'object' && value.is === is;
const isWord = (value: Expected, ...words: string[]): boolean =>
  isKind(value, 'word') && value.words.some((word) => words.includes(word));

const personOf = ({ people }: Company) => {
  const byNumber = new Map(people.map((person) => [person.employeeNumber, person]));
  return (key: string): Person => {
    const person = byNumber.get(key);
    if (person === undefined) throw new Error(`Nobody has the number ${key}.`);
    return person;
  };
};

const nameAdjustments = (company: Company): Adjustment[] => {
  const person = personOf(company);
  const noNumber = 'Organisations of Australia have no key for numbers of other states.';
  return [
    rendered(
      'employees',
      'display_name',
      (_, { key }) => {
        const { displayName, firstName, lastName } = person(key);
        return displayName === `${firstName} ${lastName}` ? firstName : displayName;
      },
      'What somebody is known as is a first name.',
    ),
    rendered(
      'employees',
      'marital_status',
      (value) => (isWord(value, 'domestic_partnership') ? expected.word('common_law') : value),
      'Couples that are not married are "De facto".',
    ),
    rendered(
      'employees',
      'citizenships',
      (value) => (isKind(value, 'set') ? { ...value, items: value.items.slice(0, 1) } : value),
      'There is one nationality.',
    ),
    rendered('employees', 'national_identity_number', () => null, noNumber),
    rendered('employees', 'national_identity_numbers', () => null, noNumber),
  ];
};

/** The cost centre of a second job, where it is another one. */
const secondCostCentre = ({ costCentres, todayOn }: Company, { assignments }: Person): string | undefined => {
  const first = assignments.findLast((row) => row.isPrimary && row.effectiveOn <= todayOn)?.costCentreId;
  const second = assignments.find((row) => !row.isPrimary && row.effectiveOn <= todayOn)?.costCentreId;
  return second === first ? undefined : costCentres.find(({ id }) => id === second)?.name;
};

const withItem = (value: Expected, item: Expected): Expected =>
  expected.set([...(isKind(value, 'set') ? value.items : []), item]);

const workAdjustments = (company: Company): Adjustment[] => {
  const person = personOf(company);
  const beside = 'The cost centre of a second job is a secondary one.';
  const second = (key: string) => secondCostCentre(company, person(key));
  const titles = new Set(truthOf(company).employees.map(({ fields }) => fields['job_title']));
  return [
    rendered(
      'employees',
      'employment_type',
      (value) => (isWord(value, 'contractor', 'casual') ? value : null),
      'Full and part time say nothing of the legal kind.',
    ),
    rendered(
      'employees',
      'employment_status',
      (value) => (isWord(value, 'leave') ? expected.word('active') : value),
      'Somebody who is away for long is active.',
    ),
    rendered(
      'employees',
      'hire_date',
      (_, { fields }) => fields['start_date'] ?? null,
      'There is one start date: the last one of whoever came back.',
    ),
    rendered(
      'employees',
      'groups',
      (value, { key }) => {
        const name = second(key);
        return name === undefined ? value : withItem(value, expected.record('cost_centers', name));
      },
      beside,
    ),
    rendered(
      'employees',
      'cost_centers',
      (value, { key }) => {
        const name = second(key);
        if (name === undefined) return value;
        return withItem(value, expected.part({ id: expected.reference('cost_centers', name) }, { name }));
      },
      beside,
    ),
    leftOut('jobs', ({ key }) => !titles.has(key), 'Titles are those that somebody has.'),
  ];
};

const employmentAdjustments = (company: Company): Adjustment[] => {
  const { todayOn, people } = company;
  const contractors = new Set(
    people
      .filter(({ contracts }) => (rowOn(contracts, todayOn) ?? contracts[0]).type === 'contractor')
      .map(({ employeeNumber }) => employeeNumber),
  );
  return [
    leftOut(
      'employments',
      ({ fields }) => fields['employment_type'] === null,
      'A second, concurrent job has no place in the employment history.',
    ),
    leftOut(
      'employments',
      ({ fields: { employee_id: employee } }) =>
        isKind(employee ?? null, 'reference') && contractors.has((employee as { key: string }).key),
      'Contractors have job histories.',
    ),
  ];
};

const bankAdjustments = (company: Company): Adjustment[] => {
  const person = personOf(company);
  const siteCountry = (key: string) => {
    const { siteId } = primaryAssignmentOn(person(key), company.todayOn);
    return company.sites.find(({ id }) => id === siteId)?.address.country;
  };
  const national = 'Accounts are those of Australia and the United Kingdom: no IBAN, no BIC, no name of the bank.';
  return [
    rendered('employees', 'bank_details.bank_name', () => null, national),
    rendered('employees', 'bank_details.swift_bic', () => null, national),
    rendered(
      'employees',
      'bank_details.local_account_number',
      (value, { key }) => value ?? person(key).bankAccount?.iban ?? null,
      'An IBAN stands where an account number does.',
    ),
    rendered('employees', 'bank_details.iban', () => null, national),
    rendered('employees', 'bank_details.currency_code', () => null, 'Only some regions have a currency.'),
    rendered(
      'employees',
      'bank_details.clearing_codes.value',
      (value) => (typeof value === 'string' ? value.replaceAll('-', '') : value),
      'A BSB is written without hyphens.',
    ),
    rendered(
      'employees',
      'bank_details.clearing_codes.type',
      (_, { key }) => {
        const words: Partial<Record<string, string>> = { AU: 'bsb_code', GB: 'sort_code' };
        return expected.word(words[siteCountry(key) ?? ''] ?? 'unmapped_value');
      },
      'What the number of a branch is depends on where the person works.',
    ),
  ];
};

const asWritten = (value: Expected): Expected => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? String(value) : value;
};

const freeText = 'There are three types of field: numbers and days are free text, yes and no a choice.';
const customFieldAdjustments: Adjustment[] = [
  rendered('employees', 'custom_fields.value', asWritten, freeText),
  rendered(
    'custom_field_definitions',
    'type',
    (value) => {
      if (isWord(value, 'boolean')) return expected.word('single_select');
      return isWord(value, 'float', 'integer', 'date') ? expected.word('text') : value;
    },
    freeText,
  ),
  rendered(
    'custom_field_definitions',
    'options',
    (value, { key }) =>
      key === 'First aider'
        ? expected.set(['Yes', 'No'].map((word) => expected.part({ id: expected.wording, value: word })))
        : value,
    freeText,
  ),
];

const timeAdjustments = ({ people, leavePolicies }: Company): Adjustment[] => {
  const accrued = new Map(
    people.flatMap(({ employeeNumber, leaveBalances }) =>
      leaveBalances.map(({ policyId, allowance, taken }) => [
        balanceKey(employeeNumber, leavePolicies.find(({ id }) => id === policyId)?.name ?? ''),
        (allowance ?? 0) - taken,
      ]),
    ),
  );
  const apart = 'That this place is the location of a person is not told, so ids of the two differ.';
  return [
    rendered(
      'time_off_balances',
      'current_balance',
      (_, { key }) => accrued.get(key) ?? null,
      'What is approved and not yet taken stands apart from what is accrued.',
    ),
    notCompared('time_entries', 'location.id', apart),
    notCompared('shifts', 'location_id', apart),
  ];
};

describe('the round trip: seed company, simulator, connector, unified records', () => {
  let hero: HeroBench;
  beforeAll(async () => {
    hero = await startHeroBench(60);
  });
  afterAll(() => hero.close());

  it('gives the seed’s truth minus the declared losses', async () => {
    const { bench, company } = hero;
    const { vendor } = openSession(bench);
    const differences = await roundTrip({
      connector: employmenthero,
      vendor,
      company,
      adjustments: adjustmentsFor(company),
    });
    expect(inWords(differences).slice(0, 20)).toEqual([]);
  }, 60_000);
});
