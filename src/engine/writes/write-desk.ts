import { createHmac } from 'node:crypto';
import type { Presence } from '../../store/presence.ts';
import type { Db } from '../../store/tables.ts';
import type { StoredWrite } from '../../store/writes.ts';

/** Longer than any request lives, in milliseconds: after that nobody is at work on a write any more. */
export const longestWorkMs = 65_000;

/** Knows who is at work on which write. One for a process. */
export interface WriteDesk {
  /** This process, as the others know it. */
  readonly owner: number;
  /** Whether somebody, here or elsewhere, is at work on a write. */
  isAtWork(db: Db, write: StoredWrite, now: number): Promise<boolean>;
  /**
   * Takes a write up, unless somebody here is at work on it: from before `claim` until {@link WriteDesk.working} has ended,
   * or at once where `claim` brings nothing, this process is.
   */
  takeUp<T>(id: string, claim: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Runs the work on a write that was taken up, and leaves it. */
  working<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** What an idempotency key stands for. Keyed, so that nobody can try out bodies against it. */
  fingerprintOf(content: readonly unknown[]): Buffer;
}

export const createWriteDesk = (presence: Presence, key: Uint8Array): WriteDesk => {
  const here = new Set<string>();
  return {
    owner: presence.id,
    async isAtWork(db, { id, owner, claimed_at }, now) {
      if (now - claimed_at.getTime() > longestWorkMs) return false;
      return owner === presence.id ? here.has(id) : await presence.isPresent(db, owner);
    },
    async takeUp(id, claim) {
      if (here.has(id)) return undefined;
      here.add(id);
      let claimed;
      try {
        claimed = await claim();
      } finally {
        if (claimed === undefined) here.delete(id);
      }
      return claimed;
    },
    async working(id, work) {
      try {
        return await work();
      } finally {
        here.delete(id);
      }
    },
    fingerprintOf: (content) => createHmac('sha256', key).update(JSON.stringify(content)).digest(),
  };
};
