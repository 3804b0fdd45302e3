import { z } from 'zod';
import { groupTypeEnum } from '../enums/group.ts';
import { amount } from '../fields.ts';
import { groupFields } from './group.ts';

/** Where the cost of people is booked. */
export const costCenter = z
  .object({
    ...groupFields,
    distribution_percentage: amount.describe("Percent of one employment's cost, 0 to 100."),
    type: groupTypeEnum.nullish(),
  })
  .meta({ id: 'HRISCostCenter', description: 'Where the cost of people is booked.' });

export type CostCenter = z.infer<typeof costCenter>;
