import type { Connector } from '../../connector-kit/contract.ts';
import type { Grant } from '../../connector-kit/preflight.ts';
import { saveAccountChanges, type Account } from '../../store/accounts.ts';
import { shortId } from '../../store/ids.ts';
import { findPreflight, savePreflight } from '../../store/preflights.ts';
import { requireAccount } from '../accounts/find-account.ts';
import { requireConnector } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { sharingOf } from '../sharing/sharing.ts';
import { reportGrants, type ReportedGrant } from './grant-report.ts';
import type { Wanted } from './needed.ts';

/** How long somebody who links waits for the look at most. */
const longestLookMs = 20_000;

/** What is granted to an account of what it is to read, and when that was seen. */
export interface PreflightReport {
  readonly account: Account;
  readonly checkedAt: Date;
  readonly grants: readonly ReportedGrant[];
}

/**
 * Keeps what was found, and moves the account's set-up state: ready once nothing of the minimum is missing and it is
 * known who is shared. Whoever left gaps as they are is not asked again.
 */
export const keepGrants = async (
  engine: Engine,
  connector: Connector,
  account: Account,
  grants: readonly Grant[],
): Promise<PreflightReport> => {
  const checkedAt = new Date(engine.clock());
  await savePreflight(engine.db, account.project_id, account.id, grants, checkedAt);
  const reported = reportGrants(connector, grants, wantedOf(account));
  const missing = reported.some(({ state, optional }) => state === 'missing' && optional === undefined);
  const lacking = account.setup_state === 'gaps_accepted' ? 'gaps_accepted' : 'permissions';
  const settled = account.people_shared === 'pending' ? 'sharing' : 'ready';
  const setup_state = missing ? lacking : settled;
  const saved =
    account.setup_state === setup_state
      ? account
      : await saveAccountChanges(engine.db, account.project_id, account.id, { setup_state });
  return { account: saved ?? account, checkedAt, grants: reported };
};

/**
 * Looks at what is granted to an account now, and keeps the result. What the connector cannot look at is `cannot_tell`.
 *
 * @throws Problem `NotFound`, or one that answers 412.
 * @throws VendorError when the credentials are no longer accepted or the vendor fails; what was seen before stays.
 */
export const runPreflight = async (engine: Engine, caller: Caller, wireId: string): Promise<PreflightReport> => {
  // What was just granted may need a fresh sign-in and a fresh look at lists.
  engine.vendors.forget((await requireAccount(engine, caller, wireId)).id);
  const looked = await workOnAccount(
    engine,
    caller,
    { accountId: wireId, whileSharingPends: true },
    async ({ connector, vendor, sharing }) => ({
      connector,
      grants: (await connector.preflight?.(vendor, sharing)) ?? [],
    }),
  );
  // Read again: the look may have changed the account's status.
  const account = await requireAccount(engine, caller, wireId);
  return keepGrants(engine, looked.connector, account, looked.grants);
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

/**
 * Looks at what is granted to an account that was linked a moment ago. Linking has succeeded whatever comes of it: when
 * the vendor takes too long or fails, nothing is kept and nothing is told for certain.
 */
export const lookWhenLinked = async (engine: Engine, caller: Caller, account: Account): Promise<PreflightReport> => {
  const hurried = { ...caller, deadlineAt: Math.min(caller.deadlineAt, engine.clock() + longestLookMs) };
  try {
    return await runPreflight(engine, hurried, shortId(account.id));
  } catch {
    const grants = reportGrants(requireConnector(engine, account), [], wantedOf(account));
    return { account, checkedAt: new Date(engine.clock()), grants };
  }
};

/** What an account is to read of what its customer shares. */
const wantedOf = (account: Account): Wanted => {
  const sharing = sharingOf(account);
  return { resources: account.resources, ...(sharing.withheld.size > 0 && { shared: sharing }) };
};

/** What was last seen of an account, or undefined. */
const findReport = async (engine: Engine, account: Account): Promise<PreflightReport | undefined> => {
  const stored = await findPreflight(engine.db, account.project_id, account.id);
  if (!stored) return undefined;
  const grants = reportGrants(requireConnector(engine, account), stored.grants as Grant[], wantedOf(account));
  return { account, checkedAt: stored.checked_at, grants };
};

/** What was last seen, of everything that the connector can use; undefined when nobody has looked. */
export const findGrants = async (engine: Engine, account: Account): Promise<readonly ReportedGrant[] | undefined> => {
  const stored = await findPreflight(engine.db, account.project_id, account.id);
  return stored && reportGrants(requireConnector(engine, account), stored.grants as Grant[], { resources: [] });
};
