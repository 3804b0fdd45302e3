import { failureOf, isSessionFailure } from './failure.ts';
import { credentialsOf } from './form.ts';
import type { HubClient } from './hub-client.ts';
import type { LinkedAccount } from './hub-types.ts';
import type { LinkTools } from './link-tools.ts';
import { longEnough } from './long-enough.ts';
import { firstLook } from './open-visit.ts';
import type { Setup } from './setup.ts';
import { choiceOf } from './sharing.ts';

const send = (hub: HubClient, setup: Setup): Promise<LinkedAccount> => {
  const credentials = credentialsOf(setup.form, setup.detail.config.configFields);
  const { integration_id: integrationId } = setup.integration;
  return setup.account === undefined
    ? hub.createAccount(integrationId, credentials, choiceOf(setup.sharing))
    : hub.updateAccount(setup.account.secureId, integrationId, credentials);
};

/** Sends the form, and says what came of it. */
export const sendForm = async (setup: Setup, { hub, dispatch, close }: Omit<LinkTools, 'state'>): Promise<void> => {
  try {
    const linked = await longEnough(send(hub, setup));
    const found = await firstLook(hub, linked);
    dispatch({ type: 'linked', linked, ...(found && { found }) });
  } catch (error) {
    const failure = failureOf(error);
    if (isSessionFailure(failure)) close(failure);
    else dispatch({ type: 'failed', failure });
  }
};
