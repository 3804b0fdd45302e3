import { z } from 'zod';
import { timeOffStatusEnum, timeOffTypeEnum } from '../enums/time-off.ts';
import { replacedBy, text } from '../fields.ts';
import { reason } from '../parts/reason.ts';
import { flagInput, localAtInput, passthrough } from './fields.ts';

/** Body of `POST` and `PATCH` on a person's time-off requests. On `PATCH` an absent field is left alone. */
export const timeOffInput = z
  .strictObject({
    approver_id: text,
    status: timeOffStatusEnum.nullish(),
    type: timeOffTypeEnum.nullish().meta(replacedBy('time_off_policy_id')),
    start_date: localAtInput.describe('First day away.'),
    end_date: localAtInput.describe('Last day away, included.'),
    start_half_day: flagInput.describe('Whether it begins halfway through the first day.'),
    end_half_day: flagInput.describe('Whether it ends halfway through the last day.'),
    time_off_policy_id: text,
    reason: reason.nullish(),
    comment: text,
    ...passthrough,
  })
  .meta({ id: 'HrisCreateTimeOffRequestDto', description: "A person's request to be away." });

export type TimeOffInput = z.infer<typeof timeOffInput>;
