import { z } from 'zod';
import { listRequirements as list } from '../../engine/writes/requirements.ts';
import { resourceKeys } from '../../model/resources.ts';
import { writeKeys } from '../../model/writes.ts';
import { defineOperation } from '../operation.ts';
import { writeRows } from './writes.ts';

const requirements = z
  .object({
    data: z.array(
      z.object({
        write: z.enum(writeKeys),
        operation_id: z.string(),
        method: z.string(),
        path: z.string(),
        known: z.enum(['documented', 'observed', 'assumed', 'unsupported']),
        reason: z.string().nullable(),
        source: z.string().nullable().describe('The vendor’s public page.'),
        permissions: z.array(z.string()).describe('What must be granted, by the vendor’s own names.'),
        schema: z
          .record(z.string(), z.unknown())
          .nullable()
          .describe('JSON Schema (2020-12) of the body, with the values of this tenant’s own lists.'),
      }),
    ),
  })
  .meta({ id: 'WriteRequirements', description: 'What an account takes for each write of a resource.' });

export const listRequirements = defineOperation({
  method: 'get',
  path: '/unified/hris/{resource}/requirements',
  operationId: 'list_write_requirements',
  access: 'project',
  ofAccount: true,
  tag: 'HRIS',
  summary: 'Tell what an account takes for each write of a resource',
  params: z.object({ resource: z.enum(resourceKeys) }),
  success: { status: 200, schema: requirements },
  refusals: ['AccountSuspendedError'],
  handle: async (engine, { params, headers, caller }) => {
    const accountId = headers.get('x-account-id') ?? '';
    const rows = await list(engine, caller, { accountId, resource: params.resource });
    return {
      data: rows.map((row) => {
        const { operationId, method, path } = writeRows[row.write];
        return {
          operation_id: `hris_${operationId}`,
          method: method.toUpperCase(),
          path: `/unified/hris${path}`,
          ...row,
        };
      }),
    };
  },
});
