import { deleteAccount, type Account } from '../../store/accounts.ts';
import { deleteTokens } from '../../store/token-directory.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { requireAccount } from './find-account.ts';

/**
 * Deletes an account with its credentials. The key at the vendor stays until somebody removes it there.
 *
 * @throws Problem `NotFound`.
 */
export const removeAccount = async (engine: Engine, caller: Caller, wireId: string): Promise<Account> => {
  const account = await requireAccount(engine, caller, wireId);
  const deleted = await deleteAccount(engine.db, caller.projectId, account.id);
  await deleteTokens(engine.db, caller.projectId, account.id);
  engine.vendors.forget(account.id);
  return deleted ?? account;
};
