import type { Clock } from './clock.ts';

/** What one call left of its window. */
export type Allowance = {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Unix time in seconds at which the window starts anew. */
  resetAtSeconds: number;
};

export type RateLimiter = {
  /** Counts one call against `key`. */
  take(key: string, limit: number, windowSeconds?: number): Allowance;
  clear(): void;
};

/** Fixed windows on the simulator's clock, so a test moves the clock instead of waiting. */
export const createRateLimiter = (clock: Clock): RateLimiter => {
  const windows = new Map<string, { startedAtSeconds: number; count: number }>();
  return {
    take: (key, limit, windowSeconds = 60) => {
      const nowSeconds = Math.floor(clock.now().getTime() / 1000);
      let window = windows.get(key);
      if (window === undefined || Math.abs(nowSeconds - window.startedAtSeconds) >= windowSeconds) {
        window = { startedAtSeconds: nowSeconds, count: 0 };
        windows.set(key, window);
      }
      window.count += 1;
      return {
        allowed: window.count <= limit,
        limit,
        remaining: Math.max(0, limit - window.count),
        resetAtSeconds: window.startedAtSeconds + windowSeconds,
      };
    },
    clear: () => windows.clear(),
  };
};
