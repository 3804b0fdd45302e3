import { useEffect, useEffectEvent, useRef } from 'react';
import { failureOf, isSessionFailure } from './failure.ts';
import type { LinkTools } from './link-tools.ts';
import { longEnough } from './long-enough.ts';
import { decisionOf } from './sharing.ts';

export interface SharingActions {
  /** Goes on from "before you start", with a guide that asks for nothing that is kept back. */
  readonly begin: () => void;
  /** Fetches once more what there is to decide. */
  readonly loadSharing: () => void;
  readonly saveSharing: () => void;
}

/** Fetches and saves what is shared. */
export const useSharing = (
  { hub, state, dispatch, close }: LinkTools,
  lookAt: (accountId: string) => Promise<void>,
): SharingActions => {
  const busy = useRef(false);

  /** One thing at a time; what goes wrong is told where it happened. */
  const run = async (work: () => Promise<void>, type: 'begin_failed' | 'sharing_failed'): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      const failure = failureOf(error);
      if (isSessionFailure(failure)) close(failure);
      else dispatch({ type, failure });
    } finally {
      busy.current = false;
    }
  };

  const load = (): Promise<void> =>
    run(async () => {
      if (state.view !== 'sharing') return;
      dispatch({ type: 'sharing_loading' });
      dispatch({ type: 'sharing_loaded', offered: await hub.sharing(state.accountId) });
    }, 'sharing_failed');

  const loadNow = useEffectEvent(() => void load());
  const accountId = state.view === 'sharing' ? state.accountId : undefined;
  useEffect(() => {
    if (accountId !== undefined) loadNow();
  }, [accountId]);

  return {
    begin: () => {
      if (state.view !== 'before') return;
      const { withheld } = state.setup.sharing;
      const isAsLoaded = [...withheld].toSorted().join() === [...state.setup.guideWithout].toSorted().join();
      if (isAsLoaded) return dispatch({ type: 'begun' });
      void run(async () => {
        dispatch({ type: 'beginning' });
        const detail = await hub.connector(state.setup.integration.integration_id, [...withheld]);
        dispatch({ type: 'begun', detail });
      }, 'begin_failed');
    },
    loadSharing: () => void load(),
    saveSharing: () => {
      if (state.view !== 'sharing' || state.saving) return;
      dispatch({ type: 'sharing_sent' });
      const decision = decisionOf(state.draft);
      if (decision === undefined) return;
      void run(async () => {
        await longEnough(hub.saveSharing(state.accountId, decision));
        dispatch({
          type: 'sharing_saved',
          detail: await hub.connector(state.setup.integration.integration_id, decision.withheld),
        });
        // What is granted counts against what is shared.
        if (state.after.view !== 'form') void lookAt(state.accountId);
      }, 'sharing_failed');
    },
  };
};
