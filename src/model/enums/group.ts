import { enumOf } from '../enum.ts';

/** The kind of a group, in the list of all groups. */
export const groupTypes = [
  'workspace',
  'team',
  'department',
  'group',
  'organization',
  'unmapped_value',
  'cost_center',
] as const;

/** One of {@link groupTypes}. */
export const groupTypeEnum = enumOf(groupTypes).meta({ id: 'GroupTypeEnum' });

/** The kind of a group, in the list of departments. */
export const departmentTypes = [
  'department',
  'company',
  'division',
  'group',
  'project',
  'team',
  'unmapped_value',
] as const;

/** One of {@link departmentTypes}. */
export const departmentTypeEnum = enumOf(departmentTypes).meta({ id: 'DepartmentTypeEnum' });

/** The kind of a group, in the list of divisions. */
export const divisionTypes = [
  'department',
  'company',
  'division',
  'group',
  'project',
  'cost_center',
  'team',
  'unmapped_value',
] as const;

/** One of {@link divisionTypes}. */
export const divisionTypeEnum = enumOf(divisionTypes).meta({ id: 'DivisionTypeEnum' });

/** The kind of a group, in the list of teams. */
export const teamTypes = ['team', 'unmapped_value'] as const;

/** One of {@link teamTypes}. */
export const teamTypeEnum = enumOf(teamTypes).meta({ id: 'TeamTypeEnum' });
