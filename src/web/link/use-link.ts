import type { LinkAddress } from './address.ts';
import { QueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { Dispatch } from 'react';
import { bareFailure, HubError, sessionCodes } from './failure.ts';
import type { Failure } from './failure.ts';
import { credentialsOf } from './form.ts';
import type { HubClient } from './hub-client.ts';
import type { LinkedAccount } from './hub-types.ts';
import { startSetup } from './setup.ts';
import { reduce } from './state.ts';
import type { Setup, Visit } from './setup.ts';
import type { ClosedReason, LinkEvent, LinkState } from './state.ts';

/** What the views can do. */
export interface LinkActions {
  readonly dispatch: Dispatch<LinkEvent>;
  /** Opens the link once more. */
  readonly reopen: () => void;
  readonly choose: (integrationId: string) => void;
  /** Checks the form and, when nothing stands in the way, sends it. One request however often it is called. */
  readonly connect: () => void;
}

/** Under this a spinner is a flicker and the answer looks as if nothing had been checked. */
const LEAST_CHECKING_MILLISECONDS = 400;

const failureOf = (error: unknown): Failure =>
  error instanceof HubError ? error.failure : bareFailure('server_failed');

const isSessionFailure = (failure: Failure): boolean => sessionCodes.some((code) => code === failure.code);

const closedReason = (failure: Failure): ClosedReason => {
  const session = sessionCodes.find((code) => code === failure.code);
  if (session !== undefined) return session;
  return failure.status === 404 ? 'link_unknown' : 'unreachable';
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

const openVisit = async (hub: HubClient, secret: string): Promise<Visit> => {
  await hub.openSession(secret);
  const [settings, offered] = await Promise.all([hub.settings(), hub.integrations()]);
  return { settings, offered: { ...offered, integrations: offered.integrations.filter(({ active }) => active) } };
};

const loadSetup = async (hub: HubClient, visit: Visit, integrationId?: string): Promise<Setup | undefined> => {
  const { existing_account_id: accountId } = visit.settings;
  const account = accountId === undefined ? undefined : await hub.account(accountId);
  const { integrations } = visit.offered;
  const wanted = integrationId ?? account?.integrationId ?? integrations[0]?.integration_id;
  const integration =
    integrations.find(({ integration_id }) => integration_id === wanted) ??
    integrations.find(({ provider }) => provider === account?.provider);
  if (integration === undefined) return undefined;
  return startSetup(visit, integration, await hub.connector(integration.integration_id), account);
};

const send = async (hub: HubClient, setup: Setup, secret: string): Promise<LinkedAccount> => {
  const credentials = credentialsOf(setup.form, setup.detail.config.configFields);
  const { integration_id: integrationId } = setup.integration;
  const once = (): Promise<LinkedAccount> =>
    setup.account === undefined
      ? hub.createAccount(integrationId, credentials)
      : hub.updateAccount(setup.account.secureId, integrationId, credentials);
  try {
    return await once();
  } catch (error) {
    const { code } = failureOf(error);
    if (code !== 'SessionExpired' && code !== 'SessionUnknown') throw error;
    // The half hour of the session is over, the link's own days are not: open it again, and nobody has to type again.
    await hub.openSession(secret);
    return await once();
  }
};

/** Runs the page: does what has to be fetched and hands every outcome to the reducer. */
export const useLink = (
  hub: HubClient,
  { secret, stepKey }: LinkAddress,
): { state: LinkState; actions: LinkActions } => {
  const [state, dispatch] = useReducer(reduce, { view: 'opening' });
  const [queries] = useState(newQueries);
  const sending = useRef(false);

  const choose = async (visit: Visit, integrationId?: string): Promise<void> => {
    const setup = await queries.fetchQuery({
      queryKey: ['setup', integrationId ?? ''],
      queryFn: async () => (await loadSetup(hub, visit, integrationId)) ?? null,
    });
    dispatch(setup === null ? { type: 'closed', reason: 'nothing_offered' } : { type: 'chosen', setup });
    if (stepKey !== undefined) {
      dispatch({ type: 'pointed', step: stepKey });
      dispatch({ type: 'begun' });
    }
  };

  const close = (failure: Failure): void => {
    const { requestId } = failure;
    dispatch({ type: 'closed', reason: closedReason(failure), ...(requestId === undefined ? {} : { requestId }) });
  };

  const open = async (): Promise<void> => {
    if (secret === undefined) return dispatch({ type: 'closed', reason: 'link_incomplete' });
    try {
      const visit = await queries.fetchQuery({ queryKey: ['visit'], queryFn: () => openVisit(hub, secret) });
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
        if (next.view !== 'checking' || secret === undefined) return;
        sending.current = true;
        const shortest = new Promise((resolve) => setTimeout(resolve, LEAST_CHECKING_MILLISECONDS));
        Promise.allSettled([send(hub, next.setup, secret), shortest]).then(([outcome]) => {
          sending.current = false;
          if (outcome.status === 'fulfilled') return dispatch({ type: 'linked', linked: outcome.value });
          const failure = failureOf(outcome.reason);
          return isSessionFailure(failure) ? close(failure) : dispatch({ type: 'failed', failure });
        });
      },
    },
  };
};
