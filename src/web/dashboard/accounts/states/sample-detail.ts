import type {
  Erasure,
  FieldMapping,
  FoundPermission,
  Invitation,
  Preflight,
  RequestLog,
  Sharing,
} from '../account-types.ts';

const now = Date.now();
const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();

const permission = (name: string, changes: Partial<FoundPermission> = {}): FoundPermission => ({
  key: name,
  name,
  menu_path: ['System settings', 'Integrations', 'Automation', 'Service users', 'Permission groups', name],
  published: true,
  optional: null,
  state: 'granted',
  detail: null,
  guide_step: null,
  fields: ['employees.first_name', 'employees.last_name'],
  actions: [],
  ...changes,
});

const granted = ['People’s data › About', 'People’s data › Work', 'Features › People'].map((name) => permission(name));

export const wholePreflight: Preflight = {
  account_id: 'sample1',
  provider: 'hibob',
  setup_state: 'ready',
  checked_at: ago(60 * 5),
  permissions: [
    ...granted,
    permission('Features › Tasks', { state: 'cannot_tell', optional: 'Only if tasks are wanted.' }),
  ],
};

export const gapsPreflight: Preflight = {
  ...wholePreflight,
  setup_state: 'permissions',
  checked_at: ago(2),
  permissions: [
    ...granted,
    permission('People’s data › Lifecycle', {
      state: 'missing',
      detail: 'HiBob leaves these fields out of every answer.',
      fields: ['employees.employment_status', 'employees.termination_date', 'employees.start_date'],
    }),
    permission('Time off › Requests', {
      state: 'missing',
      optional: 'Only if absences are wanted.',
      fields: ['time_off.*', 'time_off_balances.*'],
      actions: ['hibob_list_time_off_requests'],
    }),
  ],
};

const step = (changes: Partial<NonNullable<RequestLog['step_requests']>[number]> = {}) => ({
  id: 'step1',
  request_id: 'req_sample1',
  http_method: 'post',
  path: '/v1/people/search',
  url: 'https://api.hibob.com/v1/people/search',
  status: 200,
  duration: 412,
  success: true,
  attempt: 1,
  ...changes,
});

export const sampleRequests: readonly RequestLog[] = [
  {
    request_id: '01KD7A9M3QW5',
    account_id: 'sample1',
    http_method: 'get',
    path: '/unified/hris/employees',
    status: 200,
    duration: 431,
    success: true,
    start_time: ago(3),
    source_value: 'Payroll service',
    step_requests: [step({ id: 'a', status: 429, duration: 38, success: false }), step({ id: 'b', attempt: 2 })],
  },
  {
    request_id: '01KD7A8ZT0RB',
    account_id: 'sample1',
    http_method: 'get',
    path: '/unified/hris/employees/{id}/time_off',
    status: 403,
    duration: 96,
    success: false,
    error_code: 'permission_missing',
    start_time: ago(16),
    source_value: 'Payroll service',
    step_requests: [
      step({
        id: 'c',
        http_method: 'get',
        url: 'https://api.hibob.com/v1/timeoff/requests/changes',
        status: 403,
        success: false,
      }),
    ],
  },
];

export const sampleMappings: readonly FieldMapping[] = [
  {
    id: 'mapping1',
    account_id: 'sample1',
    provider: null,
    resource: 'employees',
    name: 'cost_code',
    path: null,
    custom_field_id: 'field_1651169416679',
    created_at: ago(9_000),
    updated_at: ago(9_000),
  },
  {
    id: 'mapping2',
    account_id: null,
    provider: 'hibob',
    resource: 'employees',
    name: 'shirt_size',
    path: '/about/shirtSize',
    custom_field_id: null,
    created_at: ago(9_000),
    updated_at: ago(9_000),
  },
];

export const sampleSharing: Sharing = {
  account_id: 'sample1',
  withheld: ['pay', 'documents'],
  people: 'filtered',
  people_filter: null,
  decided_at: ago(60 * 24 * 41),
};

export const sampleErasure: Erasure = {
  account_id: 'sample1',
  origin_owner_name: 'Example Company',
  erased: [
    { kind: 'credentials', count: 2 },
    { kind: 'permission_checks', count: 1 },
    { kind: 'field_mappings', count: 1 },
    { kind: 'writes', count: 12 },
    { kind: 'log_bodies', count: 0 },
    { kind: 'webhook_addresses', count: 1 },
    { kind: 'inbound_deliveries', count: 57 },
    { kind: 'links', count: 1 },
  ],
  kept: ['request_logs', 'audit_log'],
  removal: {
    label: 'Service user',
    menu_path: ['System settings', 'Integrations', 'Automation', 'Service users'],
    text: 'Delete the service user that was made for this: its token ends with it.',
  },
};

export const sampleInvitation: Invitation = {
  id: 1,
  organization_id: '1',
  project_id: 'sample',
  origin_owner_id: 'customer-1042',
  origin_owner_name: 'Example Company',
  linked_account_id: null,
  created_at: ago(0),
  token: 'sample',
  auth_link_url: 'https://hub.example.com/link/019ab2c4-sample#4f1Zr0Qm2u9c7XyKbT5sVw8LdE3hN6pJ',
  auth_link_expires_at: new Date(now + 5 * 86_400_000).toISOString(),
};
