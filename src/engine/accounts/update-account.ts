import { saveAccountChanges, type Account, type AccountChanges } from '../../store/accounts.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { requireAccount } from './find-account.ts';

/** What a program may change of an account without linking it again. */
export type AccountPatch = Pick<
  AccountChanges,
  'origin_owner_id' | 'origin_owner_name' | 'origin_username' | 'label' | 'metadata' | 'shared'
>;

/**
 * Changes what is given and leaves the rest.
 *
 * @throws Problem `NotFound`.
 */
export const updateAccount = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  patch: AccountPatch,
): Promise<Account> => {
  const account = await requireAccount(engine, caller, wireId);
  return (await saveAccountChanges(engine.db, caller.projectId, account.id, patch)) ?? account;
};
