/** Makes somebody who keeps failing wait longer each time. */
export interface GrowingDelay {
  /**
   * Counts a try before it is made, so that many at once are no way around. Answers how many seconds are still to be
   * waited; then nothing is counted and nothing may be tried.
   */
  begin(subject: string): number;
  /** Forgets what was counted of a subject. */
  forget(subject: string): void;
  /** Takes one try back, and leaves the others counted. */
  takeBack(subject: string): void;
}

const longestSeconds = 15 * 60;
/** After so long without a try, everything is forgotten. */
const forgottenMs = 24 * 60 * 60_000;
/** Subjects that are remembered; the ones that tried longest ago are forgotten first. */
const remembered = 100_000;

/**
 * The first `free` tries are made at once; then a second is waited, two, four, and so on up to a quarter of an hour. In
 * the memory of one process.
 */
export const createGrowingDelay = (free: number, clock: () => number): GrowingDelay => {
  const tries = new Map<string, { count: number; lastAt: number }>();
  return {
    begin(subject) {
      const now = clock();
      const known = tries.get(subject);
      const { count, lastAt } = known && now - known.lastAt < forgottenMs ? known : { count: 0, lastAt: 0 };
      const delayMs = count < free ? 0 : Math.min(2 ** (count - free), longestSeconds) * 1000;
      const left = lastAt + delayMs - now;
      if (count > 0 && left > 0) return Math.ceil(left / 1000);
      tries.delete(subject);
      tries.set(subject, { count: count + 1, lastAt: now });
      const [oldest] = tries.keys();
      if (tries.size > remembered && oldest !== undefined) tries.delete(oldest);
      return 0;
    },
    forget: (subject) => void tries.delete(subject),
    takeBack(subject) {
      const known = tries.get(subject);
      if (known) known.count--;
    },
  };
};
