/**
 * Vendor pages that a walk will need again, kept in memory for a minute: the second page of a list that
 * the vendor gives whole costs no second call. A walk's first page is always read anew.
 */
export interface WalkCache {
  /** The remembered value when the walk goes on and it is still there, else a fresh one. */
  take<T>(walk: string, part: string, resumed: boolean, load: () => Promise<T>): Promise<T>;
}

const keptSeconds = 60;

/** At most this many vendor pages, the longest unused dropped first. */
const keptPages = 50;

/** A cache for one process. `clock` gives milliseconds. */
export const createWalkCache = (clock: () => number = Date.now): WalkCache => {
  const kept = new Map<string, { value: unknown; expiresAt: number }>();
  return {
    async take<T>(walk: string, part: string, resumed: boolean, load: () => Promise<T>): Promise<T> {
      const key = `${walk} ${part}`;
      const hit = kept.get(key);
      kept.delete(key);
      const entry =
        resumed && hit && hit.expiresAt > clock()
          ? hit
          : { value: await load(), expiresAt: clock() + keptSeconds * 1000 };
      kept.set(key, entry);
      for (const [oldest, { expiresAt }] of kept) {
        if (kept.size <= keptPages && expiresAt > clock()) break;
        kept.delete(oldest);
      }
      return entry.value as T;
    },
  };
};
