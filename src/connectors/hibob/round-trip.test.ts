import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTransport, type Transport } from '../../connector-kit/http/transport.ts';
import { createVendor } from '../../connector-kit/http/vendor-client.ts';
import type { Company, LeaveRequest, Person } from '../../simulators/company/company.ts';
import { primaryAssignmentOn, seedCompany } from '../../simulators/company/index.ts';
import { hibob as simulator } from '../../simulators/hibob/index.ts';
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
import { balanceKey, timeOffKey } from '../../../test/truth/keys.ts';
import { hibob } from './index.ts';

type Expected = Parameters<Parameters<typeof rendered>[2]>[0];

/** What Bob shows otherwise than the seed knows it, without it being a loss of the connector. */
const adjustmentsFor = (company: Company): Adjustment[] => [
  ...ownGroups(company),
  ...employmentAdjustments(company),
  ...timeOffAdjustments(company),
  ...employeeAdjustments,
  fullNames(company),
  ...belongings,
];

const keepItems = (value: Expected, keep: (item: Expected) => boolean): Expected =>
  value !== null && typeof value === 'object' && value.is === 'set' ? expected.set(value.items.filter(keep)) : value;

/** What this company keeps in columns that it added to Bob's work table, and the part of an assignment that each shows. */
const ownColumns = [
  { name: 'Team', key: 'teamId', groups: 'teams' },
  { name: 'Division', key: 'divisionId', groups: 'divisions' },
  { name: 'Cost centre', key: 'costCentreId', groups: 'costCentres' },
] as const;
const areColumns = 'Teams, divisions and cost centres are list fields that the company made.';

const ownGroups = (company: Company): Adjustment[] => {
  const valuesOf = (employeeNumber: string): Expected[] => {
    const person = company.people.find((one) => one.employeeNumber === employeeNumber);
    const assignment = person && primaryAssignmentOn(person, company.todayOn);
    return ownColumns.flatMap(({ name, key, groups }) => {
      const value = company[groups].find(({ id }) => id === assignment?.[key])?.name;
      const id = expected.reference('custom_field_definitions', name);
      const choice = { id, value_id: expected.anything, remote_value_id: expected.anything };
      return value === undefined ? [] : [expected.part({ name, value }, choice)];
    });
  };
  return [
    replaced(
      'custom_field_definitions',
      (known) => [
        ...known,
        ...ownColumns.map(({ name, groups }) => ({
          key: name,
          fields: {
            name,
            description: null,
            type: expected.word('single_select'),
            options: expected.set(
              company[groups].map((group) => expected.part({ id: expected.wording, value: group.name })),
            ),
          },
        })),
      ],
      areColumns,
    ),
    rendered(
      'employees',
      'custom_fields',
      (fields, { key }) =>
        expected.set([
          ...(fields !== null && typeof fields === 'object' && fields.is === 'set' ? fields.items : []),
          ...valuesOf(key),
        ]),
      areColumns,
    ),
    rendered('teams', 'parent_ids', () => null, 'A list of teams says nothing of departments.'),
  ];
};

const employmentAdjustments = (company: Company): Adjustment[] => {
  const secondJobs = new Set(
    truthOf(company)
      .employments.filter(({ fields }) => fields['employment_type'] === null)
      .map(({ key }) => key),
  );
  const reason = 'Bob keeps one job a person.';
  return [
    leftOut('employments', ({ key }) => secondJobs.has(key), reason),
    rendered(
      'employees',
      'employments',
      (items) =>
        keepItems(
          items,
          (item) => !(item !== null && typeof item === 'object' && item.is === 'record' && secondJobs.has(item.key)),
        ),
      reason,
    ),
  ];
};

const dayMs = 86_400_000;
const dayAfter = (on: string, days: number) => new Date(Date.parse(on) + days * dayMs).toISOString().slice(0, 10);

/** Which requests the changes feed tells of, and which "who's out" does. */
const requestsTold = ({ people, todayOn }: Company) => {
  const since = dayAfter(todayOn, -180);
  const until = dayAfter(todayOn, 365);
  const now = new Date().toISOString();
  const isActive = ({ stints }: Person) => {
    const stint =
      stints.find(({ startOn, endOn }) => startOn <= todayOn && (endOn ?? todayOn) >= todayOn) ?? stints.at(-1);
    return stint === undefined || stint.startOn > todayOn || stint.endOn === null || stint.endOn > todayOn;
  };
  const inFeed = ({ status, decidedAt, requestedAt }: LeaveRequest) =>
    status !== 'declined' && decidedAt >= since && decidedAt <= now && (status !== 'cancelled' || requestedAt <= now);
  const isOut = (person: Person, { status, startOn, endOn }: LeaveRequest) =>
    (status === 'approved' || status === 'pending') && isActive(person) && startOn <= until && endOn >= since;
  const keys = (which: (person: Person, request: LeaveRequest) => boolean) =>
    new Set(
      people.flatMap((person) =>
        person.leaveRequests
          .filter((request) => which(person, request))
          .map((request) => timeOffKey(person.employeeNumber, request.startOn)),
      ),
    );
  return { feed: keys((_, request) => inFeed(request)), outs: keys(isOut) };
};

const timeOffAdjustments = (company: Company): Adjustment[] => {
  const { feed, outs } = requestsTold(company);
  const outsideFeed = '"Who’s out" tells neither when a request was decided nor how long it is, but for hours.';
  return [
    leftOut(
      'time_off',
      ({ key }) => !feed.has(key) && !outs.has(key),
      'Outside of what Bob lists: declined, or too long ago.',
    ),
    rendered('time_off', 'updated_at', (value, { key }) => (feed.has(key) ? value : null), outsideFeed),
    rendered(
      'time_off',
      'duration',
      (value, { key }) => {
        const isHours =
          value !== null && typeof value === 'object' && value.is === 'duration' && value.text.startsWith('PT');
        return feed.has(key) || isHours ? value : null;
      },
      outsideFeed,
    ),
    replaced(
      'time_off_balances',
      () =>
        company.people.flatMap(({ employeeNumber }) =>
          company.leavePolicies.map(({ name, unit }) => ({
            key: balanceKey(employeeNumber, name),
            fields: {
              employee_id: expected.reference('employees', employeeNumber),
              policy_id: expected.reference('time_off_policies', name),
              policy: expected.record('time_off_policies', name),
              current_balance: expected.anything,
              initial_balance: expected.anything,
              balance_unit: expected.word(unit),
              balance_start_date: expected.anything,
              balance_expiry_date: null,
              is_unlimited: null,
              updated_at: null,
            },
          })),
        ),
      'Bob works out a balance of every kind of time off for everybody, as of the day, its cycle and its policies.',
    ),
  ];
};

const isOfUnitedStates = (value: Expected) =>
  value !== null && typeof value === 'object' && value.is === 'satisfying' && String(value.example).startsWith('US-');

/** Numbers that Bob has a field of their own for. */
const hasOwnField = (item: Expected) => {
  const type = item !== null && typeof item === 'object' && item.is === 'part' ? item.may['type'] : null;
  const words = type !== null && typeof type === 'object' && type?.is === 'word' ? type.words : [];
  return words.includes('nin') || words.join() === 'ssn';
};

const firstOfEachField = (numbers: Expected): Expected => {
  const others =
    numbers !== null && typeof numbers === 'object' && numbers.is === 'set'
      ? numbers.items.filter((item) => !hasOwnField(item))
      : [];
  return keepItems(numbers, (item) => hasOwnField(item) || item === others[0]);
};

const employeeAdjustments: Adjustment[] = [
  rendered(
    'employees',
    'home_location.state',
    (value) => (isOfUnitedStates(value) ? value : null),
    'Bob asks for a state in addresses of the United States only.',
  ),
  rendered(
    'employees',
    'national_identity_numbers',
    firstOfEachField,
    'Bob has one field, "National ID", for all numbers but those of the United Kingdom, the United States and Canada.',
  ),
  rendered('employees', 'job_description', () => null, 'This tenant has no job catalogue.'),
  notCompared('employees', 'tenure', 'Bob counts tenure to this day, for leavers too.'),
];

const fullNames = ({ people }: Company): Adjustment => {
  const titled = new Map(
    people
      .filter(({ academicTitle }) => academicTitle !== null)
      .map(({ employeeNumber, academicTitle, firstName, middleName, lastName }) => [
        employeeNumber,
        [academicTitle, firstName, middleName, lastName].filter(Boolean).join(' '),
      ]),
  );
  return rendered(
    'employees',
    'name',
    (value, { key }) => titled.get(key) ?? value,
    'Bob puts an academic title before the full name.',
  );
};

const belongings: Adjustment[] = [
  rendered(
    'documents',
    'file_format',
    () => null,
    'The format is read from the name, and these names have no extension.',
  ),
  rendered('documents', 'remote_url', () => expected.wording, 'Bob makes links of its own.'),
  rendered('documents', 'contents.url', () => expected.wording, 'Bob makes links of its own.'),
  rendered('documents', 'category_id', () => expected.anything, 'Bob files by folder, not by kind.'),
  replaced(
    'document_categories',
    () =>
      ['Shared Docs', 'Confidential Docs', 'Payslips'].map((name) => ({ key: name, fields: { name, active: null } })),
    'Bob’s categories of documents are its folders.',
  ),
  rendered('tasks', 'link_to_task', () => expected.wording, 'The page of the task in Bob.'),
  leftOut(
    'tasks',
    ({ fields: { status } }) =>
      status !== null && typeof status === 'object' && status?.is === 'word' && status.words.includes('completed'),
    'Bob lists open tasks; closed ones are read employee by employee.',
  ),
];

describe('the round trip: seed company, simulator, connector, unified records', () => {
  let sandbox: Sandbox;
  let transport: Transport;

  beforeAll(async () => {
    sandbox = await startSandbox({ simulators: [simulator], company: { size: 60 }, limits: 'raised' });
    transport = createTransport({ allowOrigins: [sandbox.origin] });
  });

  afterAll(async () => {
    await transport.close();
    await sandbox.close();
  });

  it('gives the seed’s truth minus the declared losses', async () => {
    const { baseUrls = {}, credentials = {} } = sandbox.providers['hibob'] ?? {};
    const company = seedCompany(sandbox.company);
    const vendor = createVendor({
      connector: hibob,
      environment: 'simulator',
      hosts: { api: '', ...baseUrls },
      credentials,
      transport,
    });
    const differences = await roundTrip({ connector: hibob, vendor, company, adjustments: adjustmentsFor(company) });
    expect(inWords(differences).slice(0, 20)).toEqual([]);
  });
});
