import type { Description, Permission, TenantState } from '../sandbox-types.ts';

const permission = (key: string, title: string, path: string, effect: string): Permission => ({
  key,
  title,
  path,
  effect,
  default: true,
});

const leftOut = 'These fields are left out of every answer, without a word.';

const hibob: Description = {
  provider: 'hibob',
  name: 'HiBob',
  docs: 'https://apidocs.hibob.com',
  fields: [
    { key: 'service_user_id', label: 'Hibob Service User ID', secret: false },
    { key: 'service_user_token', label: 'Hibob Service User Token', secret: true },
  ],
  credentials: { service_user_id: 'SERVICE-20417', service_user_token: 'hQ2mX8bT0vJk4sLw9yRc6nUe1pZa3gFd7iOo5xYt' },
  sign_in: null,
  permissions: [
    permission(
      'group',
      'Member of a permission group',
      'Settings > Account > Permission groups',
      'A service user in no group may do nothing but read metadata.',
    ),
    permission('feature.reports', 'Reports', 'Features > Reports', 'Calls for reports are refused with 403.'),
    permission('data.lifecycle.view', 'Lifecycle: View', "People's data > Lifecycle", leftOut),
    permission(
      'data.lifecycle.viewHistory',
      'Lifecycle: View history',
      "People's data > Lifecycle",
      'Tables show the current row alone.',
    ),
    permission('data.payroll.view', 'Payroll: View', "People's data > Payroll", leftOut),
  ],
  permission_choices: [],
  example_permission: 'data.lifecycle.view',
  switches: [
    {
      key: 'namedListsShape',
      meaning: 'GET /company/named-lists: an array of lists, an object keyed by list name, or {"lists": [...]}.',
      is_setup: false,
      default: 'array',
      options: ['array', 'object', 'lists'],
    },
    {
      key: 'retryAfterOn429',
      meaning: 'A 429 also carries Retry-After, which is not documented.',
      is_setup: false,
      default: false,
    },
    {
      key: 'writeDelayMilliseconds',
      meaning: 'Time until a write is seen by reads; documented as up to 20,000.',
      is_setup: false,
      default: 0,
    },
    {
      key: 'hasAttendanceModule',
      meaning: 'The Time & Attendance module is licensed; without it its paths answer 404.',
      is_setup: true,
      default: false,
    },
  ],
  webhook_events: [{ type: 'employee.updated' }, { type: 'employee.joined' }],
  takes_webhooks: true,
  departments: [
    { id: 'd2', name: 'Engineering' },
    { id: 'd5', name: 'Finance' },
  ],
};

const closed = 'Its objects are refused with 403, as if they did not exist.';
const application = (title: string, code: string): Description['permission_choices'][number] => ({
  title,
  path: 'Explore Apps',
  options: [
    { title: 'Not installed', effect: closed, grants: { [`${code}.installed`]: false, [`${code}.requested`]: false } },
    {
      title: 'Request sent',
      effect: 'HR Cloud has been asked to install it. Until then its objects are refused with 403.',
      grants: { [`${code}.installed`]: false, [`${code}.requested`]: true },
    },
    {
      title: 'Installed',
      effect: 'Its objects can be read.',
      grants: { [`${code}.installed`]: true, [`${code}.requested`]: false },
    },
  ],
});

const hrcloud: Description = {
  ...hibob,
  provider: 'hrcloud',
  name: 'HR Cloud',
  docs: 'https://support.hrcloud.com/help-center/request',
  fields: [
    { key: 'customer_key', label: 'Customer Key', secret: false },
    { key: 'customer_secret', label: 'Customer Secret', secret: true },
  ],
  credentials: { customer_key: '5f0c9d2e7a41b', customer_secret: '9b1e6c07d4a2f8350e7c' },
  permissions: [
    permission(
      'object.xEmployee.read',
      'xEmployee: read',
      'Rights of the API user, set by the HR Cloud account manager',
      'Reads of this object are refused with 403.',
    ),
  ],
  permission_choices: [application('Recruit', 'recruit'), application('Time Off', 'timeOff')],
  example_permission: 'object.xEmployee.read',
  takes_webhooks: false,
};

const employmenthero: Description = {
  ...hrcloud,
  provider: 'employmenthero',
  name: 'Employment Hero',
  docs: 'https://developer.employmenthero.com/api-references/',
  fields: [
    { key: 'client_id', label: 'Client ID', secret: false },
    { key: 'client_secret', label: 'Client Secret', secret: true },
    { key: 'organisation_id', label: 'Organisation ID', secret: false },
  ],
  credentials: {
    client_id: 'Xk29bLq0TzVw7RmN5cYd3EfHs8GjPuAo1iKtQ6vBxZ4',
    client_secret: 'aP7sLd0QwErTyUiOpZxCvBnMhJkGfDs2Aq1Ws3Ed4Rf5',
    organisation_id: '48213',
  },
  sign_in: { email: 'ingrid.ottermill@ottermill.example', password: 'sandbox-password' },
  permissions: [
    permission(
      'leave_requests:list',
      'See leave requests',
      'Account > Developer Portal > API > your application > Scopes',
      'Calls that need this scope are refused with 403.',
    ),
  ],
  permission_choices: [],
  example_permission: 'leave_requests:list',
};

/** Three of the five, as they describe themselves; the other two differ in nothing that is drawn. */
export const sampleTenants: readonly Description[] = [
  employmenthero,
  hibob,
  hrcloud,
  { ...hrcloud, provider: 'hrworks', name: 'HRworks', permission_choices: [] },
  { ...hrcloud, provider: 'staffologyhr', name: 'Staffology HR', permission_choices: [] },
];

/** As it started. */
export const untouched = ({ permissions, permission_choices: choices, switches }: Description): TenantState => ({
  clock: new Date().toISOString(),
  permissions: {
    ...Object.fromEntries(permissions.map(({ key, default: usual }) => [key, usual])),
    ...Object.assign({}, ...choices.map(({ options: [first] }) => first?.grants)),
  },
  switches: Object.fromEntries(switches.map(({ key, default: usual }) => [key, usual])),
  faults: [],
  counts: { people: 250 },
});
