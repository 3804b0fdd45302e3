import { VendorError } from '../../connector-kit/errors.ts';
import type { UploadDocumentInput } from '../../model/inputs/document.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { runWrite } from './run-write.ts';

/** Files for a person's folder. */
export interface UploadBatch {
  readonly accountId: string;
  readonly employeeId: string;
  readonly items: readonly UploadDocumentInput[];
  /** The key of the batch; each file has one of its own, made of it. */
  readonly idempotencyKey?: string;
}

/** What came of a batch: for each file, in order, what is wrong with it. */
export interface BatchOutcome {
  readonly failed: number;
  readonly errors: string[][];
}

/** Refusals that concern the whole batch, not a file. */
const ofAll: ReadonlySet<string> = new Set([
  'NotFound',
  'NotSupported',
  'AccountSuspendedError',
  'AccountIntegrationInactiveError',
  'credentials_rejected',
  'permission_missing',
]);

/**
 * Uploads files one after the other; those that went well stay, whatever becomes of the others.
 *
 * @throws Problem for what stands in the way of all of them, before the first is sent.
 */
export const uploadEach = async (engine: Engine, caller: Caller, batch: UploadBatch): Promise<BatchOutcome> => {
  const { accountId, employeeId, items, idempotencyKey } = batch;
  const errors: string[][] = [];
  for (const [index, input] of items.entries()) {
    const request = {
      write: 'upload_document' as const,
      accountId,
      employeeId,
      input,
      ...(idempotencyKey !== undefined && { idempotencyKey: `${idempotencyKey}/${index}` }),
    };
    try {
      await runWrite(engine, caller, request);
      errors.push([]);
    } catch (error) {
      if (!(error instanceof Problem || error instanceof VendorError)) throw error;
      if (index === 0 && ofAll.has(error.code)) throw error;
      errors.push(error instanceof Problem ? wordsOf(error) : [`${error.message} ${error.failure.nextStep}`]);
    }
  }
  return { failed: errors.filter((own) => own.length > 0).length, errors };
};

const wordsOf = ({ message, details }: Problem): string[] =>
  details.errors?.map(({ pointer, message: words }) => `${pointer} ${words}`) ?? [message];
