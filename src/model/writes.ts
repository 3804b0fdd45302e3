import { z } from 'zod';
import { uploadDocumentInput } from './inputs/document.ts';
import { createEmployeeInput, inviteEmployeeInput, updateEmployeeInput } from './inputs/employee.ts';
import { createEmploymentInput, updateEmploymentInput } from './inputs/employment.ts';
import { createSkillInput } from './inputs/skill.ts';
import { updateTaskInput } from './inputs/task.ts';
import { timeOffInput } from './inputs/time-off.ts';
import { workEligibilityInput } from './inputs/work-eligibility.ts';
import type { ResourceKey } from './resources.ts';

/** What a write does to a record: `update` leaves alone what it is not given. */
export type WriteVerb = 'create' | 'update' | 'invite' | 'cancel' | 'upload';

/** One write, as the table below has it. */
export interface WriteRow {
  readonly resource: ResourceKey;
  readonly verb: WriteVerb;
  /** What its path names: a person, and a record of that person's. */
  readonly names: readonly ('employee' | 'record')[];
  readonly input: z.ZodObject;
}

const nothing = z.strictObject({});

/**
 * The unified writes: what can be changed. Connectors answer every entry, by doing it or with the reason why they cannot;
 * the HTTP API, the coverage and the requirements are derived from this list.
 */
export const writes = {
  create_employee: { resource: 'employees', verb: 'create', names: [], input: createEmployeeInput },
  update_employee: { resource: 'employees', verb: 'update', names: ['employee'], input: updateEmployeeInput },
  invite_employee: { resource: 'employees', verb: 'invite', names: ['employee'], input: inviteEmployeeInput },
  create_employment: { resource: 'employments', verb: 'create', names: ['employee'], input: createEmploymentInput },
  update_employment: {
    resource: 'employments',
    verb: 'update',
    names: ['employee', 'record'],
    input: updateEmploymentInput,
  },
  create_time_off: { resource: 'time_off', verb: 'create', names: ['employee'], input: timeOffInput },
  update_time_off: { resource: 'time_off', verb: 'update', names: ['employee', 'record'], input: timeOffInput },
  cancel_time_off: { resource: 'time_off', verb: 'cancel', names: ['employee', 'record'], input: nothing },
  upload_document: { resource: 'documents', verb: 'upload', names: ['employee'], input: uploadDocumentInput },
  create_work_eligibility: {
    resource: 'work_eligibility',
    verb: 'create',
    names: ['employee'],
    input: workEligibilityInput,
  },
  update_work_eligibility: {
    resource: 'work_eligibility',
    verb: 'update',
    names: ['employee', 'record'],
    input: workEligibilityInput,
  },
  create_skill: { resource: 'skills', verb: 'create', names: ['employee'], input: createSkillInput },
  update_task: { resource: 'tasks', verb: 'update', names: ['employee', 'record'], input: updateTaskInput },
} as const satisfies Record<string, WriteRow>;

/** The key of a unified write, as it stands in logs, coverage and permissions. */
export type WriteKey = keyof typeof writes;

/** What a write takes. */
export type InputOf<K extends WriteKey> = z.infer<(typeof writes)[K]['input']>;

/** Every write key, in the order of the table. */
export const writeKeys = Object.keys(writes) as WriteKey[];

/** Parts of an input that hold fields of their own; every other object is one value. */
export const nestedInputs: ReadonlySet<string> = new Set(['employment', 'home_location', 'work_location', 'work_time']);

/**
 * Fields that say the same in other words, and what they are called here. The contract keeps the left ones for older
 * programs (marked deprecated there), or has both.
 */
export const synonyms: { readonly [K in ResourceKey]?: Readonly<Record<string, string>> } = {
  employees: {
    birthday: 'date_of_birth',
    hire_date: 'start_date',
    department: 'department_id',
    company_name: 'company_id',
    job_id: 'job_title',
    employment_type: 'employment.type',
    employment_contract_type: 'employment.contract_type',
    national_identity_number: 'national_identity_numbers',
    'employment.employment_type': 'employment.type',
    'employment.employment_contract_type': 'employment.contract_type',
    'employment.effective_date': 'start_date',
    'employment.job_title': 'job_title',
  },
  employments: { employment_type: 'type', employment_contract_type: 'contract_type', job_id: 'job_title' },
  time_off: { type: 'time_off_policy_id' },
};

/** The schema of a field of a write's input, by its path; `undefined` when the contract has no such field. */
export const fieldSchemaOf = (write: WriteKey, path: string): z.ZodType | undefined =>
  path
    .split('.')
    .reduce<z.ZodType | undefined>(
      (at, part) => (at instanceof z.ZodObject ? bare((at.shape as Record<string, z.ZodType>)[part]) : undefined),
      writes[write].input,
    );

/** Whether a field is an enumeration: our word and the provider's. */
export const takesEnum = (write: WriteKey, path: string): boolean => {
  const schema = fieldSchemaOf(write, path);
  return schema instanceof z.ZodObject && 'source_value' in schema.shape;
};

/** Without what makes it optional. */
const bare = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema;
