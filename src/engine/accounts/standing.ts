import { standingOfFailure, standingOfSetup, type Standing } from '../../model/standings.ts';
import type { Account } from '../../store/accounts.ts';

/** How an account stands. In step with the search of the store, by `standing.test.ts`. */
export const standingOf = (account: Account, isProfileDisabled: boolean): Standing => {
  const { status, setup_state } = account;
  if (status === 'suspended') return 'suspended';
  if (isProfileDisabled && (status === 'active' || status === 'error')) return 'connector_disabled';
  if (status !== 'active') return 'relink_needed';
  return lastFailure(account) ?? standingOfSetup[setup_state as keyof typeof standingOfSetup] ?? 'permissions_missing';
};

/** What the last failure makes of an account, unless the HR system has answered since. */
const lastFailure = ({ last_failure_at, last_failure_code, last_success_at }: Account): Standing | undefined => {
  if (last_failure_at === null || (last_success_at !== null && last_success_at >= last_failure_at)) return undefined;
  return standingOfFailure[last_failure_code as keyof typeof standingOfFailure];
};
