import { z } from 'zod';
import { departmentTypeEnum } from '../enums/group.ts';
import { groupFields } from './group.ts';

/** A department of a company. */
export const department = z
  .object({ ...groupFields, type: departmentTypeEnum.nullish() })
  .meta({ id: 'HRISDepartment', description: 'A department of a company.' });

export type Department = z.infer<typeof department>;
