import type { z } from 'zod';
import { errorEnvelope } from './envelopes.ts';
import { uploadDocumentInput, uploadDocumentsInput } from './inputs/document.ts';
import { createEmployeeInput, inviteEmployeeInput, updateEmployeeInput } from './inputs/employee.ts';
import { createEmploymentInput, updateEmploymentInput } from './inputs/employment.ts';
import { createSkillInput } from './inputs/skill.ts';
import { updateTaskInput } from './inputs/task.ts';
import { timeOffInput } from './inputs/time-off.ts';
import { workEligibilityInput } from './inputs/work-eligibility.ts';
import { group } from './records/group.ts';
import { resources } from './resources.ts';
import { batchResult, createResult, deleteResult, inviteResult, updateResult, writeResult } from './results.ts';

/** Every record that is read through the API, once each. */
export const records: readonly z.ZodObject[] = [
  ...new Set([...Object.values(resources).map(({ record }) => record), group]),
];

/** Every body that is written through the API. */
export const inputs = [
  createEmployeeInput,
  updateEmployeeInput,
  inviteEmployeeInput,
  createEmploymentInput,
  updateEmploymentInput,
  timeOffInput,
  workEligibilityInput,
  uploadDocumentInput,
  uploadDocumentsInput,
  createSkillInput,
  updateTaskInput,
] as const;

/** Every answer that is not a record: of a write, of a failure. */
export const results = [
  createResult,
  updateResult,
  deleteResult,
  inviteResult,
  writeResult,
  batchResult,
  errorEnvelope,
] as const;
