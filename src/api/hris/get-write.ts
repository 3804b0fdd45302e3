import { z } from 'zod';
import { getWrite as ask } from '../../engine/writes/get-write.ts';
import { createdRecord, writeWarning } from '../../model/results.ts';
import { writeKeys } from '../../model/writes.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { warningOf } from './write-answer.ts';

const writeState = z
  .object({
    data: z.object({
      id: z.string(),
      write: z.enum(writeKeys),
      status: z
        .enum(['running', 'pending', 'succeeded', 'unknown', 'not_written'])
        .describe('`pending`: the HR system is still at it. `unknown`: send it again, it does no harm twice.'),
      record: createdRecord,
      unified_warnings: z.array(writeWarning),
    }),
  })
  .meta({ id: 'WriteState', description: 'What came of a write.' });

export const getWrite = defineOperation({
  method: 'get',
  path: '/unified/writes/{id}',
  operationId: 'get_write',
  access: 'project',
  ofAccount: true,
  tag: 'HRIS',
  summary: 'Ask again what came of a write',
  description:
    'Asks the HR system where it was still at work or never answered. Nothing is written. Kept for seven days.',
  params: idParams,
  success: { status: 200, schema: writeState },
  refusals: ['WriteInProgress', 'WriteOutcomeUnknown', 'AccountSuspendedError'],
  handle: async (engine, { params, headers, caller }) => {
    const { id, write, status, record, notWritten } = await ask(engine, caller, {
      accountId: headers.get('x-account-id') ?? '',
      id: params.id,
    });
    return { data: { id, write, status, record, unified_warnings: notWritten.map(warningOf) } };
  },
});
