import { QueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { Dispatch } from 'react';
import { useLanguage } from '../ui/language/create-strings.tsx';
import type { LinkAddress } from './address.ts';
import type { Host } from './embedding/host.ts';
import { failureOf, isSessionFailure, sessionCodes } from './failure.ts';
import type { Failure } from './failure.ts';
import type { HubClient } from './hub-client.ts';
import { loadSetup, openVisit } from './open-visit.ts';
import { sendForm } from './send-form.ts';
import { startSetup } from './setup.ts';
import type { Visit } from './setup.ts';
import { reduce } from './state.ts';
import type { ClosedReason, LinkEvent, LinkState } from './state.ts';
import { useFeedback } from './use-feedback.ts';
import type { FeedbackActions } from './use-feedback.ts';
import { useLook } from './use-look.ts';
import type { LookActions } from './use-look.ts';
import { useSharing } from './use-sharing.ts';
import type { SharingActions } from './use-sharing.ts';
import { useSignIn } from './use-sign-in.ts';
import type { SignInActions } from './use-sign-in.ts';
import { useTranslation } from './use-translation.ts';

/** What the views can do. */
export interface LinkActions extends SignInActions, LookActions, FeedbackActions, SharingActions {
  /** Goes back to the product's page. Absent where the Hub is not embedded. */
  readonly leave?: () => void;
  readonly dispatch: Dispatch<LinkEvent>;
  /** Opens the link once more. */
  readonly reopen: () => void;
  readonly choose: (integrationId: string) => void;
  /** Checks the form and, when nothing stands in the way, sends it. One request however often it is called. */
  readonly connect: () => void;
  /** Opens the form of an account that is linked, for new values. */
  readonly enterAgain: () => void;
}

/** @param byLink the visit is opened by the secret of a link, whenever it has to be: what is not known then is the link. */
const closedReason = (failure: Failure, byLink: boolean): ClosedReason => {
  const session = sessionCodes.find((code) => code === failure.code);
  return session === 'SessionUnknown' && byLink ? 'link_unknown' : (session ?? 'unreachable');
};

/** A connection that drops is tried again; an answer is an answer. */
const newQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: (attempts, error) => attempts < 2 && failureOf(error).code === 'connection_lost',
        retryDelay: 500,
        networkMode: 'always',
      },
    },
  });

/** Runs the page: does what has to be fetched and hands every outcome to the reducer. */
export const useLink = (
  hub: HubClient,
  { secret, stepKey }: LinkAddress,
  /** Brings a token where the address has no secret. */
  host: Pick<Host, 'token'>,
  /** Stands in the sign-in window until it leads somewhere. */
  windowWords: (system: string) => string,
): { state: LinkState; actions: LinkActions } => {
  const [state, dispatch] = useReducer(reduce, { view: 'opening' });
  const [queries] = useState(newQueries);
  const sending = useRef(false);

  const close = (failure: Failure): void => {
    const { requestId } = failure;
    dispatch({
      type: 'closed',
      reason: closedReason(failure, secret !== undefined),
      ...(requestId === undefined ? {} : { requestId }),
    });
  };
  const tools = { hub, state, dispatch, close };
  const signIn = useSignIn(tools, windowWords);
  const look = useLook(tools);
  const feedback = useFeedback(tools);
  const sharing = useSharing(tools, look.lookAt);
  useTranslation(tools, look.lookAt);
  const { language } = useLanguage();

  const choose = async (visit: Visit, integrationId?: string): Promise<void> => {
    const setup = await queries.fetchQuery({
      queryKey: ['setup', language.code, integrationId ?? ''],
      queryFn: async () => (await loadSetup(hub, visit, integrationId)) ?? null,
    });
    if (setup === null) return dispatch({ type: 'closed', reason: 'nothing_offered' });
    if (setup.account !== undefined && visit.settings.session.linked === true) {
      const linked = { id: setup.account.secureId, provider: setup.account.provider, checks: [] };
      dispatch({ type: 'resumed', setup, linked });
      return look.lookAt(linked.id);
    }
    dispatch({ type: 'chosen', setup });
    if (stepKey !== undefined) {
      dispatch({ type: 'pointed', step: stepKey });
      dispatch({ type: 'begun' });
    }
  };

  const open = async (): Promise<void> => {
    const token = secret === undefined ? await host.token() : undefined;
    const key = secret !== undefined ? { secret } : token !== undefined && { token };
    if (!key) return dispatch({ type: 'closed', reason: 'link_incomplete' });
    try {
      const visit = await queries.fetchQuery({ queryKey: ['visit'], queryFn: () => openVisit(hub, key) });
      if (visit.settings.existing_account_id === undefined && visit.offered.integrations.length !== 1) {
        const empty = visit.offered.integrations.length === 0;
        return dispatch(empty ? { type: 'closed', reason: 'nothing_offered' } : { type: 'opened', visit });
      }
      await choose(visit);
    } catch (error) {
      close(failureOf(error));
    }
  };

  const openOnce = useRef(open);
  useEffect(() => void openOnce.current(), []);

  return {
    state,
    actions: {
      dispatch,
      ...signIn.actions,
      ...look.actions,
      ...feedback,
      ...sharing,
      reopen: () => {
        queries.clear();
        dispatch({ type: 'reopened' });
        void open();
      },
      choose: (integrationId) => {
        if (state.view !== 'pick' || state.choosing !== undefined) return;
        dispatch({ type: 'choosing', integrationId });
        choose(state.visit, integrationId).catch((error: unknown) => {
          const failure = failureOf(error);
          if (isSessionFailure(failure)) close(failure);
          else dispatch({ type: 'choice_failed', failure });
        });
      },
      connect: () => {
        const next = reduce(state, { type: 'submitted' });
        if (sending.current || (state.view !== 'form' && state.view !== 'failed')) return;
        dispatch({ type: 'submitted' });
        if (next.view !== 'checking' && next.view !== 'signing_in') return;
        sending.current = true;
        const sent = next.view === 'signing_in' ? signIn.begin(next.setup) : sendForm(next.setup, tools);
        void sent.finally(() => (sending.current = false));
      },
      enterAgain: () => {
        if (state.view !== 'linked' && state.view !== 'granting') return;
        const { visit, integration, detail } = state.setup;
        hub.account(state.linked.id).then(
          (account) => dispatch({ type: 'chosen', setup: startSetup(visit, integration, detail, account) }),
          (error: unknown) => dispatch({ type: 'look_failed', failure: failureOf(error) }),
        );
      },
    },
  };
};
