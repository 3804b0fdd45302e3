import type { WriteAnswer } from '../../engine/writes/outcome.ts';
import { pointerTo } from '../../engine/writes/draft.ts';

/** How the answer to a write is worded. */
export interface WriteWords {
  /** The status that the contract has for success. */
  readonly status: 200 | 201 | 202;
  /** What was done, for example `The employee was created`. */
  readonly done: string;
  /** Whether the contract answers with the record's ids. */
  readonly namesRecord: boolean;
}

/** The answer to a write, in the shape of the contract with our additions beside it. */
export const writeResponse = (answer: WriteAnswer, { status, done, namesRecord }: WriteWords): Response => {
  const { id, status: state, record, notWritten, at, isReplayed } = answer;
  const body = {
    statusCode: status,
    message:
      state === 'pending' ? `Taken, and the HR system is still at it: ask GET /unified/writes/${id}.` : `${done}.`,
    timestamp: new Date(at).toISOString(),
    ...(namesRecord && { data: record }),
    write: { id, status: state },
    ...(notWritten.length > 0 && { unified_warnings: notWritten.map(warningOf) }),
  };
  return Response.json(body, { status, headers: isReplayed ? { 'idempotent-replayed': 'true' } : {} });
};

/** What the HR system did not keep, with the field that was sent. */
export const warningOf = ({ path, reason }: WriteAnswer['notWritten'][number]) => ({
  code: 'not_written' as const,
  pointer: pointerTo(path),
  message: `${path} was sent, and not kept: ${reason}`,
});
