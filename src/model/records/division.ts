import { z } from 'zod';
import { divisionTypeEnum } from '../enums/group.ts';
import { groupFields } from './group.ts';

/** A division of a company, often above its departments. */
export const division = z
  .object({ ...groupFields, type: divisionTypeEnum.nullish() })
  .meta({ id: 'HRISDivision', description: 'A division of a company, often above its departments.' });

export type Division = z.infer<typeof division>;
