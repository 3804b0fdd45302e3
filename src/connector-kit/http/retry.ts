import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { isSurelyUndone, VendorError } from '../errors.ts';

/** The most times that one request is sent. */
export const mostTries = 5;

/** How tries are spaced: the first wait, doubled each time, up to the longest. */
export interface Pace {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const usualPace: Pace = { firstDelayMs: 250, longestDelayMs: 8_000 };

/** How often and how long something is tried. */
export interface Tries {
  /** Whether trying again does no harm where the vendor may have done it. */
  readonly repeatable: boolean;
  readonly deadlineAt: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly pace: Pace;
}

/**
 * Tries `task` again while it fails for want of a vendor or of budget, and while the wait still ends before
 * `deadlineAt`; what is not repeatable only where it was surely not done. A vendor's own wish (`retryAfterSeconds`) goes
 * before ours. Refusals are never tried again: each 401 or 403 counts against the caller at some vendors.
 */
export const withRetries = <T>(
  task: (attempt: number) => Promise<T>,
  { repeatable, deadlineAt, signal, now, pace }: Tries,
): Promise<T> => {
  let tries = 0;
  let doubled = pace.firstDelayMs;
  let waitMs = 0;
  const nextWaitMs = (error: VendorError) => {
    const asked = error.failure.retryAfterSeconds;
    if (asked !== undefined) return asked * 1000;
    // Half of it is chance, so that callers who failed together do not come back together.
    const wait = doubled * (0.5 + Math.random() / 2);
    doubled = Math.min(doubled * 2, pace.longestDelayMs);
    return wait;
  };
  const worthwhile = handleWhen((error) => {
    if (!(error instanceof VendorError) || signal.aborted || tries >= mostTries) return false;
    if (error.code !== 'vendor_unavailable' && error.code !== 'rate_limited') return false;
    if (!repeatable && !isSurelyUndone(error)) return false;
    waitMs = nextWaitMs(error);
    return now() + waitMs < deadlineAt;
  });
  const policy = retry(worthwhile, {
    maxAttempts: mostTries,
    backoff: new DelegateBackoff(() => waitMs),
  });
  return policy.execute(() => task(++tries), signal);
};
