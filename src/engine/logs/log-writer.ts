import { DatabaseError } from 'pg';
import { saveLogContents, type LogContent } from '../../store/log-contents.ts';
import { saveRequestLogs, type RequestLog } from '../../store/request-logs.ts';
import type { Db } from '../../store/tables.ts';
import { saveVendorCalls, type VendorCall } from '../../store/vendor-calls.ts';
import type { SealedBox } from '../vault/sealed-box.ts';
import { sealContent, type ContentOwner, type Exchanged } from './log-content.ts';

/** Takes log rows from requests and writes them behind their backs, many at once. */
export interface LogWriter {
  request(row: RequestLog): void;
  vendorCall(row: VendorCall): void;
  /** Keeps what was sent and answered, redacted and sealed, for as long as the policy of the project says. */
  content(owner: ContentOwner, exchanged: Exchanged): void;
  /** Rows that wait to be written. */
  waiting(): number;
  /** Writes what is waiting. Called on a timer, before logs are read, and once more at the end. */
  flush(): Promise<void>;
  /** Stops the timer and writes the rest. */
  close(): Promise<void>;
}

/** How long a row may wait, in milliseconds. */
const flushEvery = 500;

/** Rows of one kind that may wait while the database does not answer, about 50 MB; older ones are given up first. */
const waitingRows = 100_000;

/** Contents that may wait: of at most some 130 kB each. */
const waitingContents = 500;

/** Rows that are written at once. */
const batchRows = 5_000;

/** A writer for one process. `onError` is told when rows could not be written, or are lost. */
export const createLogWriter = (db: Db, box: SealedBox, onError: (error: unknown) => void): LogWriter => {
  const requests = createQueue<RequestLog>((rows) => saveRequestLogs(db, rows), waitingRows, onError);
  const calls = createQueue<VendorCall>((rows) => saveVendorCalls(db, rows), waitingRows, onError);
  const contents = createQueue<LogContent>((rows) => saveLogContents(db, rows), waitingContents, onError);
  let writing: Promise<void> = Promise.resolve();

  // The request last: whoever finds it finds what was called for it.
  const write = async () => {
    await contents.write();
    await calls.write();
    await requests.write();
  };
  const flush = () => (writing = writing.then(write));
  const timer = setInterval(() => void flush(), flushEvery).unref();

  return {
    request: requests.add,
    vendorCall: calls.add,
    content(owner, exchanged) {
      const isFailure = exchanged.status === undefined || exchanged.status >= 400;
      if (owner.policy.errorsOnly && !isFailure) return;
      contents.add(sealContent(box, owner, exchanged));
      // What is large does not wait for the timer.
      if (contents.length() > waitingContents / 2) void flush();
    },
    waiting: () => requests.length() + calls.length(),
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
};

/** Rows that wait for their table. */
const createQueue = <Row>(
  save: (rows: readonly Row[]) => Promise<void>,
  mostWaiting: number,
  onError: (error: unknown) => void,
) => {
  let waiting: Row[] = [];

  /** Saves what can be saved: a row that the database refuses is given up, and none of its neighbours with it. */
  const saveGood = async (rows: readonly Row[]): Promise<void> => {
    try {
      await save(rows);
    } catch (error) {
      if (!isRefused(error)) throw error;
      if (rows.length === 1) return onError(error);
      const middle = Math.ceil(rows.length / 2);
      await saveGood(rows.slice(0, middle));
      await saveGood(rows.slice(middle));
    }
  };

  return {
    add: (row: Row) => void waiting.push(row),
    length: () => waiting.length,
    async write() {
      while (waiting.length > 0) {
        const rows = waiting.splice(0, batchRows);
        try {
          await saveGood(rows);
        } catch (error) {
          // Rows are known by their ids, so what was saved before the failure is not saved twice.
          const kept = [...rows, ...waiting];
          waiting = kept.slice(-mostWaiting);
          onError(error);
          if (kept.length > mostWaiting) onError(new Error(`${kept.length - mostWaiting} log rows were given up.`));
          return;
        }
      }
    },
  };
};

/**
 * Whether the database will never take these values, the project being gone for example: class 22, data exception, or
 * 23, integrity constraint violation (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const isRefused = (error: unknown): boolean => error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
