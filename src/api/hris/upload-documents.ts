import type { WriteAnswer } from '../../engine/writes/outcome.ts';
import { uploadEach } from '../../engine/writes/upload-each.ts';
import { uploadDocumentsInput } from '../../model/inputs/document.ts';
import { batchResult } from '../../model/results.ts';
import { idempotencyKeyOf } from '../idempotency-key.ts';
import { defineOperation } from '../operation.ts';
import { warningOf } from './write-answer.ts';
import { employeeParams, writeRefusals } from './write-operations.ts';

/** The largest upload, in bytes: 25 MiB of file, a third more in base64, and what stands around it. */
export const uploadLimitBytes = 35 * 1024 * 1024;

/** Uploads several files, one after the other. Each is a write of its own: those that went well stay. */
export const uploadDocuments = defineOperation({
  method: 'post',
  path: '/unified/hris/employees/{id}/documents/upload/batch',
  operationId: 'hris_batch_upload_employee_document',
  access: 'project',
  ofAccount: true,
  takesIdempotencyKey: true,
  tag: 'HRIS',
  summary: 'Upload several documents of an employee',
  description: 'Each file is a write of its own. `errors` has an entry for each file, empty where it went well.',
  params: employeeParams,
  body: uploadDocumentsInput,
  bodyLimitBytes: uploadLimitBytes,
  success: { status: 202, schema: batchResult },
  refusals: [...writeRefusals],
  handle: async (engine, { params, body, headers, caller }) => {
    const idempotencyKey = idempotencyKeyOf(headers);
    const outcomes = await uploadEach(engine, caller, {
      accountId: headers.get('x-account-id') ?? '',
      employeeId: params.id,
      items: body.items,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
    const total = outcomes.length;
    const failed = outcomes.filter((outcome) => 'errors' in outcome).length;
    return {
      statusCode: 202,
      message:
        failed === 0 ? `All ${total} documents were uploaded.` : `${failed} of ${total} documents were not uploaded.`,
      timestamp: new Date(engine.clock()).toISOString(),
      errors: outcomes.map((outcome) => ('errors' in outcome ? outcome.errors : [])),
      writes: outcomes.map((outcome) => ('written' in outcome ? writtenOf(outcome.written) : null)),
    };
  },
});

const writtenOf = ({ id, status, record, notWritten }: WriteAnswer) => ({
  write: { id, status },
  data: record,
  unified_warnings: notWritten.map(warningOf),
});
