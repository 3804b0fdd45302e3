import { isRefusedLater, isSurelyUndone, VendorError } from '../../connector-kit/errors.ts';
import type { Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import type { WriteCall, Writing } from '../../connector-kit/writing.ts';
import { remoteIdOf } from '../../model/id.ts';
import { shortId } from '../../store/ids.ts';
import type { WriteKey } from '../../model/writes.ts';
import { writes } from '../../model/writes.ts';
import { deleteWrite, saveProgress, type StoredWrite } from '../../store/writes.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { requireSharedWrite } from '../sharing/require-shared.ts';
import { beginWrite, inProgress } from './begin-write.ts';
import { checkOrder } from './check-order.ts';
import { openIntent, sealIntent, type Intent } from './intent.ts';
import { answerOf, keepOutcome, type WriteAnswer } from './outcome.ts';
import { recordFinder } from './record-finder.ts';
import { settleWrite } from './settle.ts';
import { requireWriting } from './writing-of.ts';

/** What a program wants written. */
export interface WriteRequest {
  readonly write: WriteKey;
  /** The account, as shown on the wire. */
  readonly accountId: string;
  /** The person whose record it is, by either id. */
  readonly employeeId?: string;
  /** The record, by either id. */
  readonly recordId?: string;
  /** Checked against the contract's schema already. */
  readonly input: Readonly<Record<string, unknown>>;
  /** All requests with the same key, of one API key and for one account, are one write. */
  readonly idempotencyKey?: string;
  /** What else its key stands for: the fingerprint of the batch that it is part of. */
  readonly partOf?: string;
}

/**
 * Writes something at the vendor, once. The input is checked against what the vendor takes and what this tenant has before
 * anything is sent; what is sent is noted first. What came of a request whose answer was lost is found out before it is
 * sent again.
 *
 * @throws Problem `NotSupported`, `InputRefused`, `IdempotencyKeyReused`, `WriteInProgress`, `WriteOutcomeUnknown`, `NotFound`,
 * `DataWithheld` or one that answers 412.
 * @throws VendorError when the vendor refuses or cannot be reached; its next step says whether it may have been written.
 */
export const runWrite = (engine: Engine, caller: Caller, request: WriteRequest): Promise<WriteAnswer> =>
  workOnAccount(engine, caller, request, async (open) => {
    const writing = requireWriting(open.connector, request.write);
    await requireSharedWrite(engine, open, request);
    caller.subject.resource = writes[request.write].resource;
    caller.subject.action = request.write;
    const { kind, row } = await beginWrite(engine, caller, open.account, request);
    if (kind === 'answered') return answerOf(row, { isReplayed: true });
    return engine.writeDesk.working(row.id, () => perform({ engine, caller, open, writing, request, row }));
  });

interface Performance {
  readonly engine: Engine;
  readonly caller: Caller;
  readonly open: OpenAccount;
  readonly writing: Writing;
  readonly request: WriteRequest;
  readonly row: StoredWrite;
}

const perform = async (performance: Performance): Promise<WriteAnswer> => {
  const { engine, writing, row } = performance;
  let isUnsent = row.sent_at === null && row.outcome === null;
  const note = noteFor(performance);
  try {
    const call = await callFor(performance, note);
    // What was sent once is looked for as it was sent, whatever has become of the lists that it was held against.
    const order =
      openIntent(engine, row)?.order ?? (await checkOrder(checkFor(performance, call), performance.request.input));
    note.intent = { order, target: call.target };
    const settled = isUnsent ? undefined : await settleWrite({ writing, row, call, order });
    isUnsent = settled === undefined;
    const written = settled ?? (await writing.run(call, order));
    if (written) return await keepOutcome(engine, row, written);
  } catch (error) {
    const isUndone = isRefusedLater(error);
    if (note.isOpen() && !isUndone) throw await leaveUnknown(engine, row, error);
    if (isUnsent || isUndone) await deleteWrite(engine.db, row);
    throw error;
  }
  await deleteWrite(engine.db, row);
  throw notThere;
};

const notThere = new Problem('NotFound', 'There is no such person or record at the provider.', {
  remediation: 'Take the ids from the lists of this account.',
});

/** The call of a write: its vendor notes what is sent before it is sent. */
const callFor = async ({ engine, caller, open, writing, request }: Performance, note: Note): Promise<WriteCall> => {
  const { employeeId, recordId } = request;
  const call = {
    vendor: note.taking(open.vendor),
    target: {
      ...(employeeId !== undefined && { employeeId: remoteIdOf(employeeId) }),
      ...(recordId !== undefined && { recordId: remoteIdOf(recordId) }),
    },
    now: engine.clock(),
    deadlineAt: caller.deadlineAt,
    shared: open.sharing,
  };
  return { ...call, prepared: await writing.prepare?.(call) };
};

const checkFor = ({ engine, open, writing, request }: Performance, { prepared }: WriteCall) => ({
  write: request.write,
  writing,
  prepared,
  vendorName: open.connector.manifest.name,
  exists: recordFinder(engine, open),
});

interface Note {
  /** Set before anything is sent that must not be sent twice. */
  intent: Intent | undefined;
  /** The same vendor, that notes a write before it leaves. */
  taking(vendor: Vendor): Vendor;
  /** Whether something was sent of which it is not known that the vendor did nothing. */
  isOpen(): boolean;
}

/** Keeps the intent before the first request that must not be sent twice, and whether all of them surely came to nothing. */
const noteFor = ({ engine, row }: Performance): Note => {
  let unanswered = 0;
  let noted: Promise<void> | undefined;
  const save = async (intent: Intent | undefined) => {
    if (!intent) throw new TypeError('Something is sent before the order was checked.');
    const sent = { state: 'sent', sent_at: new Date(engine.clock()), intent: sealIntent(engine, row, intent) } as const;
    if (!(await saveProgress(engine.db, row, sent))) throw inProgress();
  };
  const note: Note = {
    intent: undefined,
    isOpen: () => unanswered > 0,
    taking: (vendor) => ({
      ...vendor,
      async send<T>(request: VendorRequest<T>): Promise<T> {
        if (request.repeatable ?? request.method === 'GET') return vendor.send(request);
        await (noted ??= save(note.intent));
        unanswered += 1;
        try {
          return await vendor.send(request);
        } catch (error) {
          if (isSurelyUndone(error)) unanswered -= 1;
          throw error;
        }
      },
    }),
  };
  return note;
};

/**
 * The row stays as what it is: sent, and nobody knows. The caller learns how to find out. Without a key it must not be told
 * as what clients repeat by themselves, as the published ones do for 429 and 408.
 */
const leaveUnknown = async (engine: Engine, row: StoredWrite, error: unknown): Promise<unknown> => {
  await saveProgress(engine.db, row, { state: 'unknown' }).catch(() => undefined);
  if (!(error instanceof VendorError)) return error;
  const { mayBeDone: _, ...failure } = error.failure;
  if (row.idempotency_key !== null) return new VendorError({ ...failure, nextStep: sendAgain }, error);
  const { retryAfterSeconds: _when, ...lasting } = failure;
  const code = failure.code === 'rate_limited' ? 'vendor_unavailable' : failure.code;
  const nextStep = `It is not known whether it was written: ask GET /unified/writes/${shortId(row.id)} before you send it again.`;
  return new VendorError({ ...lasting, code, nextStep, mayBeDone: true }, error);
};

const sendAgain =
  'It is not known whether it was written. Send the same request with the same Idempotency-Key: it is looked for before it is sent again.';
