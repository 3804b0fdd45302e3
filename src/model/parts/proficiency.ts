import { z } from 'zod';
import { enumOf } from '../enum.ts';
import { proficiencyLevels } from '../enums/proficiency.ts';
import { identity, text } from '../fields.ts';

/** How well a skill is mastered: a level from 1 to 5, beside the provider's own value. */
export const proficiency = z
  .object({ ...identity, name: text, ...enumOf(proficiencyLevels).shape })
  .meta({ id: 'Proficiency', description: 'How well a skill is mastered, on a scale of five.' });

export type Proficiency = z.infer<typeof proficiency>;
