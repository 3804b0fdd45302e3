import { noteUnread } from '../../../connector-kit/unread.ts';
import { toLocalDateTime } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Reference } from '../../../model/records/reference.ts';
import type { TimeOffBalance } from '../../../model/records/time-off-balance.ts';
import type { TimeOffPolicy } from '../../../model/records/time-off-policy.ts';
import type { TimeOff } from '../../../model/records/time-off.ts';
import { leaveKinds, type Leave, type LeaveAccount, type LeaveKind, type LeaveType } from '../api/leave.ts';
import { textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** Types of both kinds, by id. */
export type LeaveTypes = ReadonlyMap<string, LeaveType>;

/** Numbers and keys of absences and of sick leaves may be the same, so the kind stands before them: `sickLeave_55_1`. */
export const leaveId = (kind: LeaveKind, own: string): string => `${kind}_${own}`;

/** The kind and HRworks' own number or key of such an id. */
export const partsOfLeaveId = (id: string): { kind: LeaveKind; own: string } | undefined => {
  const kind = (Object.keys(leaveKinds) as LeaveKind[]).find((one) => id.startsWith(`${one}_`));
  return kind && { kind, own: id.slice(kind.length + 1) };
};

const days = { value: 'days', source_value: 'days' } as const;

/** An absence or a sick leave. */
export const mapTimeOff = (leave: Leave, types: LeaveTypes): TimeOff => {
  const { kind } = leave;
  const key = textOf(leave.type);
  const policyId = key && leaveId(kind, key);
  const id = leaveId(kind, leave.number);
  const { workingDays } = leave;
  const record: TimeOff = {
    id: unifiedId(id),
    remote_id: id,
    employee_id: unifiedId(leave.personUuid),
    remote_employee_id: leave.personUuid,
    approver_id: null,
    remote_approver_id: null,
    status: (kind === 'absence' ? words.absenceStatus : words.sickLeaveStatus)(leave.statusIdentifier),
    type: typeOf(types.get(policyId ?? '') ?? { kind, name: leave.name ?? key }),
    start_date: toLocalDateTime(leave.beginDate),
    end_date: toLocalDateTime(leave.endDate),
    // Half of the first day is always its afternoon, half of the last one its forenoon.
    start_half_day: leave.isBeginDateHalfDay ?? null,
    end_half_day: leave.isEndDateHalfDay ?? null,
    duration: typeof workingDays === 'number' && workingDays >= 0 ? `P${workingDays}D` : null,
    time_off_policy_id: policyId && unifiedId(policyId),
    remote_time_off_policy_id: policyId,
    reason: null,
    comment: textOf(leave.remark),
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { start_date: leave.beginDate, end_date: leave.endDate, duration: workingDays });
};

/**
 * What a type of leave is. Sick leaves are sickness by where they are kept; of absences the name decides, which the
 * customer chose, and where it is no word that we know, whether days are taken off the holidays.
 */
export const typeOf = (type: Pick<LeaveType, 'kind' | 'name'> & Partial<LeaveType>): TimeOff['type'] => {
  const name = textOf(type.name) ?? textOf(type.key);
  if (type.kind === 'sickLeave') return { value: 'sick', source_value: name ?? type.kind };
  const named = words.absenceType(name);
  return named?.value === 'unmapped_value' && type.reducesHolidayEntitlement === true
    ? { value: 'vacation', source_value: named.source_value }
    : named;
};

/** A type of leave as a policy. HRworks counts leave in days. */
export const mapPolicy = (type: LeaveType): TimeOffPolicy => {
  const id = leaveId(type.kind, type.key);
  return {
    id: unifiedId(id),
    remote_id: id,
    name: textOf(type.name),
    description: null,
    type: typeOf(type),
    duration_unit: days,
    reasons: null,
    created_at: null,
    updated_at: null,
  };
};

export const mapTimeOffType = (type: LeaveType): Reference => {
  const id = leaveId(type.kind, type.key);
  return { id: unifiedId(id), remote_id: id, name: textOf(type.name), active: type.isActive ?? null };
};

/** Somebody's account of holidays, and the one type that takes from it. */
export interface BalanceRow {
  readonly personUuid: string;
  readonly account: LeaveAccount;
  /** Null where several types take from the account: then it is none's alone. */
  readonly type: LeaveType | null;
}

/** The type that takes days off the account of holidays; null where there are several or none. */
export const holidayTypeOf = (types: readonly LeaveType[]): LeaveType | null => {
  const taking = types.filter((type) => type.isActive !== false && type.reducesHolidayEntitlement === true);
  return taking.length === 1 ? (taking[0] ?? null) : null;
};

export const mapBalance = ({ personUuid, account, type }: BalanceRow): TimeOffBalance => {
  const id = `${personUuid}_leave-account`;
  const policy = type && mapPolicy(type);
  return {
    id: unifiedId(id),
    remote_id: id,
    employee_id: unifiedId(personUuid),
    remote_employee_id: personUuid,
    policy_id: policy?.id ?? null,
    remote_policy_id: policy?.remote_id ?? null,
    policy,
    // What is neither approved nor planned yet.
    current_balance: account.unplanned ?? null,
    initial_balance: account.holidayEntitlement ?? null,
    balance_unit: days,
    balance_start_date: null,
    balance_expiry_date: null,
    // An account is a number of days.
    is_unlimited: false,
    updated_at: null,
  };
};
