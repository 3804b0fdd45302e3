import { z } from 'zod';
import { runWrite, type WriteRequest } from '../../engine/writes/run-write.ts';
import { writes, type WriteKey, type WriteRow } from '../../model/writes.ts';
import { idempotencyKeyOf } from '../idempotency-key.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { writeResponse, type WriteWords } from './write-answer.ts';

/** A write of the unified HRIS API, as a row of the table in `writes.ts`. */
export interface OperationRow extends WriteWords {
  readonly method: 'post' | 'patch' | 'delete';
  readonly path: string;
  /** The operation id of the public contract without its `hris_` prefix. */
  readonly operationId: string;
  readonly summary: string;
  readonly result: z.ZodType;
  /** The largest body, in bytes. Default: that of every operation. */
  readonly bodyLimitBytes?: number;
}

const id = z.string().min(1).max(500);

/** Path parameters of a write about a person. */
export const employeeParams = z.object({ id });
const recordParams = employeeParams.extend({ subResourceId: id });

/** Path parameters by what a write names. */
const paramsOf = ({ names }: Pick<WriteRow, 'names'>): z.ZodObject | undefined =>
  names.includes('record') ? recordParams : names.includes('employee') ? employeeParams : undefined;

/** What the path of a write names. */
const targetOf = (params: unknown): Pick<WriteRequest, 'employeeId' | 'recordId'> => {
  const { id: employeeId, subResourceId: recordId } = (params ?? {}) as { id?: string; subResourceId?: string };
  return { ...(employeeId !== undefined && { employeeId }), ...(recordId !== undefined && { recordId }) };
};

/** Refusals of every write beside those of every read. */
export const writeRefusals = [
  'NotSupported',
  'AccountSuspendedError',
  'WriteInProgress',
  'WriteOutcomeUnknown',
  'InputRefused',
  'IdempotencyKeyReused',
] as const;

/** Makes the operation that writes. */
export const writeOperation = (write: WriteKey, row: OperationRow): Operation => {
  const { input, ...named }: WriteRow = writes[write];
  const params = paramsOf(named);
  return defineOperation({
    method: row.method,
    path: `/unified/hris${row.path}`,
    operationId: `hris_${row.operationId}`,
    access: 'project',
    ofAccount: true,
    takesIdempotencyKey: true,
    tag: 'HRIS',
    summary: row.summary,
    ...(params && { params }),
    ...(row.method !== 'delete' && { body: input }),
    ...(row.bodyLimitBytes && { bodyLimitBytes: row.bodyLimitBytes }),
    success: { status: row.status, schema: row.result },
    refusals: [...writeRefusals],
    handle: async (engine, { params: target, body, headers, caller }) => {
      const idempotencyKey = idempotencyKeyOf(headers);
      const request = {
        write,
        accountId: headers.get('x-account-id') ?? '',
        ...targetOf(target),
        input: (body ?? {}) as Record<string, unknown>,
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      };
      return writeResponse(await runWrite(engine, caller, request), row);
    },
  });
};
