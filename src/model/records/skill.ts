import { z } from 'zod';
import { languageEnum } from '../enums/language.ts';
import { flag, identity, text } from '../fields.ts';
import { proficiency } from '../parts/proficiency.ts';

/** Something a person is able to do. */
export const skill = z
  .object({
    ...identity,
    name: text,
    active: flag,
    language: languageEnum.nullish().describe('The language that the name is written in.'),
    maximum_proficiency: proficiency.nullish(),
    minimum_proficiency: proficiency.nullish(),
  })
  .meta({ id: 'EntitySkills', description: 'Something a person is able to do.' });

export type Skill = z.infer<typeof skill>;
