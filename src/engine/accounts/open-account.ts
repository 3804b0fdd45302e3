import type { Connector } from '../../connector-kit/contract.ts';
import { findConnectorProfile, type ConnectorProfile } from '../../store/connector-profiles.ts';
import type { Account } from '../../store/accounts.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { findAppFor } from '../profiles/oauth-app.ts';
import { parseGrant } from '../tokens/grant.ts';
import { readSecrets } from '../vault/credentials.ts';
import { narrowConnector } from '../sharing/narrow-connector.ts';
import { requireDecided, wayWithheld } from '../sharing/refusals.ts';
import { sharingOf, type Sharing } from '../sharing/sharing.ts';
import type { OpenVendor } from '../vendors/vendor-desk.ts';
import { requireAccount } from './find-account.ts';

/** An account that is ready to be read. */
export interface OpenAccount extends OpenVendor {
  readonly account: Account;
  /** Knows no more than what the customer shares. */
  readonly connector: Connector;
  readonly sharing: Sharing;
}

/** How an account is opened. */
export interface Opening {
  /** Keep requests and answers for `raw=true`. */
  readonly keepRaw?: boolean;
  /** Whether to open it although the people who are shared are still to be chosen: for looks that show nobody. */
  readonly whileSharingPends?: boolean;
}

/**
 * Opens an account for reading: its connector, and its vendor with the stored credentials.
 *
 * @throws Problem `NotFound`, `DataWithheld` for raw answers where anything is kept back, `SharingPending`, or one that
 * answers 412 when the account or its connector is switched off.
 */
export const openAccount = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  { keepRaw = false, whileSharingPends = false }: Opening = {},
): Promise<OpenAccount> => {
  const account = await requireAccount(engine, caller, wireId);
  const connector = requireConnector(engine, account);
  const sharing = sharingOf(account);
  if (!whileSharingPends) requireDecided(sharing);
  if (keepRaw && sharing.isNarrowed)
    throw wayWithheld('the raw answer', sharing, [{ pointer: '/query/raw', message: 'must be left out' }]);
  const [profile, { credentials: own, grant }] = await Promise.all([
    requireUsable(engine, account),
    readSecrets(engine.db, engine.vault, account),
  ]);
  const app = await findAppFor(engine, connector, profile, own);
  const { environment, id: accountId } = account;
  return {
    account,
    connector: narrowConnector(connector, sharing),
    sharing,
    // What the vendor answers is not kept with the logs: it holds more than is shared.
    ...engine.vendors.open(sharing.isNarrowed ? withoutBodies(caller) : caller, {
      connector,
      environment,
      credentials: { ...own, ...app },
      accountId,
      keepRaw,
      ...(connector.auth.scheme.kind === 'oauth2' && {
        tokens: engine.grants.sourceOf(account, connector, parseGrant(grant), app),
      }),
    }),
  };
};

const withoutBodies = (caller: Caller): Caller => {
  const { bodies: _, ...rest } = caller;
  return rest;
};

/** The connector of an account, which an older installation may have known and this one not. */
export const requireConnector = (engine: Engine, account: Account): Connector => {
  const connector = engine.connectors[account.provider];
  if (connector) return connector;
  throw new Problem('AccountIntegrationInactiveError', `There is no connector "${account.provider}" here.`, {
    remediation: 'Run a version of Rollcall that has it.',
  });
};

/** The connector profile that an account belongs to, when it does to one and may be used. */
const requireUsable = async (engine: Engine, account: Account): Promise<ConnectorProfile | undefined> => {
  const { status, project_id, connector_profile_id } = account;
  if (status === 'suspended' || status === 'expired' || status === 'inactive') {
    throw new Problem('AccountSuspendedError', `The account is ${status}.`, {
      remediation:
        status === 'suspended'
          ? 'Resume it with POST /accounts/{id}/resume, or re-link the account to resume.'
          : 'Re-link the account to resume.',
    });
  }
  const profile =
    connector_profile_id === null ? undefined : await findConnectorProfile(engine.db, project_id, connector_profile_id);
  if (profile && !profile.enabled) {
    throw new Problem('AccountIntegrationInactiveError', `The connector profile "${profile.name}" is disabled.`, {
      remediation: 'Enable the connector profile of this project to resume.',
    });
  }
  return profile;
};
