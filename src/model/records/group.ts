import { z } from 'zod';
import { groupTypeEnum } from '../enums/group.ts';
import { identity, text, texts, unifiedCustomFields } from '../fields.ts';

/** What every kind of group has: a name, groups above it, people who lead it, a company. */
export const groupFields = {
  ...identity,
  ...unifiedCustomFields,
  name: text,
  parent_ids: texts.describe('The groups directly above, by our identifiers.'),
  remote_parent_ids: texts.describe("The groups directly above, by the provider's identifiers."),
  owner_ids: texts.describe('The employees who lead the group, by our identifiers.'),
  remote_owner_ids: texts.describe("The employees who lead it, by the provider's identifiers."),
  company_id: text,
  remote_company_id: text,
};

/** Any grouping of people: a department, a team, a cost center, a workspace. */
export const group = z
  .object({ ...groupFields, type: groupTypeEnum.nullish() })
  .meta({ id: 'HRISGroup', description: 'Any grouping of people.' });

export type Group = z.infer<typeof group>;
