import { VendorError } from '../../connector-kit/errors.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import type { Grant } from '../../connector-kit/preflight.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { saveAccountChanges, type Account } from '../../store/accounts.ts';
import { findPreflight, savePreflight } from '../../store/preflights.ts';
import { requireAccount } from '../accounts/find-account.ts';
import { openAccount, requireConnector } from '../accounts/open-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { reportGrants, type ReportedGrant } from './grant-report.ts';

/** What is granted to an account, and when that was seen. */
export interface PreflightReport {
  readonly account: Account;
  readonly checkedAt: Date;
  readonly grants: readonly ReportedGrant[];
}

/** Looks at what is granted. A vendor that fails on the way proves nothing: what it was asked about is `cannot_tell`. */
export const lookAtGrants = async (connector: Connector, vendor: Vendor): Promise<readonly Grant[]> => {
  if (!connector.preflight) return [];
  try {
    return await connector.preflight(vendor);
  } catch (error) {
    if (!(error instanceof VendorError) || error.code === 'credentials_rejected') throw error;
    return [];
  }
};

/** Keeps what was found, and moves the account's set-up state: ready once nothing of the minimum is missing. */
export const keepGrants = async (
  engine: Engine,
  connector: Connector,
  account: Account,
  grants: readonly Grant[],
): Promise<PreflightReport> => {
  const checkedAt = new Date(engine.clock());
  await savePreflight(engine.db, account.project_id, account.id, grants, checkedAt);
  const reported = reportGrants(connector, grants);
  const missing = reported.some(({ state, optional }) => state === 'missing' && optional === undefined);
  const setup_state = missing ? 'permissions' : 'ready';
  const saved =
    account.setup_state === setup_state
      ? account
      : await saveAccountChanges(engine.db, account.project_id, account.id, { setup_state });
  return { account: saved ?? account, checkedAt, grants: reported };
};

/**
 * Looks at what is granted to an account now, and keeps the result.
 *
 * @throws Problem `NotFound`, or one that answers 412.
 * @throws VendorError when the credentials are no longer accepted.
 */
export const runPreflight = async (engine: Engine, caller: Caller, wireId: string): Promise<PreflightReport> => {
  const { account, connector, vendor } = await openAccount(engine, caller, wireId);
  return keepGrants(engine, connector, account, await lookAtGrants(connector, vendor));
};

/**
 * What was last seen.
 *
 * @throws Problem `NotFound`, also when nobody has looked yet.
 */
export const readPreflight = async (engine: Engine, caller: Caller, wireId: string): Promise<PreflightReport> => {
  const account = await requireAccount(engine, caller, wireId);
  const report = await findReport(engine, account);
  if (report) return report;
  throw new Problem('NotFound', 'The permissions of this account were not looked at yet.', {
    remediation: `Look at them with POST /accounts/${wireId}/preflight.`,
  });
};

/** What was last seen of an account, or undefined. */
export const findReport = async (engine: Engine, account: Account): Promise<PreflightReport | undefined> => {
  const stored = await findPreflight(engine.db, account.project_id, account.id);
  if (!stored) return undefined;
  const grants = reportGrants(requireConnector(engine, account), stored.grants as Grant[]);
  return { account, checkedAt: stored.checked_at, grants };
};
