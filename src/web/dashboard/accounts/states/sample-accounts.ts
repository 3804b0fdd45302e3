import { nextActionOf } from './next-action-of.ts';
import type { Account, AccountCount, Standing } from '../account-types.ts';

/** What samples are told relative to. */
const now = Date.now();
const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();

const plain: Account = {
  id: 'sample1',
  provider: 'hibob',
  provider_name: 'HiBob',
  status: 'active',
  status_reasons: [],
  origin_owner_id: 'customer-1042',
  origin_owner_name: 'Example Company',
  origin_username: 'hr@customer.example',
  credentials: {},
  secret_hints: { service_user_token: 'x7Qd' },
  setup_information: {},
  setup_state: 'ready',
  label: null,
  metadata: null,
  type: 'production',
  environment: 'production',
  integration_id: null,
  resources: [],
  shared: false,
  last_success_at: ago(3),
  standing: 'working',
  next_action: 'none',
  last_failure_at: null,
  last_failure_code: null,
  created_at: ago(60 * 24 * 41),
  updated_at: ago(60 * 24 * 2),
};

/** An account that stands so. */
export const sampleAccount = (standing: Standing, changes: Partial<Account> = {}): Account => ({
  ...plain,
  standing,
  next_action: nextActionOf[standing],
  ...changes,
});

export const sampleAccounts: readonly Account[] = [
  sampleAccount('relink_needed', {
    id: 'sample2',
    origin_owner_id: 'customer-977',
    origin_owner_name: 'Example Company with a Name Longer than its Column GmbH',
    provider: 'hrworks',
    provider_name: 'HRworks',
    status: 'error',
    last_success_at: ago(60 * 26),
    last_failure_at: ago(60 * 25),
    last_failure_code: 'credentials_rejected',
    created_at: ago(60 * 24 * 3),
  }),
  sampleAccount('permissions_missing', {
    id: 'sample3',
    origin_owner_id: 'customer-1310',
    origin_owner_name: 'Example Company Two',
    provider: 'hrcloud',
    provider_name: 'HR Cloud',
    setup_state: 'permissions',
    last_success_at: ago(12),
    created_at: ago(60 * 24 * 9),
  }),
  sampleAccount('working'),
  sampleAccount('not_answering', {
    id: 'sample4',
    origin_owner_id: 'customer-1188',
    origin_owner_name: 'Example Company Three',
    label: 'Melbourne',
    provider: 'employmenthero',
    provider_name: 'Employment Hero',
    last_success_at: ago(95),
    last_failure_at: ago(7),
    last_failure_code: 'vendor_unavailable',
    created_at: ago(60 * 24 * 55),
  }),
  sampleAccount('rate_limited', {
    id: 'sample5',
    origin_owner_id: 'customer-803',
    origin_owner_name: 'Example Company Four',
    last_success_at: ago(2),
    last_failure_at: ago(1),
    last_failure_code: 'rate_limited',
    created_at: ago(60 * 24 * 70),
  }),
  sampleAccount('suspended', {
    id: 'sample6',
    origin_owner_id: 'customer-640',
    origin_owner_name: 'Example Company Five LLP',
    provider: 'staffologyhr',
    provider_name: 'Staffology HR',
    status: 'suspended',
    last_success_at: ago(60 * 24 * 14),
    created_at: ago(60 * 24 * 120),
  }),
  sampleAccount('working', {
    id: 'sample7',
    origin_owner_id: 'practice',
    origin_owner_name: 'Practice company',
    environment: 'simulator',
    type: 'test',
    last_success_at: null,
    created_at: ago(60 * 24 * 150),
  }),
  sampleAccount('connector_disabled', {
    id: 'sample8',
    origin_owner_id: 'customer-12',
    origin_owner_name: 'Example Company Six',
    environment: 'sandbox',
    status: 'inactive',
    last_success_at: ago(60 * 24 * 31),
    created_at: ago(60 * 24 * 300),
  }),
];

/** As the server counts them. */
export const countsOf = (accounts: readonly Account[]): readonly AccountCount[] =>
  [
    ...Map.groupBy(accounts, ({ provider, environment, standing }) =>
      [provider, environment, standing].join(),
    ).values(),
  ].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { provider, provider_name, environment, standing, next_action } = first;
    return [
      { provider, provider_name: provider_name ?? provider, environment, standing, next_action, count: alike.length },
    ];
  });

/** A list as long as a large product's. */
export const manyAccounts = (count: number): readonly Account[] =>
  Array.from({ length: count }, (_, index) => {
    const like = sampleAccounts[index % sampleAccounts.length] ?? plain;
    return {
      ...like,
      id: `sample${index}`,
      origin_owner_id: `customer-${index + 1}`,
      origin_owner_name: `${like.origin_owner_name} ${index + 1}`,
      created_at: ago(index),
    };
  });
