import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait, each in milliseconds. */
export interface Patience {
  /** When the last question is asked, since 1970. */
  readonly untilMs: number;
  /** Before the second question; doubled from then on. Default: 250 ms. */
  readonly firstDelayMs?: number;
  /** Default: 4 s. */
  readonly longestDelayMs?: number;
}

/** Asks until there is an answer; `undefined` when there was none in time. It is asked once at least. */
export const waitFor = async <T>(
  ask: () => Promise<T | undefined>,
  { untilMs, firstDelayMs = 250, longestDelayMs = 4000 }: Patience,
): Promise<T | undefined> => {
  for (let delayMs = firstDelayMs; ; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
    const answer = await ask();
    const leftMs = untilMs - Date.now();
    if (answer !== undefined || leftMs <= 0) return answer;
    await sleep(Math.min(delayMs, leftMs));
  }
};
