import { z } from 'zod';
import { timeOffStatusEnum, timeOffTypeEnum } from '../enums/time-off.ts';
import { flag, identity, length, localAt, replacedBy, text, timestamps } from '../fields.ts';
import { reason } from '../parts/reason.ts';
import { timeOffPolicy } from './time-off-policy.ts';

/** A person's request to be away. */
export const timeOff = z
  .object({
    ...identity,
    employee_id: text,
    remote_employee_id: text,
    approver_id: text,
    remote_approver_id: text,
    status: timeOffStatusEnum.nullish(),
    type: timeOffTypeEnum.nullish().meta(replacedBy('policy.type')),
    start_date: localAt.describe('First day away, as wall-clock time.'),
    end_date: localAt.describe('Last day away, included, as wall-clock time.'),
    start_half_day: flag.describe('Whether it begins halfway through the first day.'),
    end_half_day: flag.describe('Whether it ends halfway through the last day.'),
    duration: length.describe('Time away, ISO 8601.'),
    time_off_policy_id: text,
    remote_time_off_policy_id: text,
    reason: reason.nullish(),
    ...timestamps,
    policy: timeOffPolicy.nullish().describe('Filled when `expand=policy` is asked for.'),
    comment: text,
  })
  .meta({ id: 'TimeOff', description: "A person's request to be away." });

export type TimeOff = z.infer<typeof timeOff>;
