import { useSyncExternalStore } from 'react';

/** Somebody's session has ended while the page was open: calls wait here until the person has signed in again. */
interface Waiting {
  readonly over: Promise<boolean>;
  readonly settle: (signedIn: boolean) => void;
}

let waiting: Waiting | undefined;
/** The dialog that asks; without one there is nobody to wait for. */
const watchers = new Set<() => void>();

const tell = (): void => watchers.forEach((watch) => watch());

/** Resolves with whether the person has signed in again. All calls that wait share one dialog. */
export const signInAgain = (): Promise<boolean> => {
  if (watchers.size === 0) return Promise.resolve(false);
  if (waiting === undefined) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { over: promise, settle: resolve };
    tell();
  }
  return waiting.over;
};

/** Ends the waiting: with `true` the calls go out again, with `false` they fail. */
export const endWaiting = (signedIn: boolean): void => {
  waiting?.settle(signedIn);
  waiting = undefined;
  tell();
};

const watch = (onChange: () => void): (() => void) => {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
};

/** Whether calls wait for a sign-in: the dialog asks for it. */
export const useIsWaiting = (): boolean => useSyncExternalStore(watch, () => waiting !== undefined);
