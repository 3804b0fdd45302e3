import { useRef } from 'react';
import { failureOf, isSessionFailure } from './failure.ts';
import type { WebhookSettings } from './hub-types.ts';
import type { FieldAnswer, FieldMappings } from './mapping-types.ts';
import type { LinkTools } from './link-tools.ts';
import { longEnough } from './long-enough.ts';

export interface LookActions {
  /** Looks again at what is granted. */
  readonly checkAgain: () => void;
  /** Leaves the permissions as they are, and goes on. */
  readonly finishSetup: () => void;
  /** How the vendor tells of changes; rejects with a `HubError`. */
  readonly readWebhook: (accountId: string) => Promise<WebhookSettings>;
  readonly saveWebhookSecret: (accountId: string, secret: string) => Promise<WebhookSettings>;
  /** Which of the customer's own fields hold what; both reject with a `HubError`. */
  readonly readFieldMappings: (accountId: string) => Promise<FieldMappings>;
  readonly saveFieldMappings: (accountId: string, answers: readonly FieldAnswer[]) => Promise<FieldMappings>;
}

/** Looks at what is granted to the linked account. One look at a time, however often it is asked for. */
export const useLook = ({
  hub,
  state,
  dispatch,
  close,
}: LinkTools): { lookAt: (accountId: string) => Promise<void>; actions: LookActions } => {
  const looking = useRef(false);

  const lookAt = async (accountId: string): Promise<void> => {
    if (looking.current) return;
    looking.current = true;
    dispatch({ type: 'looking' });
    try {
      dispatch({ type: 'looked', preflight: await longEnough(hub.preflight(accountId)) });
    } catch (error) {
      const failure = failureOf(error);
      if (isSessionFailure(failure)) close(failure);
      else dispatch({ type: 'look_failed', failure });
    } finally {
      looking.current = false;
    }
  };

  return {
    lookAt,
    actions: {
      checkAgain: () => {
        if (state.view === 'linked' || state.view === 'granting') void lookAt(state.linked.id);
      },
      finishSetup: () => {
        if (state.view !== 'granting' || state.looking) return;
        // Not heard, the account is asked about once more when the link is opened again: that harms nobody.
        hub.finishSetup(state.linked.id).catch(() => undefined);
        dispatch({ type: 'finished' });
      },
      readWebhook: hub.webhook,
      saveWebhookSecret: hub.saveWebhookSecret,
      readFieldMappings: hub.fieldMappings,
      saveFieldMappings: hub.saveFieldMappings,
    },
  };
};
