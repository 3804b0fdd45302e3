/** Where somebody stands in the current window. */
export interface Allowance {
  /** Whether this request is within the quota. */
  readonly allowed: boolean;
  /** Requests in a window. */
  readonly quota: number;
  /** What is left of them; never grows before the window ends. */
  readonly remaining: number;
  /** Seconds until the window ends, rounded up: whoever waits so long finds a new one. */
  readonly resetSeconds: number;
}

/** Counts requests by whose they are. */
export interface RateLimiter {
  /** Counts one request. */
  take(subject: string): Allowance;
}

/** Length of a window in seconds. */
export const windowSeconds = 60;

const windowMs = windowSeconds * 1000;

/**
 * A quota for each window of a minute, which begins with the first request of a subject. Counted in the memory of one
 * process, which costs one look into a map: several processes behind one address allow as many quotas.
 */
export const createRateLimiter = (quota: number, clock: () => number): RateLimiter => {
  const windows = new Map<string, { endsAt: number; used: number }>();
  let sweepAt = 0;

  const sweep = (now: number) => {
    for (const [subject, { endsAt }] of windows) if (endsAt <= now) windows.delete(subject);
    sweepAt = now + windowMs;
  };

  return {
    take(subject) {
      const now = clock();
      if (now >= sweepAt) sweep(now);
      let window = windows.get(subject);
      if (!window || window.endsAt <= now) windows.set(subject, (window = { endsAt: now + windowMs, used: 0 }));
      window.used++;
      return {
        allowed: window.used <= quota,
        quota,
        remaining: Math.max(0, quota - window.used),
        resetSeconds: Math.ceil((window.endsAt - now) / 1000),
      };
    },
  };
};
