import { z } from 'zod';
import { teamTypeEnum } from '../enums/group.ts';
import { groupFields } from './group.ts';

/** People who work together. */
export const team = z
  .object({ ...groupFields, type: teamTypeEnum.nullish() })
  .meta({ id: 'HRISTeam', description: 'People who work together.' });

export type Team = z.infer<typeof team>;
