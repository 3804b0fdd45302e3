import type { RosterRow, TenantState, VendorCall } from '../sandbox-types.ts';

/** A state of the panel: which vendor is shown, and what differs from how it started. */
export interface PanelState {
  readonly tenant: string;
  readonly changes?: Partial<TenantState>;
  readonly people?: readonly RosterRow[];
  readonly requests?: readonly VendorCall[];
  readonly webhooks?: readonly { readonly id: string; readonly url: string }[];
  /** What never answers, or is not reached. */
  readonly trouble?: 'silent' | 'lost' | 'refused';
}

const somebody: RosterRow = {
  id: 'p1',
  name: 'Ingrid Ottermill',
  employee_number: '100001',
  department_id: 'd2',
  job: 'Managing Director',
  start_on: '2010-04-01',
  end_on: null,
  standing: 'active',
};

const people: readonly RosterRow[] = [
  somebody,
  { ...somebody, id: 'p2', name: 'Anneliese Freifrau von Weichelberger-Sonnenschein', standing: 'on_leave' },
  { ...somebody, id: 'p3', name: 'Tom Reed', department_id: 'd5', job: 'Accountant', end_on: '2099-12-31' },
  {
    ...somebody,
    id: 'p4',
    name: 'Sam Lee',
    department_id: null,
    job: null,
    start_on: '2099-01-01',
    standing: 'future',
  },
  { ...somebody, id: 'p5', name: 'Mia Horn', end_on: '2024-06-30', standing: 'left' },
];

const at = '2026-06-15T09:41:07.000Z';
const requests: readonly VendorCall[] = [
  { method: 'POST', path: '/v1/people/search', status: 200, at },
  { method: 'GET', path: '/v1/company/named-lists', status: 200, at },
  { method: 'GET', path: '/v1/people/3332883810000007938/work', status: 429, at },
  { method: 'POST', path: '/v1/people/search', status: 0, at },
];

/** Every state of the panel by the name under which it is drawn: `/sandbox/states/{name}`. */
export const catalogue: Readonly<Record<string, PanelState>> = {
  opening: { tenant: 'hibob', trouble: 'silent' },
  lost: { tenant: 'hibob', trouble: 'lost' },
  'wrong-address': { tenant: 'hibob', trouble: 'refused' },
  untouched: { tenant: 'hibob', people },
  turned: {
    tenant: 'hibob',
    people,
    requests,
    webhooks: [{ id: 'webhook-1', url: 'https://hr.example.com/external-trigger/hibob?externalTriggerToken=sample' }],
    changes: {
      clock: '2031-01-01T08:00:00.000Z',
      permissions: {
        group: true,
        'feature.reports': true,
        'data.lifecycle.view': false,
        'data.lifecycle.viewHistory': true,
        'data.payroll.view': true,
      },
      switches: {
        namedListsShape: 'lists',
        retryAfterOn429: true,
        writeDelayMilliseconds: 0,
        hasAttendanceModule: false,
      },
      faults: [
        { id: 'fault-1', kind: 'rate_limit', count: 3 },
        { id: 'fault-2', kind: 'half_list', count: 'always' },
      ],
    },
  },
  applications: {
    tenant: 'hrcloud',
    people,
    changes: {
      permissions: {
        'object.xEmployee.read': true,
        'recruit.installed': false,
        'recruit.requested': true,
        'timeOff.installed': true,
        'timeOff.requested': false,
      },
    },
  },
  'sign-in': { tenant: 'employmenthero', people },
  nobody: { tenant: 'hibob', people: [], changes: { counts: { people: 0 } } },
};
