import { foundNow } from './found.ts';
import type { Found } from './found.ts';
import type { HubClient } from './hub-client.ts';
import type { Integrations, LinkedAccount } from './hub-types.ts';
import { startSetup } from './setup.ts';
import type { Setup, Visit } from './setup.ts';

/** What opens a session: the secret of a link, or a token of its own. */
export type Key = { readonly secret: string } | { readonly token: string };

/** Opens the session and learns what it allows. */
export const openVisit = async (hub: HubClient, key: Key): Promise<Visit> => {
  if ('token' in key) hub.takeToken(key.token);
  else await hub.openSession(key.secret);
  const [settings, offered] = await Promise.all([hub.settings(), readOffered(hub)]);
  return { settings, offered };
};

/** The systems that can be linked. */
export const readOffered = async (hub: HubClient): Promise<Integrations> => {
  const offered = await hub.integrations();
  return { ...offered, integrations: offered.integrations.filter(({ active }) => active) };
};

/** Fetches form and guide of a system; of the session's own account, or the only one, when none is named. */
export const loadSetup = async (hub: HubClient, visit: Visit, integrationId?: string): Promise<Setup | undefined> => {
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

/** What is granted to a linked account; `undefined` when nobody could look: the account is linked all the same. */
export const firstLook = async (hub: HubClient, linked: LinkedAccount): Promise<Found | undefined> => {
  const { permissions } = linked;
  if (permissions !== undefined && permissions.length > 0)
    return foundNow({ checked_at: new Date().toISOString(), permissions });
  return hub.preflight(linked.id).then(
    (preflight) => foundNow(preflight),
    () => undefined,
  );
};
