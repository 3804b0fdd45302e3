import { bulkhead, TaskCancelledError } from 'cockatiel';
import type { RateLimits, VendorBudget } from '../manifest.ts';

/** What is left of a vendor's patience with one account: one is kept per account and shared by all that read it. */
export interface Budget {
  /** How long to wait before `endpoint` may be called. 0: now, and that call is counted. */
  take(endpoint: string): number;
  /** The vendor's own account of the budget. It is believed over ours. */
  learn(endpoint: string, told: VendorBudget): void;
  /** The vendor refused: nothing goes to `endpoint` before `until` (milliseconds since 1970). */
  pause(endpoint: string, until: number): void;
  /** Runs `task` when fewer than `limits.concurrency` others run. */
  inFlight<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T>;
}

const windowMs = 60_000;

interface Ledger {
  /** Starts of our calls in the last minute, oldest first. */
  readonly starts: number[];
  told?: { remaining: number; readonly resetAt: number };
  pausedUntil: number;
}

/**
 * Keeps to the manifest's calls a minute by counting our own in a sliding minute, which is never more than any
 * window of the vendor allows. Once the vendor tells what is left, that is used instead until it resets.
 */
export const createBudget = (limits: RateLimits, now: () => number = Date.now): Budget => {
  const ledgers = new Map<string, Ledger>();
  const lanes = bulkhead(limits.concurrency, Number.MAX_SAFE_INTEGER);
  const ledgerOf = (endpoint: string): Ledger => {
    const name = limits.isShared ? 'all' : endpoint;
    const known = ledgers.get(name);
    if (known) return known;
    const fresh: Ledger = { starts: [], pausedUntil: 0 };
    ledgers.set(name, fresh);
    return fresh;
  };

  return {
    take(endpoint) {
      const ledger = ledgerOf(endpoint);
      const at = now();
      if (ledger.pausedUntil > at) return ledger.pausedUntil - at;
      const { told } = ledger;
      // Calls of a minute ago no longer count, nor do those before a reset that the vendor told.
      const since = told && told.resetAt <= at ? Math.max(at - windowMs, told.resetAt) : at - windowMs;
      while (ledger.starts[0] !== undefined && ledger.starts[0] <= since) ledger.starts.shift();
      if (told && told.resetAt > at) {
        // A vendor's clock may run ahead of ours: its window is a minute, whatever the difference says.
        if (told.remaining <= 0) return Math.min(told.resetAt - at, windowMs);
        told.remaining -= 1;
      } else {
        const oldest = ledger.starts[0];
        const perMinute = limits.perMinute[endpoint] ?? limits.defaultPerMinute;
        if (oldest !== undefined && ledger.starts.length >= perMinute) return oldest + windowMs - at;
      }
      ledger.starts.push(at);
      return 0;
    },
    learn(endpoint, told) {
      const ledger = ledgerOf(endpoint);
      // Answers overtake each other: within one window the smallest number is the newest.
      const sameWindow = ledger.told?.resetAt === told.resetAt ? ledger.told.remaining : Infinity;
      ledger.told = { resetAt: told.resetAt, remaining: Math.min(sameWindow, told.remaining) };
    },
    pause(endpoint, until) {
      const ledger = ledgerOf(endpoint);
      ledger.pausedUntil = Math.max(ledger.pausedUntil, until);
    },
    async inFlight(signal, task) {
      try {
        return await lanes.execute(task, signal);
      } catch (error) {
        if (error instanceof TaskCancelledError) signal.throwIfAborted();
        throw error;
      }
    },
  };
};
