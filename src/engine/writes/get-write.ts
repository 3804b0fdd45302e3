import { isRefusedLater } from '../../connector-kit/errors.ts';
import { parseShortId } from '../../store/ids.ts';
import { findWrite, type StoredWrite } from '../../store/writes.ts';
import { writes, type WriteKey } from '../../model/writes.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { requireSharedResource } from '../sharing/require-shared.ts';
import { answerOf, keepOutcome, type WriteAnswer } from './outcome.ts';
import { openIntent } from './intent.ts';
import { requireWriting } from './writing-of.ts';
import { outcomeUnknown, settleWrite } from './settle.ts';

/** Where a write stands. `running`: somebody is at work on it. `unknown`: it is not known whether the vendor did it. */
export type WriteStatus = Omit<WriteAnswer, 'status' | 'isReplayed'> & {
  readonly write: WriteKey;
  readonly status: WriteAnswer['status'] | 'running' | 'unknown' | 'not_written';
};

/**
 * Tells what came of a write. What the vendor was still at, or never answered, is asked again; nothing is written.
 *
 * @throws Problem `NotFound`, `DataWithheld`, `WriteInProgress` while the vendor may be at it, `WriteOutcomeUnknown` when nobody
 * can tell.
 */
export const getWrite = (
  engine: Engine,
  caller: Caller,
  { accountId, id }: { accountId: string; id: string },
): Promise<WriteStatus> =>
  workOnAccount(engine, caller, { accountId }, async (open) => {
    const uuid = parseShortId(id);
    const row = uuid && (await findWrite(engine.db, caller.projectId, open.account.id, uuid));
    if (!row) throw notFound();
    const write = row.operation as WriteKey;
    requireSharedResource(open.sharing, writes[write].resource);
    const told = { ...answerOf(row), write };
    if (row.state === 'succeeded') return { ...told, status: 'succeeded' };
    if (await engine.writeDesk.isAtWork(engine.db, row, engine.clock())) return { ...told, status: 'running' };
    if (row.state === 'begun') return { ...told, status: 'not_written' };
    return askAgain(engine, caller, open, row);
  });

const askAgain = async (engine: Engine, caller: Caller, open: OpenAccount, row: StoredWrite): Promise<WriteStatus> => {
  const write = row.operation as WriteKey;
  const writing = requireWriting(open.connector, write);
  const intent = openIntent(engine, row);
  if (!intent) throw outcomeUnknown('the encryption key was changed since, and what was to be written cannot be read.');
  const { order, target } = intent;
  const bare = {
    vendor: open.vendor,
    target,
    now: engine.clock(),
    deadlineAt: caller.deadlineAt,
    shared: open.sharing,
  };
  const call = { ...bare, prepared: await writing.prepare?.(bare) };
  try {
    const found = await settleWrite({ writing, row, call, order });
    if (found) return { ...(await keepOutcome(engine, row, found)), write };
    return { ...answerOf(row), write, status: 'isRepeatable' in writing ? 'unknown' : 'not_written' };
  } catch (error) {
    if (isRefusedLater(error)) return { ...answerOf(row), write, status: 'not_written' };
    throw error;
  }
};

const notFound = () =>
  new Problem('NotFound', 'This account has no write with this id.', {
    remediation: 'Take the id from the "write" of the answer, within seven days.',
  });
