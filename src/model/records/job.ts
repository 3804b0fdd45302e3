import { z } from 'zod';
import { jobStatusEnum } from '../enums/job.ts';
import { identity, text, timestamps } from '../fields.ts';

/** An entry of the company's catalogue of jobs. */
export const job = z
  .object({
    ...identity,
    code: text.describe("The company's short code for the job."),
    title: text,
    description: text,
    status: jobStatusEnum.nullish(),
    ...timestamps,
  })
  .meta({ id: 'HrisJob', description: "An entry of the company's catalogue of jobs." });

export type Job = z.infer<typeof job>;
