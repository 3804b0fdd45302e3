import { z } from 'zod';
import { amount, identity, text } from '../fields.ts';

/** The part of a person's cost that one cost center bears. */
export const costCenterShare = z
  .object({
    ...identity,
    name: text,
    distribution_percentage: amount.describe('Percent of the cost, 0 to 100.'),
  })
  .meta({ id: 'CostCenters', description: "The part of a person's cost that a cost center bears." });

export type CostCenterShare = z.infer<typeof costCenterShare>;
