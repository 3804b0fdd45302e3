import type { Connector } from '../../connector-kit/contract.ts';
import type { Account } from '../../store/accounts.ts';
import type { Standing } from '../../model/standings.ts';
import { listConnectorProfiles, type ConnectorProfile } from '../../store/connector-profiles.ts';
import type { AccountStatus, StatusReason } from '../../store/tables.ts';
import type { Engine } from '../engine.ts';
import { standingOf } from './standing.ts';

/** An account as callers see it: its status counts the connector profile in. */
export interface AccountView {
  readonly account: Account;
  /** Undefined: this version of Rollcall does not have the connector. */
  readonly connector: Connector | undefined;
  readonly status: AccountStatus;
  readonly statusReasons: readonly StatusReason[];
  readonly standing: Standing;
}

/** Accounts of one project as callers see them, in the order given. */
export const viewAccounts = async (engine: Engine, accounts: readonly Account[]): Promise<AccountView[]> => {
  const projectId = accounts[0]?.project_id;
  const disabled = projectId ? await listConnectorProfiles(engine.db, projectId, { enabled: false }) : [];
  return accounts.map((account) => {
    const profile = disabled.find(({ id }) => id === account.connector_profile_id);
    return {
      account,
      connector: engine.connectors[account.provider],
      ...shownStatus(account, profile),
      standing: standingOf(account, profile !== undefined),
    };
  });
};

/** The same for one account. */
export const viewAccount = async (engine: Engine, account: Account): Promise<AccountView> => {
  const [view] = await viewAccounts(engine, [account]);
  if (!view) throw new TypeError('One account has one view.');
  return view;
};

/** In step with the filter of `listAccounts` in the store, by `accounts.test.ts`. */
const shownStatus = (account: Account, disabled: ConnectorProfile | undefined) => {
  const { status, status_reasons: statusReasons } = account;
  if (!disabled || (status !== 'active' && status !== 'error')) return { status, statusReasons };
  const reason = {
    code: 'connector_profile_disabled',
    description: `The connector profile "${disabled.name}" is disabled. Enable it to resume.`,
    timestamp: disabled.updated_at.toISOString(),
  };
  return { status: 'inactive' as const, statusReasons: [reason, ...statusReasons] };
};
