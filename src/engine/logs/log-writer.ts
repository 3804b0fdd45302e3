import { saveRequestLogs, type RequestLog } from '../../store/request-logs.ts';
import type { Db } from '../../store/tables.ts';
import { saveVendorCalls, type VendorCall } from '../../store/vendor-calls.ts';

/** Takes log rows from requests and writes them behind their backs, many at once. */
export interface LogWriter {
  request(row: RequestLog): void;
  vendorCall(row: VendorCall): void;
  /** Rows that wait to be written. */
  waiting(): number;
  /** Writes what is waiting. Called on a timer and once more at the end. */
  flush(): Promise<void>;
  /** Stops the timer and writes the rest. */
  close(): Promise<void>;
}

/** How long a row may wait, in milliseconds. */
const flushEvery = 500;

/** Rows that may wait while the database does not answer; older ones are given up first. */
const waitingRows = 10_000;

/** A writer for one process. `onError` is told when rows could not be written; they are tried again. */
export const createLogWriter = (db: Db, onError: (error: unknown) => void): LogWriter => {
  let requests: RequestLog[] = [];
  let calls: VendorCall[] = [];
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const [someRequests, someCalls] = [requests, calls];
    [requests, calls] = [[], []];
    if (someRequests.length + someCalls.length === 0) return;
    try {
      await saveRequestLogs(db, someRequests);
      await saveVendorCalls(db, someCalls);
    } catch (error) {
      requests = [...someRequests, ...requests].slice(-waitingRows);
      calls = [...someCalls, ...calls].slice(-waitingRows);
      onError(error);
    }
  };
  const flush = () => (writing = writing.then(write));
  const timer = setInterval(() => void flush(), flushEvery).unref();

  return {
    request: (row) => void requests.push(row),
    vendorCall: (row) => void calls.push(row),
    waiting: () => requests.length + calls.length,
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
};
