import { enumOf } from '../enum.ts';

/** Where a person stands with the employer. `pending` has signed and not started; `leave` is employed and away. */
export const employmentStatuses = [
  'active',
  'pending',
  'terminated',
  'leave',
  'inactive',
  'unknown',
  'unmapped_value',
] as const;

/** One of {@link employmentStatuses}. */
export const employmentStatusEnum = enumOf(employmentStatuses).meta({ id: 'EmploymentStatusEnum' });

/** The legal kind of an employment. `Programme` is spelled with a capital on the wire. */
export const employmentTypes = [
  'contractor',
  'intern',
  'permanent',
  'apprentice',
  'freelance',
  'terminated',
  'temporary',
  'seasonal',
  'volunteer',
  'probation',
  'internal',
  'external',
  'expatriate',
  'employer_of_record',
  'casual',
  'Programme',
  'unmapped_value',
] as const;

/** One of {@link employmentTypes}. */
export const employmentTypeEnum = enumOf(employmentTypes).meta({ id: 'EmploymentTypeEnum' });

/** The same list under the name that `employment.type.type` uses. */
export const typeEnum = enumOf(employmentTypes).meta({ id: 'TypeEnum' });

/** How much of a normal week is worked. */
export const employmentScheduleTypes = ['full_time', 'shifts', 'part_time', 'unmapped_value'] as const;

/** One of {@link employmentScheduleTypes}. */
export const employmentScheduleTypeEnum = enumOf(employmentScheduleTypes).meta({ id: 'EmploymentScheduleTypeEnum' });

/** The same list under the name that `employment.contract_type.contract_type` uses. */
export const contractTypeEnum = enumOf(employmentScheduleTypes).meta({ id: 'ContractTypeEnum' });

/** The span that a number of working hours refers to. */
export const workTimeUnits = ['day', 'week', 'month', 'year', 'unmapped_value'] as const;

/** One of {@link workTimeUnits}. */
export const workTimeUnitEnum = enumOf(workTimeUnits).meta({ id: 'WorkTimeUnitEnum' });

/** What a manager may do in the HR system. */
export const roleTypes = [
  'admin',
  'viewer',
  'editor',
  'basic',
  'guest',
  'unassigned',
  'restricted',
  'unmapped_value',
] as const;

/** One of {@link roleTypes}. */
export const roleTypeEnum = enumOf(roleTypes).meta({ id: 'RoleTypeEnum' });
