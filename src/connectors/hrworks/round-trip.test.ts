import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTransport, type Transport } from '../../connector-kit/http/transport.ts';
import { createVendor } from '../../connector-kit/http/vendor-client.ts';
import type { Company, Contract, Person } from '../../simulators/company/company.ts';
import { primaryAssignmentOn, rowOn, seedCompany } from '../../simulators/company/index.ts';
import { hrworks as simulator } from '../../simulators/hrworks/index.ts';
import { startSandbox, type Sandbox } from '../../simulators/kit/index.ts';
import { roundTrip } from '../../../test/round-trip.ts';
import {
  expected,
  inWords,
  leftOut,
  notCompared,
  rendered,
  replaced,
  truthOf,
  type Adjustment,
} from '../../../test/truth.ts';
import { timeOffKey } from '../../../test/truth/keys.ts';
import type { AnyTruthRecord } from '../../../test/truth/adjustments.ts';
import { hrworks } from './index.ts';

type Expected = Parameters<Parameters<typeof rendered>[2]>[0];
type Terms = AnyTruthRecord;

/** What HRworks shows otherwise than the seed knows it, without it being a loss of the connector. */
const adjustmentsFor = (company: Company): Adjustment[] => [
  ...kindsOfEmployment(company),
  ...termsAsShown(company),
  ...identity,
  ...leave(company),
  ...workingTimes,
  ...papers,
];

const isKind = <Is extends string>(value: Expected, is: Is): value is Extract<Expected, { is: Is }> =>
  value !== null && typeof value === 'object' && value.is === is;

/** HRworks' word for a contract of the seed, and ours for that, where there is one. */
const kinds: Record<Contract['type'], { word: string; ours?: string }> = {
  permanent: { word: 'regularEmployee' },
  fixed_term: { word: 'regularEmployee' },
  temporary: { word: 'shortTermEmployment', ours: 'temporary' },
  intern: { word: 'intern', ours: 'intern' },
  apprentice: { word: 'apprentice', ours: 'apprentice' },
  contractor: { word: 'externalWorker', ours: 'external' },
  casual: { word: 'marginalEmployment' },
};
const kindOf = (type: Contract['type']): Expected => {
  const { word, ours } = kinds[type];
  return ours === undefined ? expected.unmapped(word) : expected.word(ours);
};

const contractOn = (person: Person, on: string): Contract => rowOn(person.contracts, on) ?? person.contracts[0];

const ownKinds = 'HRworks tells how somebody is employed in kinds of its own, and not for how long.';
const kindsOfEmployment = ({ people, todayOn }: Company): Adjustment[] => {
  const byNumber = new Map(people.map((person) => [person.employeeNumber, person]));
  return [
    rendered(
      'employees',
      'employment_type',
      (_, { key }) => {
        const person = byNumber.get(key);
        return person ? kindOf(contractOn(person, todayOn).type) : null;
      },
      ownKinds,
    ),
  ];
};

/** What of somebody's terms HRworks keeps a history of. */
const shownOn = (person: Person, on: string): string => {
  const { jobId, departmentId, siteId } = primaryAssignmentOn(person, on);
  const { type, weeklyHours, hoursByWeekday } = contractOn(person, on);
  return JSON.stringify([jobId, departmentId, siteId, kinds[type].word, weeklyHours, hoursByWeekday]);
};

const startOf = ({ key }: Terms): string => key.slice(-10);
const endOf = ({ fields }: Terms): string | null => {
  const end = fields['end_date'] ?? null;
  return isKind(end, 'instant') ? end.at.slice(0, 10) : null;
};
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Terms that follow each other without a change that HRworks shows are one: the first's begin, the last's all else. */
const merged = (person: Person, terms: readonly Terms[]): Terms[] => {
  const shown: Terms[] = [];
  for (const next of terms.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
    const last = shown.at(-1);
    const end = last && endOf(last);
    const goesOn =
      last &&
      end &&
      dayAfter(end) === startOf(next) &&
      shownOn(person, startOf(next)) === shownOn(person, startOf(last)) &&
      !person.stints.some(({ startOn }) => startOn === startOf(next));
    const { effective_date = null, start_date = null } = last?.fields ?? {};
    if (last && goesOn)
      shown[shown.length - 1] = { key: last.key, fields: { ...next.fields, effective_date, start_date } };
    else shown.push(next);
  }
  return shown;
};

const todayOnly = 'HRworks keeps the cost centre and the superior of today only.';
const termsAsShown = (company: Company): Adjustment[] => {
  const truth = truthOf(company).employments;
  const shown = company.people.flatMap((person) => {
    const own = truth.filter(
      ({ key, fields }) => key.startsWith(`${person.employeeNumber} `) && fields['employment_type'] !== null,
    );
    return merged(person, own).map((terms) => ({ person, terms }));
  });
  const keysOf = Map.groupBy(shown, ({ person }) => person.employeeNumber);
  const today = (value: Expected, { fields }: Terms) => (fields['active'] === true ? value : null);
  return [
    replaced(
      'employments',
      () =>
        shown.map(({ person, terms: { key, fields } }) => {
          const kind = kindOf(contractOn(person, startOf({ key, fields })).type);
          const type = expected.part({ type: kind }, { label: expected.wording });
          return { key, fields: { ...fields, employment_type: kind, type } };
        }),
      'HRworks keeps no history of pay, managers, teams and cost centres, and one job a person.',
    ),
    rendered(
      'employees',
      'employments',
      (_, { key }) =>
        expected.set((keysOf.get(key) ?? []).map(({ terms }) => expected.record('employments', terms.key))),
      'HRworks keeps no history of pay, managers, teams and cost centres, and one job a person.',
    ),
    rendered('employments', 'cost_center', today, todayOnly),
    rendered('employments', 'cost_centers', today, todayOnly),
    rendered('employments', 'manager', today, todayOnly),
  ];
};

const ibanOnly = 'HRworks keeps an account by IBAN and BIC.';
const germanNumber = (item: Expected): boolean => {
  const country = isKind(item, 'part') ? (item.may['country'] ?? null) : null;
  return isKind(country, 'word') && country.words.includes('DE');
};
const germanOnly = 'HRworks keeps the tax and social security numbers of people employed in Germany.';
const asText = (value: Expected): Expected => {
  if (isKind(value, 'set')) return value.items.map(String).join(', ');
  if (isKind(value, 'day')) return value.on;
  return value === null || typeof value === 'object' ? value : String(value);
};

const identity: Adjustment[] = [
  rendered(
    'employees',
    'gender',
    (value) => (isKind(value, 'word') && value.words.includes('non_binary') ? expected.word('diverse') : value),
    'HRworks has the word of German law.',
  ),
  rendered(
    'employees',
    'employment_status',
    (value) => (isKind(value, 'word') && value.words.includes('leave') ? expected.word('active') : value),
    'HRworks keeps long leave as an absence: the person is active.',
  ),
  rendered(
    'employees',
    'bank_details',
    (value) => {
      const [account = null] = isKind(value, 'set') ? value.items : [];
      return isKind(account, 'part') && account.must['iban'] === null ? null : value;
    },
    ibanOnly,
  ),
  rendered('employees', 'bank_details.bank_name', () => null, ibanOnly),
  rendered('employees', 'bank_details.currency_code', () => null, ibanOnly),
  rendered(
    'employees',
    'national_identity_numbers',
    (value) => (isKind(value, 'set') ? expected.set(value.items.filter(germanNumber)) : value),
    germanOnly,
  ),
  rendered(
    'employees',
    'national_identity_number',
    (value) => {
      const german = isKind(value, 'either') ? value.options.filter(germanNumber) : [];
      return german.length === 0 ? null : expected.either(...german);
    },
    germanOnly,
  ),
  rendered('employees', 'custom_fields.value', asText, 'HRworks’ own fields hold text.'),
];

const remoteWork = 'HRworks keeps remote work apart: it is no time off.';
const inDays = 'HRworks counts leave in days and halves of days.';

const leave = ({ people, leavePolicies }: Company): Adjustment[] => {
  const requests = people.flatMap(({ employeeNumber, leaveRequests }) =>
    leaveRequests.map((request) => {
      const policy = leavePolicies.find(({ id }) => id === request.policyId);
      return [timeOffKey(employeeNumber, request.startOn), { ...request, kind: policy?.kind }] as const;
    }),
  );
  const byKey = new Map(requests);
  const isRemote = (name: string) =>
    leavePolicies.some((policy) => policy.name === name && policy.kind === 'work_from_home');
  const isShort = (key: string) => {
    const { unit, amount = 0 } = byKey.get(key) ?? {};
    return unit === 'hours' && amount <= 4;
  };
  return [
    leftOut('time_off', ({ key }) => byKey.get(key)?.kind === 'work_from_home', remoteWork),
    leftOut('time_off_policies', ({ key }) => isRemote(key), remoteWork),
    leftOut('time_off_types', ({ key }) => isRemote(key), remoteWork),
    rendered('time_off_policies', 'duration_unit', () => expected.word('days'), inDays),
    rendered(
      'time_off',
      'duration',
      (value, { key }) =>
        byKey.get(key)?.unit === 'hours' ? expected.duration(isShort(key) ? 'P0.5D' : 'P1D') : value,
      inDays,
    ),
    rendered('time_off', 'start_half_day', (value, { key }) => isShort(key) || value, inDays),
    rendered(
      'time_off',
      'status',
      (value, { key }) => {
        const { kind, status } = byKey.get(key) ?? {};
        if (kind !== 'sick') return value;
        return expected.word(status === 'declined' || status === 'cancelled' ? 'cancelled' : 'approved');
      },
      'Nobody approves or declines sickness in HRworks.',
    ),
    leftOut(
      'time_off_balances',
      ({ key }) => !leavePolicies.some(({ name, kind }) => kind === 'holiday' && key.endsWith(` ${name}`)),
      'HRworks keeps one account a person, that of holidays.',
    ),
  ];
};

const workingTimes: Adjustment[] = [
  rendered(
    'time_entries',
    'labor_type',
    () => expected.part({ code: 'workingTime' }),
    'HRworks says of each working time what it was.',
  ),
];

const onDay = (value: Expected): Expected =>
  isKind(value, 'instant') ? expected.instant(value.at.slice(0, 10)) : value;
const papers: Adjustment[] = [
  notCompared('documents', 'category_id', 'HRworks’ categories have keys of their own.'),
  rendered('documents', 'remote_url', () => expected.wording, 'HRworks mints links that end after a while.'),
  rendered(
    'documents',
    'contents',
    () => expected.set([expected.part({ url: expected.wording })]),
    'HRworks mints links that end after a while.',
  ),
  rendered('documents', 'created_at', onDay, 'HRworks keeps the day of an entry.'),
  rendered(
    'documents',
    'updated_at',
    (_, { fields }) => onDay(fields['created_at'] ?? null),
    'HRworks keeps the day of a change.',
  ),
  replaced(
    'document_categories',
    () =>
      ['Contracts', 'Certificates', 'Payslips', 'Proofs of identity', 'Policies', 'Other'].map((name) => ({
        key: name,
        fields: { name, active: null },
      })),
    'HRworks’ categories are those that the customer made, in use or not.',
  ),
];

describe('the round trip: seed company, simulator, connector, unified records', () => {
  let sandbox: Sandbox;
  let transport: Transport;

  beforeAll(async () => {
    sandbox = await startSandbox({ simulators: [simulator], company: { size: 120 }, limits: 'raised' });
    transport = createTransport({ allowOrigins: [sandbox.origin] });
  });

  afterAll(async () => {
    await transport.close();
    await sandbox.close();
  });

  it('gives the seed’s truth minus the declared losses', async () => {
    const { baseUrls = {}, credentials = {} } = sandbox.providers['hrworks'] ?? {};
    const company = seedCompany(sandbox.company);
    const vendor = createVendor({
      connector: hrworks,
      environment: 'simulator',
      hosts: { api: '', ...baseUrls },
      credentials,
      transport,
    });
    const differences = await roundTrip({ connector: hrworks, vendor, company, adjustments: adjustmentsFor(company) });
    expect(inWords(differences).slice(0, 20)).toEqual([]);
  });
});
