import { setTimeout as sleep } from 'node:timers/promises';
import { newUuidV7 } from '../../store/ids.ts';
import type { Account } from '../../store/accounts.ts';
import { claimWrite, findWriteByKey, saveNewWrite, type StoredWrite } from '../../store/writes.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import type { WriteRequest } from './run-write.ts';

/** What a write begins with: alone on a clear field, with what came of it before, or where somebody left it. */
export type Beginning =
  | { readonly kind: 'new'; readonly row: StoredWrite }
  | { readonly kind: 'answered'; readonly row: StoredWrite }
  | { readonly kind: 'left'; readonly row: StoredWrite };

/** How long the outcome of the same write is waited for while somebody is at work on it, in milliseconds. */
const longestWaitMs = 20_000;
const firstPauseMs = 25;
const longestPauseMs = 400;

/**
 * Notes that a write begins. Of all requests with one key, from whichever process, one is `new` or takes up what was
 * `left`; the others wait for what comes of it.
 *
 * @throws Problem `IdempotencyKeyReused` when the key stands for something else, `WriteInProgress` when the wait is over.
 */
export const beginWrite = async (
  engine: Engine,
  caller: Caller,
  account: Account,
  request: WriteRequest,
): Promise<Beginning> => {
  const { db, writeDesk: desk, clock } = engine;
  const { write, employeeId, recordId, input, partOf } = request;
  const fingerprint = desk.fingerprintOf([write, employeeId, recordId, input, partOf]);
  const giveUpAt = Math.min(clock() + longestWaitMs, caller.deadlineAt - longestPauseMs);
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const id = newUuidV7();
    const begun = await desk.takeUp(id, () =>
      saveNewWrite(db, account.project_id, {
        id,
        account_id: account.id,
        source_id: caller.source.id,
        operation: write,
        idempotency_key: request.idempotencyKey ?? null,
        fingerprint,
        state: 'begun',
        owner: desk.owner,
        claimed_at: new Date(clock()),
        sent_at: null,
        settled_at: null,
        intent: null,
        created_at: new Date(clock()),
      }),
    );
    if (begun) return { kind: 'new', row: begun };
    const row = await findEarlier(engine, caller, account, request);
    if (!row) continue;
    if (!row.fingerprint.equals(fingerprint)) throw reused();
    if (row.state === 'succeeded') return { kind: 'answered', row };
    if (!(await desk.isAtWork(db, row, clock()))) {
      const left = await desk.takeUp(row.id, () => claimWrite(db, row, { owner: desk.owner, at: clock() }));
      if (left) return { kind: 'left', row: left };
    }
    if (clock() + pauseMs > giveUpAt) throw inProgress();
    await sleep(pauseMs);
  }
};

const findEarlier = ({ db }: Engine, caller: Caller, account: Account, { idempotencyKey: key }: WriteRequest) =>
  key === undefined
    ? undefined
    : findWriteByKey(db, account.project_id, { accountId: account.id, sourceId: caller.source.id, key });

const reused = () =>
  new Problem('IdempotencyKeyReused', 'This Idempotency-Key was used for another request.', {
    errors: [{ pointer: '/header/idempotency-key', message: 'stands for a request with another path or body' }],
    remediation: 'Send a new key with a new request. The same key is for sending the very same request again.',
  });

/** Somebody is at work on it, or the vendor may still be. */
export const inProgress = (retryAfterSeconds = 1) =>
  new Problem('WriteInProgress', 'The same write is under way.', {
    retryAfterSeconds,
    remediation:
      'Send the same request with the same Idempotency-Key again later: it is answered with what came of it.',
  });
