import type { Written } from '../../connector-kit/writing.ts';
import { unifiedId } from '../../model/id.ts';
import { shortId } from '../../store/ids.ts';
import type { WriteOutcome } from '../../store/tables.ts';
import { saveOutcome, type StoredWrite } from '../../store/writes.ts';
import type { Engine } from '../engine.ts';

/** What came of a write. */
export interface WriteAnswer {
  /** The write's own id, to ask again with. */
  readonly id: string;
  /** `pending`: the vendor took it and is still at it. */
  readonly status: 'succeeded' | 'pending';
  /** The record's ids, where the vendor tells them. */
  readonly record: { readonly id: string | null; readonly remote_id: string | null };
  /** What the vendor did not keep. */
  readonly notWritten: WriteOutcome['not_written'];
  /** When it was settled, in milliseconds since 1970. */
  readonly at: number;
  /** Whether this is the answer to an earlier request with the same key. */
  readonly isReplayed: boolean;
}

/** Keeps what came of a write, and forgets what was intended once nothing is left to come. */
export const keepOutcome = async (engine: Engine, row: StoredWrite, written: Written): Promise<WriteAnswer> => {
  const { remoteId = row.outcome?.remote_id ?? null, notWritten = [], pending } = written;
  const outcome = { remote_id: remoteId, not_written: [...notWritten], ...(pending !== undefined && { pending }) };
  const settledAt = new Date(engine.clock());
  await saveOutcome(engine.db, row, {
    state: pending === undefined ? 'succeeded' : 'pending',
    settled_at: settledAt,
    ...(pending === undefined && { intent: null }),
    outcome: JSON.stringify(outcome),
  });
  return answerOf({ ...row, settled_at: settledAt, outcome });
};

/** A write as its answer tells it. */
export const answerOf = (
  { id, settled_at: settledAt, outcome }: Pick<StoredWrite, 'id' | 'settled_at' | 'outcome'>,
  { isReplayed = false }: { isReplayed?: boolean } = {},
): WriteAnswer => {
  const { remote_id: remoteId, not_written: notWritten, pending } = outcome ?? nothing;
  return {
    id: shortId(id),
    status: pending === undefined ? 'succeeded' : 'pending',
    record: { id: remoteId === null ? null : unifiedId(remoteId), remote_id: remoteId },
    notWritten,
    at: settledAt?.getTime() ?? 0,
    isReplayed,
  };
};

const nothing: WriteOutcome = { remote_id: null, not_written: [] };
