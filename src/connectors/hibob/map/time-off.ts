import { noteUnread } from '../../../connector-kit/unread.ts';
import { toInstant, toLocalDateTime } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Reference } from '../../../model/records/reference.ts';
import type { TimeOffBalance } from '../../../model/records/time-off-balance.ts';
import type { TimeOffPolicy } from '../../../model/records/time-off-policy.ts';
import type { TimeOff } from '../../../model/records/time-off.ts';
import type { Balance, PolicyType, TimeOffRequest } from '../api/time-off.ts';
import { textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** What is known of one request, put together from the changes feed and "who's out". */
export interface KnownRequest {
  /** The latest word on it. */
  readonly latest: TimeOffRequest;
  /** When that was, if the feed has it. */
  readonly changedOn: string | null;
}

/**
 * Puts the two sources together, one entry a request. The feed's last change counts; "who's out" adds what was
 * decided before the feed begins, and the policy type where the feed has but its display name.
 */
export const knownRequests = (changes: readonly TimeOffRequest[], outs: readonly TimeOffRequest[]): KnownRequest[] => {
  const known = new Map<string, KnownRequest>();
  for (const change of changes.toSorted((a, b) => (a.createdOn ?? '').localeCompare(b.createdOn ?? '')))
    known.set(change.requestId, { latest: change, changedOn: change.createdOn ?? null });
  for (const out of outs) {
    const { latest = out, changedOn = null } = known.get(out.requestId) ?? {};
    known.set(out.requestId, { latest: { ...latest, policyType: out.policyType }, changedOn });
  }
  return [...known.values()];
};

/** A request. Bob's kind of time off is both its type and its policy. */
export const mapTimeOff = ({ latest, changedOn }: KnownRequest): TimeOff => {
  const policyType = textOf(latest.policyType) ?? textOf(latest.policyTypeDisplayName);
  const firstPortion = latest.startPortion ?? latest.dayPortion;
  const lastPortion = latest.endPortion ?? latest.dayPortion;
  const record: TimeOff = {
    id: unifiedId(latest.requestId),
    remote_id: latest.requestId,
    employee_id: unifiedId(latest.employeeId),
    remote_employee_id: latest.employeeId,
    approver_id: null,
    remote_approver_id: null,
    status: words.timeOffStatus(endedBy(latest) ?? latest.status),
    type: words.timeOffType(policyType),
    start_date: toLocalDateTime(latest.startDate ?? latest.date),
    end_date: toLocalDateTime(latest.endDate ?? latest.date),
    start_half_day: firstPortion === 'afternoon',
    end_half_day: lastPortion === 'morning',
    duration: durationOf(latest),
    time_off_policy_id: policyType && unifiedId(policyType),
    remote_time_off_policy_id: policyType,
    reason: null,
    comment: null,
    created_at: null,
    updated_at: toInstant(changedOn),
  };
  return noteUnread(record, {
    start_date: latest.startDate ?? latest.date,
    end_date: latest.endDate ?? latest.date,
    updated_at: changedOn,
  });
};

/** A cancelled or deleted request may still carry the status that it had. */
const endedBy = ({ changeType }: TimeOffRequest) =>
  changeType === 'Canceled' || changeType === 'Deleted' ? changeType : null;

/**
 * What the request costs, which is working time; its total also counts weekends and public holidays. "Who's out"
 * tells neither, but hours on one day are their own length.
 */
const durationOf = (request: TimeOffRequest): string | null => {
  const amount = request.totalCost ?? request.totalDuration;
  if (typeof amount === 'number' && amount >= 0) {
    if (request.durationUnit === 'hours') return `PT${amount}H`;
    if (request.durationUnit === 'days') return `P${amount}D`;
  }
  const { hoursOnDate, minutes } = request;
  if (typeof hoursOnDate !== 'number') return null;
  return `PT${hoursOnDate}H${minutes ? `${minutes}M` : ''}`;
};

/** A kind of time off as a policy. Bob names them and gives no other id. */
export const mapPolicy = ({ name, unit, reasons }: PolicyType): TimeOffPolicy => ({
  id: unifiedId(name),
  remote_id: name,
  name,
  description: null,
  type: words.timeOffType(name),
  duration_unit: words.timeOffUnit(unit),
  reasons:
    reasons.length === 0
      ? null
      : reasons.map(({ id, name: reason }) => ({ id: unifiedId(id), remote_id: id, name: reason })),
  created_at: null,
  updated_at: null,
});

/** A kind of time off by name. Bob lists those in use. */
export const mapTimeOffType = (name: string): Reference => ({
  id: unifiedId(name),
  remote_id: name,
  name,
  active: true,
});

/** What somebody has left of one kind of time off. */
export interface BalanceRow {
  readonly employeeId: string;
  readonly policyType: PolicyType;
  readonly balance: Balance;
}

export const mapBalance = ({ employeeId, policyType, balance }: BalanceRow): TimeOffBalance => {
  const remoteId = `${employeeId}_${policyType.name}`;
  const record: TimeOffBalance = {
    id: unifiedId(remoteId),
    remote_id: remoteId,
    employee_id: unifiedId(employeeId),
    remote_employee_id: employeeId,
    policy_id: unifiedId(policyType.name),
    remote_policy_id: policyType.name,
    policy: mapPolicy(policyType),
    current_balance: balance.totalBalanceAsOfDate ?? null,
    initial_balance: balance.startingBalance ?? null,
    balance_unit: words.timeOffUnit(policyType.unit),
    balance_start_date: toInstant(balance.startingBalanceAsOf),
    balance_expiry_date: null,
    is_unlimited: null,
    updated_at: null,
  };
  return noteUnread(record, { balance_start_date: balance.startingBalanceAsOf });
};
