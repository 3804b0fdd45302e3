import { VendorError } from '../../connector-kit/errors.ts';
import type { UploadDocumentInput } from '../../model/inputs/document.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import type { WriteAnswer } from './outcome.ts';
import { runWrite } from './run-write.ts';

/** Files for a person's folder. */
export interface UploadBatch {
  readonly accountId: string;
  readonly employeeId: string;
  readonly items: readonly UploadDocumentInput[];
  /** The key of the batch; each file has one of its own, made of it. */
  readonly idempotencyKey?: string;
}

/** What came of one file: its write, or what is wrong with it. */
export type ItemOutcome = { readonly written: WriteAnswer } | { readonly errors: readonly string[] };

/** What stands in the way of all files, whichever it is told of. */
const ofAll: ReadonlySet<string> = new Set([
  'NotFound',
  'NotSupported',
  'IdempotencyKeyReused',
  'AccountSuspendedError',
  'AccountIntegrationInactiveError',
  'credentials_rejected',
  'permission_missing',
]);

/** How long before its end a request begins no other file, in milliseconds: what is left is for the answer. */
const reserveMs = 2_000;

/**
 * Uploads files one after the other, as long as the request lives; those that went well stay, whatever becomes of the
 * others.
 *
 * @returns what came of each, in order.
 * @throws Problem or VendorError for what stands in the way of all of them, before the first is sent.
 */
export const uploadEach = async (engine: Engine, caller: Caller, batch: UploadBatch): Promise<ItemOutcome[]> => {
  const { accountId, employeeId, items } = batch;
  const keyOf = keysOf(engine, batch);
  const outcomes: ItemOutcome[] = [];
  let obstacle: readonly string[] | undefined;
  for (const [index, input] of items.entries()) {
    if (engine.clock() > caller.deadlineAt - reserveMs) obstacle ??= outOfTime;
    if (obstacle) {
      outcomes.push({ errors: obstacle });
      continue;
    }
    try {
      const request = { write: 'upload_document', accountId, employeeId, input, ...keyOf(index) } as const;
      outcomes.push({ written: await runWrite(engine, caller, request) });
    } catch (error) {
      if (!(error instanceof Problem || error instanceof VendorError)) throw error;
      if (index === 0 && ofAll.has(error.code)) throw error;
      const errors = error instanceof Problem ? wordsOf(error) : [`${error.message} ${error.failure.nextStep}`];
      outcomes.push({ errors });
      if (ofAll.has(error.code)) obstacle = errors;
    }
  }
  return outcomes;
};

/** The keys of a batch's files: each stands for its file within this very batch. */
const keysOf = ({ writeDesk }: Engine, { idempotencyKey, items }: UploadBatch) => {
  if (idempotencyKey === undefined) return () => ({});
  const partOf = writeDesk.fingerprintOf(items).toString('base64');
  return (index: number) => ({ idempotencyKey: `${idempotencyKey}/${index}`, partOf });
};

const outOfTime = ['was not sent, for the time of the request was over: send it in another one'];

const wordsOf = ({ message, details }: Problem): string[] =>
  details.errors?.map(({ pointer, message: words }) => `${pointer} ${words}`) ?? [message];
