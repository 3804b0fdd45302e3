import { z } from 'zod';
import { identity, text } from '../fields.ts';

/** The step of the pay or seniority ladder that an employment stands on. */
export const employmentGrade = z
  .object({ ...identity, name: text, description: text })
  .meta({ id: 'EmploymentGradeApiModel', description: 'A step of the pay or seniority ladder.' });

export type EmploymentGrade = z.infer<typeof employmentGrade>;
