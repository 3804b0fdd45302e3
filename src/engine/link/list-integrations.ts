import type { Connector } from '../../connector-kit/contract.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { listConnectorProfiles, type ConnectorProfile } from '../../store/connector-profiles.ts';
import { findAccount } from '../../store/accounts.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { offerSharing, type SharingOffer } from '../sharing/offer-sharing.ts';

/** A system that the person may pick: the project's profile and the connector behind it. */
export interface Integration {
  readonly profile: ConnectorProfile;
  readonly connector: Connector;
}

/** What of a session decides which systems it offers. */
export type Offering = Pick<
  ConnectSession,
  'project_id' | 'account_id' | 'integration_id' | 'provider' | 'categories' | 'type'
>;

/**
 * The systems that a session offers, each by one enabled profile: the one that the session names, else that of the account
 * it edits, else the default one. A test session offers the simulated tenants, a production session the real ones;
 * provider and category of the session narrow the list, and so does the account it edits.
 */
export const listIntegrations = async (engine: Engine, session: Offering): Promise<Integration[]> => {
  const profiles = await listConnectorProfiles(engine.db, session.project_id, { enabled: true });
  const edited = session.account_id && (await findAccount(engine.db, session.project_id, session.account_id));
  const profileId = session.integration_id ?? (edited ? edited.connector_profile_id : null);
  const isMeant = ({ id, is_default }: ConnectorProfile) => (profileId === null ? is_default : id === profileId);
  return profiles.flatMap((profile) => {
    const connector = engine.connectors[profile.provider];
    const offered =
      connector &&
      (profile.environment === 'simulator') === (session.type === 'test') &&
      (!edited || (edited.provider === profile.provider && edited.environment === profile.environment)) &&
      (session.provider === null || session.provider === profile.provider) &&
      isMeant(profile) &&
      (session.categories.length === 0 ||
        session.categories.some((category) => category.startsWith(connector.manifest.category)));
    return offered ? [{ profile, connector }] : [];
  });
};

/** What a customer decides about sharing when they link this system in a session. */
export const offerOf = ({ connector, profile }: Integration, session: ConnectSession): SharingOffer =>
  offerSharing(connector, session, profile);

/**
 * One of the systems that a session offers.
 *
 * @throws Problem `NotFound`.
 */
export const findIntegration = async (engine: Engine, session: ConnectSession, wireId: string) => {
  const id = parseShortId(wireId);
  const offered = await listIntegrations(engine, session);
  const integration = offered.find(({ profile }) => profile.id === id);
  if (integration) return integration;
  throw new Problem('NotFound', 'This system is not offered by this link.', {
    remediation: 'Pick one of the systems in the list.',
  });
};
