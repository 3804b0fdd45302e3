import { enumOf } from '../enum.ts';

/** The state of a time-off request. */
export const timeOffStatuses = [
  'approved',
  'cancelled',
  'rejected',
  'pending',
  'deleted',
  'draft',
  'unmapped_value',
] as const;

/** One of {@link timeOffStatuses}. */
export const timeOffStatusEnum = enumOf(timeOffStatuses).meta({ id: 'TimeOffStatusEnum' });

/** The kind of absence. */
export const timeOffTypes = [
  'sick',
  'unmapped_value',
  'vacation',
  'long_term_disability',
  'short_term_disability',
  'absent',
  'comp_time',
  'training',
  'annual_leave',
  'leave_of_absence',
  'break',
  'child_care_leave',
  'maternity_leave',
  'jury_duty',
  'sabbatical',
  'accident',
  'paid',
  'unpaid',
  'holiday',
  'personal',
  'in_lieu',
  'bereavement',
  'other',
] as const;

/** One of {@link timeOffTypes}. */
export const timeOffTypeEnum = enumOf(timeOffTypes).meta({ id: 'TimeOffTypeEnum' });

/** The same list, as the kind of a policy. */
export const timeOffPolicyTypeEnum = enumOf(timeOffTypes).meta({ id: 'TimeOffPolicyTypeEnum' });

/** The unit that a balance or a policy counts in. */
export const timeOffBalanceUnits = [
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'unknown',
  'unmapped_value',
] as const;

/** One of {@link timeOffBalanceUnits}. */
export const timeOffBalanceUnitEnum = enumOf(timeOffBalanceUnits).meta({ id: 'TimeOffBalanceUnitEnum' });
