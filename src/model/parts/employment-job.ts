import { z } from 'zod';
import { identity, text } from '../fields.ts';
import { jobDescription } from './job-description.ts';

/** The job that an employment is for. */
export const employmentJob = z
  .object({
    ...identity,
    title: text,
    description: jobDescription.nullish(),
    owner_id: text.describe('The employee who answers for the job.'),
    parent_id: text.describe('The job that this one belongs under.'),
  })
  .meta({ id: 'EmploymentJobApiModel', description: 'The job that an employment is for.' });

export type EmploymentJob = z.infer<typeof employmentJob>;
