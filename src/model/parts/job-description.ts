import { z } from 'zod';
import { text } from '../fields.ts';

/** What a job consists of, in words. */
export const jobDescription = z
  .object({ text })
  .meta({ id: 'JobDescriptionApiModel', description: 'What a job consists of, in words.' });

export type JobDescription = z.infer<typeof jobDescription>;
