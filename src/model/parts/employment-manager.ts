import { z } from 'zod';
import { roleTypeEnum } from '../enums/employment.ts';
import { identity, text } from '../fields.ts';

/** What a manager may do in the HR system. */
export const managerRole = z
  .object({
    ...identity,
    label: text.describe("The provider's name of the role."),
    role_type: roleTypeEnum.nullish(),
  })
  .meta({ id: 'ManagerRoleApiModel', description: 'What a manager may do in the HR system.' });

export type ManagerRole = z.infer<typeof managerRole>;

/** A person whom the employee reports to in this employment. */
export const employmentManager = z.object({ ...identity, name: text, email: text, role: managerRole.nullish() }).meta({
  id: 'EmploymentManagerApiModel',
  description: 'A person whom the employee reports to in this employment.',
});

export type EmploymentManager = z.infer<typeof employmentManager>;
