import { z } from 'zod';
import { text } from '../fields.ts';
import { proficiency } from '../parts/proficiency.ts';

/** Body of `POST /unified/hris/employees/{id}/skills`. */
export const createSkillInput = z
  .strictObject({
    id: text,
    name: text,
    maximum_proficiency: proficiency.nullish(),
    minimum_proficiency: proficiency.nullish(),
  })
  .meta({ id: 'EntitySkillsCreateRequestDto', description: 'A skill that a person has.' });

export type CreateSkillInput = z.infer<typeof createSkillInput>;
