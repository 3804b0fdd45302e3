import type { Order, Unsettled, WriteCall, Writing, Written } from '../../connector-kit/writing.ts';
import type { StoredWrite } from '../../store/writes.ts';
import { Problem } from '../problem.ts';
import { inProgress } from './begin-write.ts';
import { longestWorkMs } from './write-desk.ts';

/** A write whose outcome is not known, with all that is needed to find out. */
export interface OpenWrite {
  readonly writing: Writing;
  readonly row: StoredWrite;
  readonly call: WriteCall;
  readonly order: Order;
}

/**
 * Finds out what came of a write that was sent to the vendor and never answered.
 *
 * @returns what was written; `undefined` when it may be sent again, for it is surely not there or does no harm twice.
 * @throws Problem `WriteInProgress` while the vendor may still be at it, `WriteOutcomeUnknown` when nobody can tell.
 */
export const settleWrite = async ({ writing, row, call, order }: OpenWrite): Promise<Written | undefined> => {
  if (row.outcome?.pending !== undefined && writing.check)
    return orThrow(await writing.check(call, row.outcome.pending));
  if (row.sent_at === null || 'isRepeatable' in writing) return undefined;
  if ('unsettled' in writing) throw outcomeUnknown(writing.unsettled);
  const found = orThrow(await writing.find(call, order, row.sent_at.getTime()));
  const quietAt = row.sent_at.getTime() + longestWorkMs;
  if (!found && call.now < quietAt) throw inProgress(Math.ceil((quietAt - call.now) / 1000));
  return found;
};

const orThrow = <T extends Written | undefined>(outcome: T | Unsettled): T => {
  if (!outcome || !('unsettled' in outcome)) return outcome as T;
  const { unsettled, retryAfterSeconds } = outcome;
  throw retryAfterSeconds === undefined ? outcomeUnknown(unsettled) : inProgress(retryAfterSeconds);
};

/** Nobody can tell, for this reason. */
export const outcomeUnknown = (reason: string) =>
  new Problem(
    'WriteOutcomeUnknown',
    `The HR system never answered, and nobody can tell whether it was written: ${reason}`,
    {
      remediation: 'Look in the HR system. If it is not there, send the request with a new Idempotency-Key.',
    },
  );
