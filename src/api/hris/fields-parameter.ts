import type { z } from 'zod';
import { csv } from '../parameters.ts';

/** Fields of older versions of the public contract that programs may still ask for; they are left out of the answer. */
const retired = ['remote_job_id', 'remote_department_id', 'remote_company_id'];

/** The `fields` parameter of a resource: only fields that its records can have. */
export const fieldsParameter = (record: z.ZodObject) => {
  const known = new Set([...Object.keys(record.shape), ...retired]);
  return csv
    .superRefine((fields, context) => {
      for (const field of fields.filter((name) => !known.has(name))) {
        context.addIssue({ code: 'custom', message: `has no field "${field.slice(0, 60)}"` });
      }
    })
    .describe('Comma separated fields to return; all when empty.');
};
