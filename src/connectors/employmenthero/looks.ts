import { isVendorError } from '../../connector-kit/errors.ts';
import type { GrantState } from '../../connector-kit/preflight.ts';
import { neededKeys, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { ask, type Asked } from './api/ask.ts';
import { dayAt } from './map/values.ts';
import { permissions } from './permissions.ts';

/** A read that shows whether a scope is granted: a 403 says that it is not, and every route has its own scope. */
export interface Look extends Pick<Asked<unknown>, 'endpoint' | 'version'> {
  readonly scope: string;
  /** What it shows, for the customer. */
  readonly label: string;
  /** Only owners and admins may read it of others, so a 403 may also speak of the person who signed in. */
  readonly isForAdmins?: true;
  /** Days that the route wants named. */
  readonly isWithinDays?: true;
}

/** The scopes of the guide, beside the two that linking needs. */
export const looks: readonly Look[] = [
  { scope: 'teams:list', label: 'Teams can be read', endpoint: 'GET /teams' },
  {
    scope: 'employment_histories:list',
    label: 'Employment histories can be read',
    endpoint: 'GET /employees/{id}/employment_histories',
  },
  {
    scope: 'pay_details:list',
    label: 'Pay can be read',
    endpoint: 'GET /employees/{id}/pay_details',
    isForAdmins: true,
  },
  { scope: 'leave_requests:list', label: 'Leave can be read', endpoint: 'GET /leave_requests' },
  {
    scope: 'timesheet_entries:list',
    label: 'Timesheets can be read',
    endpoint: 'GET /employees/{id}/timesheet_entries',
  },
  {
    scope: 'rostered_shifts:list',
    label: 'Rosters can be read',
    endpoint: 'GET /rostered_shifts',
    isWithinDays: true,
  },
  {
    scope: 'bank_accounts:list',
    label: 'Bank accounts can be read',
    endpoint: 'GET /employees/{id}/bank_accounts',
    version: 'v2',
    isForAdmins: true,
  },
  {
    scope: 'emergency_contacts:list',
    label: 'Emergency contacts can be read',
    endpoint: 'GET /employees/{id}/emergency_contacts',
    version: 'v2',
    isForAdmins: true,
  },
  { scope: 'custom_fields:list', label: 'Custom fields can be listed', endpoint: 'GET /custom_fields' },
  {
    scope: 'employee_custom_fields:list',
    label: 'Values of custom fields can be read',
    endpoint: 'GET /employees/{id}/custom_fields',
  },
  { scope: 'policies:list', label: 'Company policies can be read', endpoint: 'GET /policies' },
  {
    scope: 'unavailabilities:list',
    label: 'Unavailabilities can be read',
    endpoint: 'GET /unavailabilities',
    isWithinDays: true,
  },
];

/** Scopes beyond the guide's. The members of a team are not looked at: that would take a team. */
export const extraLooks: readonly Look[] = [
  { scope: 'employees:show', label: 'One person can be read', endpoint: 'GET /employees/{id}' },
  {
    scope: 'employees:leave_balances:list',
    label: 'Leave balances can be read',
    endpoint: 'GET /employees/{id}/leave_balances',
  },
  { scope: 'leave_categories:list', label: 'Leave categories can be read', endpoint: 'GET /leave_categories' },
  {
    scope: 'employees_certifications:list',
    label: 'People’s certifications can be read',
    endpoint: 'GET /employees/{id}/certifications',
  },
  { scope: 'certifications:list', label: 'Certifications can be read', endpoint: 'GET /certifications' },
  {
    scope: 'job_histories:list',
    label: 'Job histories can be read',
    endpoint: 'GET /employees/{id}/job_histories',
  },
];

/**
 * Looks once: one row, of somebody whom the person who signed in may see. Whatever else goes wrong proves nothing, but
 * credentials that are refused end the looking.
 */
export const lookAt = async (vendor: Vendor, look: Look, employeeId: string | undefined): Promise<GrantState> => {
  const { endpoint, version, scope, isWithinDays } = look;
  const isOfSomebody = endpoint.includes('{id}');
  if (isOfSomebody && employeeId === undefined) return 'cannot_tell';
  const on = dayAt(Date.now());
  try {
    await ask(vendor, {
      endpoint,
      needs: [scope],
      query: { page_index: 1, item_per_page: 1, ...(isWithinDays && { from_date: on, to_date: on }) },
      ...(version && { version }),
      ...(isOfSomebody && employeeId !== undefined && { id: employeeId }),
      read: () => undefined,
    });
    return 'granted';
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return 'missing';
    if (isVendorError(error) && error.code !== 'credentials_rejected') return 'cannot_tell';
    throw error;
  }
};

/** Looks at what of the data is shared, one after the other: 20 calls a second are the most. */
export const lookAtAll = async (
  vendor: Vendor,
  all: readonly Look[],
  employeeId: string | undefined,
  shared: SharedData,
): Promise<{ look: Look; state: GrantState }[]> => {
  const wanted = neededKeys(permissions, shared);
  const seen: { look: Look; state: GrantState }[] = [];
  for (const look of all.filter(({ scope }) => wanted.has(scope)))
    seen.push({ look, state: await lookAt(vendor, look, employeeId) });
  return seen;
};

/** Why something may be missing that only owners and admins may read. */
export const orNoAdmin =
  'Either the application lacks the scope, or the person who signed in is neither owner nor admin.';
