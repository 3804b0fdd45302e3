import type { Removal } from '../../connector-kit/guide.ts';
import { deleteAccount } from '../../store/accounts.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { noSuchAccount, requireAccount } from './find-account.ts';
import { viewAccount, type AccountView } from './view-account.ts';

/** An account as it was, and what is left to do at its vendor. */
export interface RemovedAccount extends AccountView {
  /** Undefined: this version of Rollcall does not have the connector. */
  readonly removal: Removal | undefined;
}

/**
 * Erases an account with everything that hangs on it. The key, user or application at the vendor stays until somebody
 * removes it there: none of the vendors documents a call for it.
 *
 * @throws Problem `NotFound`.
 */
export const removeAccount = async (engine: Engine, caller: Caller, wireId: string): Promise<RemovedAccount> => {
  const { project_id, id } = await requireAccount(engine, caller, wireId);
  // What still waits to be written would come after.
  await engine.logs.flush();
  const account = await deleteAccount(engine.db, project_id, id);
  engine.vendors.forget(id);
  if (!account) throw noSuchAccount();
  const view = await viewAccount(engine, account);
  return { ...view, removal: view.connector?.guide.removal };
};
