import type { Connector } from '../../connector-kit/contract.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { listConnectorProfiles, type ConnectorProfile } from '../../store/connector-profiles.ts';
import { findAccount } from '../../store/accounts.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

/** A system that the person may pick: the project's profile and the connector behind it. */
export interface Integration {
  readonly profile: ConnectorProfile;
  readonly connector: Connector;
}

/**
 * The systems that a session offers. A test session offers the simulated tenants, a production session the
 * real ones; provider, integration and category of the session narrow the list, and so does the account it edits.
 */
export const listIntegrations = async (engine: Engine, session: ConnectSession): Promise<Integration[]> => {
  const profiles = await listConnectorProfiles(engine.db, session.project_id, { enabled: true });
  const edited = session.account_id && (await findAccount(engine.db, session.project_id, session.account_id));
  return profiles.flatMap((profile) => {
    const connector = engine.connectors[profile.provider];
    const offered =
      connector &&
      (profile.environment === 'simulator') === (session.type === 'test') &&
      (!edited || (edited.provider === profile.provider && edited.environment === profile.environment)) &&
      (session.provider === null || session.provider === profile.provider) &&
      (session.integration_id === null || session.integration_id === profile.id) &&
      (session.categories.length === 0 ||
        session.categories.some((category) => category.startsWith(connector.manifest.category)));
    return offered ? [{ profile, connector }] : [];
  });
};

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
