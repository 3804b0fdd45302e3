import { z } from 'zod';
import { timeOffBalanceUnitEnum } from '../enums/time-off.ts';
import { amount, at, flag, identity, text } from '../fields.ts';
import { timeOffPolicy } from './time-off-policy.ts';

/** How much time off of one kind a person has left. */
export const timeOffBalance = z
  .object({
    ...identity,
    employee_id: text,
    remote_employee_id: text,
    policy_id: text,
    remote_policy_id: text,
    policy: timeOffPolicy.nullish(),
    current_balance: amount.describe('What is left, in `balance_unit`.'),
    initial_balance: amount.describe('What there was at `balance_start_date`, in `balance_unit`.'),
    balance_unit: timeOffBalanceUnitEnum.nullish(),
    balance_start_date: at.describe('When `initial_balance` was set.'),
    balance_expiry_date: at.describe('When what is left is lost.'),
    is_unlimited: flag,
    updated_at: at,
  })
  .meta({ id: 'TimeOffBalances', description: 'How much time off of one kind a person has left.' });

export type TimeOffBalance = z.infer<typeof timeOffBalance>;
