import { createGrowingDelay, type GrowingDelay } from './growing-delay.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';

/** How often anybody may ask. Counted in the memory of one process. */
export interface Limits {
  /** By who the caller is. */
  readonly callers: RateLimiter;
  /** By address, who presents what is not known. */
  readonly strangers: RateLimiter;
  /** Sign-ins by e-mail address. */
  readonly signIns: GrowingDelay;
  /** What is said of guides, by connect session. */
  readonly feedback: RateLimiter;
  /** Sign-ins by network address: behind one there may be a whole office. */
  readonly signInAddresses: GrowingDelay;
}

/** Quotas for one process: strangers get a tenth of what a caller gets. */
export const createLimits = (requestsPerMinute: number, clock: () => number): Limits => ({
  callers: createRateLimiter(requestsPerMinute, clock),
  strangers: createRateLimiter(Math.ceil(requestsPerMinute / 10), clock),
  signIns: createGrowingDelay(5, clock),
  feedback: createRateLimiter(30, clock),
  signInAddresses: createGrowingDelay(50, clock),
});
