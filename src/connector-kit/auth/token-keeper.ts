import { untilAborted, type AccessToken } from './access-token.ts';

/** The token of one account's line, in memory only. */
export interface TokenKeeper {
  /**
   * The token that is kept, or a new one when there is none, it nears its end or it is the `refused` one. Callers at the
   * same time share one `obtain`; one that failed is not kept.
   */
  token(
    obtain: () => Promise<AccessToken>,
    wait: { readonly signal: AbortSignal; readonly refused?: string },
  ): Promise<AccessToken>;
}

/** A keeper that has no token yet. */
export const createTokenKeeper = (now: () => number = Date.now): TokenKeeper => {
  let kept: AccessToken | undefined;
  let coming: Promise<AccessToken> | undefined;
  return {
    token(obtain, { signal, refused }) {
      if (kept && kept.value !== refused && kept.renewAt > now()) return Promise.resolve(kept);
      coming ??= obtain()
        .then((token) => (kept = token))
        .finally(() => (coming = undefined));
      return untilAborted(coming, signal);
    },
  };
};
