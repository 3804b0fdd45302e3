import type { ResourceKey } from './resources.ts';

/** Fields that hold records of another resource, by the resource that decides over what is in them. */
export const nestedRecords: Readonly<Record<string, ResourceKey>> = {
  employments: 'employments',
  home_location: 'locations',
  work_location: 'locations',
  company: 'companies',
  groups: 'departments',
  policy: 'time_off_policies',
  benefits: 'benefits',
  skills: 'skills',
  department: 'departments',
  division: 'divisions',
  cost_center: 'cost_centers',
  cost_centers: 'cost_centers',
};

/**
 * Fields that name somebody other than the person whose record it is. Where a customer shares only some people, they are
 * null unless they name one of them.
 */
export const namesSomebodyElse: ReadonlySet<string> = new Set([
  'manager_id',
  'remote_manager_id',
  'manager',
  'owner_ids',
  'remote_owner_ids',
  'approver_id',
  'remote_approver_id',
  'assigned_by_employee_id',
  'assigned_by_employee_name',
  'comments',
]);
