import { z } from 'zod';
import { timeOffBalanceUnitEnum, timeOffPolicyTypeEnum } from '../enums/time-off.ts';
import { identity, text, timestamps } from '../fields.ts';
import { reason } from '../parts/reason.ts';

/** The rules of one kind of time off. */
export const timeOffPolicy = z
  .object({
    ...identity,
    name: text,
    description: text,
    type: timeOffPolicyTypeEnum.nullish(),
    duration_unit: timeOffBalanceUnitEnum.nullish(),
    reasons: z.array(reason).nullish().describe('The reasons that a request may give.'),
    ...timestamps,
  })
  .meta({ id: 'TimeOffPolicies', description: 'The rules of one kind of time off.' });

export type TimeOffPolicy = z.infer<typeof timeOffPolicy>;
