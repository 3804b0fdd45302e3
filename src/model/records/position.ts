import { z } from 'zod';
import { positionStatusEnum } from '../enums/job.ts';
import { at, identity, text } from '../fields.ts';

/** A seat that one person can be hired into. */
export const position = z
  .object({
    ...identity,
    job_id: text,
    title: text,
    description: text,
    department_id: text,
    location_id: text,
    employment_type: text,
    status: positionStatusEnum.nullish(),
    posted_date: at.describe('The day it was advertised.'),
  })
  .meta({ id: 'Position', description: 'A seat that one person can be hired into.' });

export type Position = z.infer<typeof position>;
