import { noteUnread } from '../../../connector-kit/unread.ts';
import { toLocalDateTime } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Reference } from '../../../model/records/reference.ts';
import type { TimeOffBalance } from '../../../model/records/time-off-balance.ts';
import type { TimeOffPolicy } from '../../../model/records/time-off-policy.ts';
import type { TimeOff } from '../../../model/records/time-off.ts';
import type { LeaveBalance, LeaveRequest } from '../api/leave.ts';
import { dayOf, said } from './values.ts';
import * as words from './vocabularies.ts';

/** A category of leave as requests tell of it. Its name is its id, for requests give no other. */
export interface Category {
  readonly name: string;
  /** Null where requests of it differ. */
  readonly unit: string | null;
  /** Who asked for it, by id. */
  readonly employeeIds: ReadonlySet<string>;
}

/** The categories that requests are for. */
export const categoriesOf = (requests: readonly LeaveRequest[]): Category[] => {
  const byName = Map.groupBy(requests, ({ leave_category_name: name }) => said(name));
  return [...byName].flatMap(([name, own]) => {
    const [unit = null, ...others] = new Set(own.map(({ unit_type }) => said(unit_type)));
    const employeeIds = new Set(own.map(({ employee_id: id }) => id));
    return name === null ? [] : [{ name, unit: others.length === 0 ? unit : null, employeeIds }];
  });
};

/** A request. Days come as midnights, and which half of a day is taken is not told. */
export const mapTimeOff = (request: LeaveRequest): TimeOff => {
  const category = said(request.leave_category_name);
  const reason = said(request.reason);
  const record: TimeOff = {
    id: unifiedId(request.id),
    remote_id: request.id,
    employee_id: unifiedId(request.employee_id),
    remote_employee_id: request.employee_id,
    approver_id: null,
    remote_approver_id: null,
    status: words.leaveStatus(request.status),
    type: words.leaveType(category),
    start_date: toLocalDateTime(dayOf(request.start_date)),
    end_date: toLocalDateTime(dayOf(request.end_date)),
    start_half_day: null,
    end_half_day: null,
    duration: durationOf(request),
    time_off_policy_id: category && unifiedId(category),
    remote_time_off_policy_id: category,
    reason: reason === null ? null : { id: null, remote_id: null, name: reason },
    comment: said(request.comment),
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { start_date: request.start_date, end_date: request.end_date });
};

/** In the category's own unit; answers from before that was told have hours only. */
const durationOf = ({ total_units: units, unit_type: unit, total_hours: hours }: LeaveRequest): string | null => {
  const known = words.leaveUnit(unit)?.value;
  if (units != null && units >= 0 && known === 'days') return `P${units}D`;
  if (units != null && units >= 0 && known === 'hours') return `PT${units}H`;
  return hours != null && hours >= 0 ? `PT${hours}H` : null;
};

/** The policy that a request is under, as far as the request itself tells of it. */
export const policyOf = (request: LeaveRequest): TimeOffPolicy | null => {
  const [category] = categoriesOf([request]);
  return category ? mapPolicy(category) : null;
};

export const mapPolicy = ({ name, unit }: Pick<Category, 'name' | 'unit'>): TimeOffPolicy => ({
  id: unifiedId(name),
  remote_id: name,
  name,
  description: null,
  type: words.leaveType(name),
  duration_unit: words.leaveUnit(unit),
  reasons: null,
  created_at: null,
  updated_at: null,
});

export const mapTimeOffType = ({ name }: Category): Reference => ({
  id: unifiedId(name),
  remote_id: name,
  name,
  active: null,
});

/** One employee's balance. */
export interface BalanceRow {
  readonly employeeId: string;
  readonly balance: LeaveBalance;
}

/** What is accrued to this day. What of it is approved and not yet taken stands apart and is not taken off. */
export const mapBalance = ({ employeeId, balance }: BalanceRow): TimeOffBalance => {
  const category = said(balance.leave_category_name);
  const unit = said(balance.unit_type);
  return {
    id: unifiedId(balance.id),
    remote_id: balance.id,
    employee_id: unifiedId(employeeId),
    remote_employee_id: employeeId,
    policy_id: category && unifiedId(category),
    remote_policy_id: category,
    policy: category === null ? null : mapPolicy({ name: category, unit }),
    current_balance: balance.accrued_amount ?? null,
    initial_balance: null,
    balance_unit: words.leaveUnit(unit),
    balance_start_date: null,
    balance_expiry_date: null,
    is_unlimited: null,
    updated_at: null,
  };
};
