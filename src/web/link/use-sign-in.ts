import { useRef } from 'react';
import { failureOfAttempt } from './attempt-failure.ts';
import { failureOf, isSessionFailure } from './failure.ts';
import { followAttempt, pauseInBrowser } from './follow-attempt.ts';
import { credentialsOf } from './form.ts';
import type { Attempt } from './attempt-types.ts';
import type { LinkTools } from './link-tools.ts';
import { firstLook } from './open-visit.ts';
import type { Setup } from './setup.ts';
import { choiceOf } from './sharing.ts';
import { openSignInWindow } from './sign-in-window.ts';
import type { SignInWindow } from './sign-in-window.ts';

export interface SignInActions {
  /** Begins anew, in a new window; the old one leads nowhere from then on. Inside a click. */
  readonly openWindowAgain: () => void;
  /** The person says that the window is closed: nobody else can see it. */
  readonly closedWindow: () => void;
  readonly cancelSignIn: () => void;
  readonly sendChoice: () => void;
}

/** An attempt that the page follows. */
interface Followed {
  readonly stop: AbortController;
  attemptId?: string;
  window?: SignInWindow | undefined;
}

/** Links by signing in at the vendor: opens the window, follows the attempt, asks what is left to pick. */
export const useSignIn = (
  { hub, state, dispatch, close }: LinkTools,
  windowWords: (system: string) => string,
): { begin: (setup: Setup) => Promise<void>; actions: SignInActions } => {
  const followed = useRef<Followed>(undefined);

  const fail = (error: unknown): void => {
    const failure = failureOf(error);
    if (isSessionFailure(failure)) close(failure);
    else dispatch({ type: 'failed', failure });
  };

  const giveUp = (attemptId: string | undefined): void => {
    // It ends by itself after ten minutes: not hearing the answer harms nobody.
    if (attemptId !== undefined) hub.cancelAttempt(attemptId).catch(() => undefined);
  };

  const stopFollowing = (): void => {
    followed.current?.stop.abort();
    followed.current?.window?.close();
    giveUp(followed.current?.attemptId);
    followed.current = undefined;
  };

  const settle = async (attempt: Attempt): Promise<void> => {
    if (attempt.status === 'choice_required') return dispatch({ type: 'choice_asked', choices: attempt.choices ?? [] });
    if (attempt.status === 'cancelled') return dispatch({ type: 'sign_in_cancelled' });
    if (attempt.status !== 'authenticated' || attempt.account === null) {
      const failure = failureOfAttempt(attempt);
      return isSessionFailure(failure) ? close(failure) : dispatch({ type: 'failed', failure });
    }
    dispatch({ type: 'signed_in' });
    const linked = { id: attempt.account.id, provider: attempt.provider ?? '', checks: attempt.checks ?? [] };
    const found = await firstLook(hub, linked);
    dispatch({ type: 'linked', linked, ...(found && { found }) });
  };

  /** Opens the window before anything is awaited: later the browser would block it. */
  const begin = async (setup: Setup): Promise<void> => {
    const opened = openSignInWindow(windowWords(setup.detail.config.name));
    stopFollowing();
    const here: Followed = { stop: new AbortController(), window: opened };
    followed.current = here;
    const credentials = credentialsOf(setup.form, setup.detail.config.configFields);
    try {
      // An account that is there keeps what is shared of it.
      const sharing = setup.account === undefined ? choiceOf(setup.sharing) : undefined;
      const attempt = await hub.beginAttempt(setup.integration.integration_id, credentials, sharing);
      if (here.stop.signal.aborted) return giveUp(attempt.id);
      here.attemptId = attempt.id;
      opened?.leadTo(attempt.authorization_url);
      if (opened) dispatch({ type: 'window_opened' });
      else dispatch({ type: 'window_blocked', authorizationUrl: attempt.authorization_url });
      void followAttempt(hub, attempt, { signal: here.stop.signal, pause: pauseInBrowser })
        .then((seen) => seen && settle(seen))
        .catch(fail);
    } catch (error) {
      if (here.stop.signal.aborted) return;
      opened?.close();
      fail(error);
    }
  };

  const sendChoice = async (attemptId: string, value: string): Promise<void> => {
    try {
      await settle(await hub.choose(attemptId, value));
    } catch (error) {
      // The answer may be lost and the choice taken, or the attempt over: the attempt itself knows.
      const seen = await hub.attempt(attemptId).catch(() => undefined);
      if (seen !== undefined && seen.status !== 'choice_required') return settle(seen);
      const failure = failureOf(error);
      if (isSessionFailure(failure)) close(failure);
      else dispatch({ type: 'choice_refused', failure });
    }
  };

  return {
    begin,
    actions: {
      openWindowAgain: () => {
        if (state.view !== 'signing_in' || state.stage === 'starting') return;
        dispatch({ type: 'window_asked' });
        void begin(state.setup);
      },
      closedWindow: () => {
        const attemptId = followed.current?.attemptId;
        if (state.view !== 'signing_in' || attemptId === undefined) return;
        hub.attempt(attemptId).then(
          // Anything else is about to be seen by whoever follows the attempt.
          ({ status }) => status === 'pending' && dispatch({ type: 'window_closed' }),
          () => dispatch({ type: 'window_closed' }),
        );
      },
      cancelSignIn: () => {
        stopFollowing();
        dispatch({ type: 'sign_in_cancelled' });
      },
      sendChoice: () => {
        const attemptId = followed.current?.attemptId;
        if (state.view !== 'choosing' || state.sending || attemptId === undefined) return;
        dispatch({ type: 'choice_sent' });
        if (state.picked !== undefined) void sendChoice(attemptId, state.picked);
      },
    },
  };
};
