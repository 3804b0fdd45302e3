import { HubError } from './failure.ts';
import type { HubClient } from './hub-client.ts';
import type { Attempt } from './attempt-types.ts';

/** As long as an attempt lives at the server, which ends it there; this ends the looking when the server cannot be reached. */
const LONGEST_MILLISECONDS = 10 * 60_000;

/** About a second at first, while somebody may just click *Allow*; two seconds once it takes longer. */
export const pauseBefore = (poll: number): number => Math.min(2_000, Math.round(1_000 * 1.04 ** poll));

export interface FollowOptions {
  /** Ends the following; the attempt goes on. */
  readonly signal: AbortSignal;
  /** Waits, or less when there is reason to look at once. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Looks at an attempt until it has ended or waits for a choice; `undefined` once it is followed no more. */
export const followAttempt = async (
  hub: Pick<HubClient, 'attempt'>,
  attempt: Attempt,
  { signal, pause }: FollowOptions,
): Promise<Attempt | undefined> => {
  const until = Date.now() + LONGEST_MILLISECONDS;
  for (let poll = 0; Date.now() < until; poll += 1) {
    await pause(pauseBefore(poll), signal);
    if (signal.aborted) return undefined;
    const seen = await hub.attempt(attempt.id).catch(lostOrThrow);
    if (signal.aborted) return undefined;
    if (seen !== undefined && seen.status !== 'pending') return seen;
  }
  return { ...attempt, status: 'expired' };
};

/** A connection that drops says nothing about the attempt; the next look may succeed. */
const lostOrThrow = (error: unknown): undefined => {
  const code = error instanceof HubError ? error.failure.code : undefined;
  if (code !== 'connection_lost' && code !== 'server_failed' && code !== 'rate_limited') throw error;
};

/** Waits in a browser. Coming back to the page from the window is a reason to look at once. */
export const pauseInBrowser: FollowOptions['pause'] = (milliseconds, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('focus', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('focus', done);
    signal.addEventListener('abort', done);
  });
