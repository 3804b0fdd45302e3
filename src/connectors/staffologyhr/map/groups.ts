import { unifiedId } from '../../../model/id.ts';
import type { Job } from '../../../model/records/job.ts';
import type { Employee } from '../api/employees.ts';
import { choiceOf, partOf } from './values.ts';

/** Drop-down lists of the contract that are read as resources. */
export type ListName = 'Company' | 'Department' | 'Job' | 'LocationDivision' | 'Team';

/**
 * The entries of a list that somebody has, each once: no route to the list itself is known. An entry that nobody has is
 * not seen.
 */
export const entriesOf = (employees: readonly Employee[], list: ListName): string[] => [
  ...new Set(employees.map((one) => choiceOf(partOf(one, 'Contract')[list])).filter((entry) => entry !== null)),
];

/** An entry as a group. */
export const mapGroup = <const Kind extends string>(name: string, kind: Kind) => ({
  id: unifiedId(name),
  remote_id: name,
  unified_custom_fields: null,
  name,
  parent_ids: null,
  remote_parent_ids: null,
  owner_ids: null,
  remote_owner_ids: null,
  company_id: null,
  remote_company_id: null,
  type: { value: kind, source_value: kind },
});

/** The group that a field names. */
export const groupOf = <const Kind extends string>(field: unknown, kind: Kind) => {
  const name = choiceOf(field);
  return name === null ? null : mapGroup(name, kind);
};

/** Department and team of a person. */
export const groupsOf = (employee: Employee) => {
  const { Department, Team } = partOf(employee, 'Contract');
  return [groupOf(Department, 'department'), groupOf(Team, 'team')].filter((group) => group !== null);
};

/** A job by its title, which is all that is known of it. */
export const mapJob = (title: string): Job => ({
  id: unifiedId(title),
  remote_id: title,
  code: null,
  title,
  description: null,
  status: null,
  created_at: null,
  updated_at: null,
});
