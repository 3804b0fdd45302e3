import { findAccount, type Account } from '../../store/accounts.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { viewAccount, type AccountView } from './view-account.ts';

export type { Account };

/** Whether an account exists for a caller: a key may be restricted to some. */
export const mayTouch = ({ accountIds }: Pick<Caller, 'accountIds'>, accountId: string): boolean =>
  accountIds?.has(accountId) ?? true;

/**
 * An account of the caller's project by its id on the wire.
 *
 * @throws Problem `NotFound`: the same for accounts that do not exist and accounts of others.
 */
export const requireAccount = async (engine: Engine, caller: Caller, wireId: string): Promise<Account> => {
  const id = parseShortId(wireId);
  const account = id && mayTouch(caller, id) ? await findAccount(engine.db, caller.projectId, id) : undefined;
  if (!account) throw noSuchAccount();
  caller.subject.accountId = account.id;
  caller.subject.provider = account.provider;
  return account;
};

/** For accounts that do not exist, accounts of others, and accounts that were deleted a moment ago. */
export const noSuchAccount = () =>
  new Problem('NotFound', 'There is no such account in this project.', {
    remediation: 'Take the id of an account from GET /accounts.',
  });

/**
 * An account as callers see it.
 *
 * @throws Problem `NotFound`.
 */
export const readAccount = async (engine: Engine, caller: Caller, wireId: string): Promise<AccountView> =>
  viewAccount(engine, await requireAccount(engine, caller, wireId));
