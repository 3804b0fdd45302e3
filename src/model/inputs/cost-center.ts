import { z } from 'zod';
import { amount, text } from '../fields.ts';

/** A cost center that a new employee is booked on. */
export const costCenterInput = z
  .strictObject({
    id: text,
    name: text,
    distribution_percentage: amount.describe('Percent of the cost, 0 to 100.'),
  })
  .meta({
    id: 'CreateCostCenterApiModel',
    description: 'A cost center that a new employee is booked on.',
  });

export type CostCenterInput = z.infer<typeof costCenterInput>;
