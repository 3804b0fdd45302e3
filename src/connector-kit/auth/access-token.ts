import type { Login } from './login.ts';

/** A token that goes on requests. */
export interface AccessToken {
  readonly value: string;
  /** When it should be replaced: a margin before its end, in milliseconds since 1970. */
  readonly renewAt: number;
}

/** Where the calls of one account get their token. Rejections reach the caller as they are. */
export interface TokenSource {
  /** A token to send. */
  current(need: TokenNeed): Promise<AccessToken>;
  /** Another one than `refused`, which the vendor answered 401 to; `undefined` when there is no way to get one. */
  replace(refused: string, need: TokenNeed): Promise<AccessToken | undefined>;
}

/** What a caller brings who needs a token. */
export interface TokenNeed {
  /** For the calls that bring one. */
  readonly login: Login;
  /** Ends the waiting of this caller, not the call that others wait for too. */
  readonly signal: AbortSignal;
}

/** The longest margin: clocks differ, and a request is a while under way. */
const longestMarginMs = 60_000;

/** A token received at `now`: renewed a minute before its end, or a tenth of its life before it when that is less. */
export const accessTokenOf = (value: string, lifetimeSeconds: number, now: number): AccessToken => {
  const lifetimeMs = lifetimeSeconds * 1000;
  return { value, renewAt: now + lifetimeMs - Math.min(longestMarginMs, lifetimeMs / 10) };
};

/** A token that cannot be replaced: while an account is being linked. */
export const heldToken = (token: AccessToken): TokenSource => ({
  current: async () => token,
  replace: async () => undefined,
});

/** Waits for work that goes on without us: rejects with the signal's reason when that comes first. */
export const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    const done = () => signal.removeEventListener('abort', stop);
    work.then(resolve, reject).finally(done);
  });
