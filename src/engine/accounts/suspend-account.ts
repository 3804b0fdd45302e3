import { lockAccount, saveAccountChanges, type Account } from '../../store/accounts.ts';
import { inTransaction } from '../../store/database.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { noSuchAccount, requireAccount } from './find-account.ts';
import { withoutReason, withReason, type StatusChange } from './status.ts';
import { viewAccount, type AccountView } from './view-account.ts';

const description =
  'The account was suspended. Resume it with POST /accounts/{id}/resume, or link it again with a new connect session.';

/**
 * Suspends an account: nothing is read or written any more, nothing is deleted. One that is suspended stays as it is.
 *
 * @throws Problem `NotFound`.
 */
export const suspendAccount = (engine: Engine, caller: Caller, wireId: string): Promise<AccountView> =>
  changeStatus(engine, caller, wireId, ({ status, status_reasons }) =>
    status === 'suspended'
      ? undefined
      : withReason(status_reasons, { code: 'suspended', description, at: engine.clock() }),
  );

/**
 * Takes a suspension back; what else stands against the account stays. One that is not suspended stays as it is.
 *
 * @throws Problem `NotFound`.
 */
export const resumeAccount = (engine: Engine, caller: Caller, wireId: string): Promise<AccountView> =>
  changeStatus(engine, caller, wireId, ({ status, status_reasons }) =>
    status === 'suspended' ? withoutReason(status_reasons, 'suspended') : undefined,
  );

const changeStatus = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  change: (account: Account) => StatusChange | undefined,
): Promise<AccountView> => {
  const { project_id, id } = await requireAccount(engine, caller, wireId);
  const account = await inTransaction(engine.db, async (transaction) => {
    const stored = await lockAccount(transaction, project_id, id);
    const changed = stored && change(stored);
    return changed ? saveAccountChanges(transaction, project_id, id, changed) : stored;
  });
  if (!account) throw noSuchAccount();
  return viewAccount(engine, account);
};
