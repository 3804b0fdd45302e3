import { lockAccount, saveAccountChanges, type Account } from '../../store/accounts.ts';
import { inTransaction } from '../../store/database.ts';
import { shortId } from '../../store/ids.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { findSessionAccount } from './relink-account.ts';
import type { ConnectSession } from './session.ts';

/**
 * Keeps that the person leaves the permissions as they are, though something of the minimum is missing. Nothing changes
 * where nothing is. Linking the account again asks anew.
 *
 * @throws Problem `NotFound`.
 */
export const finishSetup = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  accountId: string | undefined,
): Promise<Account> => {
  const account = await findSessionAccount(engine, session, accountId);
  caller.subject.accountId = account.id;
  caller.subject.provider = account.provider;
  return inTransaction(engine.db, async (transaction) => {
    const locked = await lockAccount(transaction, account.project_id, account.id);
    if (locked?.setup_state !== 'permissions') return locked ?? account;
    const changes = { setup_state: 'gaps_accepted' };
    const saved = await saveAccountChanges(transaction, account.project_id, account.id, changes);
    const change = {
      operation: 'finish_setup',
      subjectIds: [shortId(account.id)],
      changedFields: Object.keys(changes),
    };
    await recordChange(transaction, actorOf(caller), change, engine.clock());
    return saved ?? account;
  });
};
