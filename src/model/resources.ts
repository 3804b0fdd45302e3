import { benefit } from './records/benefit.ts';
import { company } from './records/company.ts';
import { costCenter } from './records/cost-center.ts';
import { customFieldDefinition } from './records/custom-field-definition.ts';
import { department } from './records/department.ts';
import { division } from './records/division.ts';
import { document } from './records/document.ts';
import { employee } from './records/employee.ts';
import { employment } from './records/employment.ts';
import { job } from './records/job.ts';
import { location } from './records/location.ts';
import { position } from './records/position.ts';
import { reference } from './records/reference.ts';
import { shift } from './records/shift.ts';
import { skill } from './records/skill.ts';
import { task } from './records/task.ts';
import { team } from './records/team.ts';
import { timeEntry } from './records/time-entry.ts';
import { timeOffBalance } from './records/time-off-balance.ts';
import { timeOffPolicy } from './records/time-off-policy.ts';
import { timeOff } from './records/time-off.ts';
import { workEligibility } from './records/work-eligibility.ts';
import type { z } from 'zod';

/**
 * The unified resources: what can be read, and through which doors.
 *
 * - `all`: every record of the account, in pages.
 * - `ofEmployee`: the records of one employee.
 *
 * A single record is read through either. Connectors answer every resource, the HTTP API, the
 * coverage table and the command line are derived from this list; a new entry is a compile error
 * in every connector until someone answers it.
 */
export const resources = {
  employees: { record: employee, doors: ['all'] },
  employments: { record: employment, doors: ['all', 'ofEmployee'] },
  time_off: { record: timeOff, doors: ['all', 'ofEmployee'] },
  time_off_policies: { record: timeOffPolicy, doors: ['all', 'ofEmployee'] },
  time_off_types: { record: reference, doors: ['all'] },
  time_off_balances: { record: timeOffBalance, doors: ['ofEmployee'] },
  companies: { record: company, doors: ['all'] },
  departments: { record: department, doors: ['all'] },
  teams: { record: team, doors: ['all'] },
  divisions: { record: division, doors: ['all'] },
  cost_centers: { record: costCenter, doors: ['all'] },
  locations: { record: location, doors: ['all'] },
  jobs: { record: job, doors: ['all'] },
  positions: { record: position, doors: ['all'] },
  benefits: { record: benefit, doors: ['all'] },
  time_entries: { record: timeEntry, doors: ['all'] },
  shifts: { record: shift, doors: ['all', 'ofEmployee'] },
  documents: { record: document, doors: ['ofEmployee'] },
  document_categories: { record: reference, doors: ['all'] },
  work_eligibility: { record: workEligibility, doors: ['ofEmployee'] },
  skills: { record: skill, doors: ['ofEmployee'] },
  tasks: { record: task, doors: ['all', 'ofEmployee'] },
  custom_field_definitions: { record: customFieldDefinition, doors: ['all'] },
} as const satisfies Record<string, { record: z.ZodObject; doors: readonly Door[] }>;

/** A way to reach the records of a resource. */
export type Door = 'all' | 'ofEmployee';

/** The key of a unified resource, as it stands in paths, logs and coverage tables. */
export type ResourceKey = keyof typeof resources;

/** The unified record of a resource. */
export type RecordOf<K extends ResourceKey> = z.infer<(typeof resources)[K]['record']>;

/** The doors that the unified API opens onto a resource. */
export type DoorsOf<K extends ResourceKey> = (typeof resources)[K]['doors'][number];

/** Every resource key, in the order of the table. */
export const resourceKeys = Object.keys(resources) as ResourceKey[];

/** Fields of a record that the contract knows. */
export const fieldsOf = (resource: ResourceKey): ReadonlySet<string> =>
  new Set(Object.keys(resources[resource].record.shape));
