import { findAccount, saveAccountChanges } from '../../store/accounts.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { inTransaction } from '../../store/database.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { readCredentials, saveCredentials } from '../vault/credentials.ts';
import type { LinkedAccount, LinkRequest } from './link-account.ts';
import { findIntegration } from './list-integrations.ts';
import { splitCredentials } from './split-credentials.ts';
import { parseCredentials, verifyCredentials } from './verify-credentials.ts';

/**
 * The account that a session may read and mend: the one it edits, or the one it linked.
 *
 * @throws Problem `NotFound`: also for accounts of others, so that nothing is told about them.
 */
export const findSessionAccount = async (engine: Engine, session: ConnectSession, accountId: string | undefined) => {
  const own = accountId !== undefined && [session.account_id, session.linked_account_id].includes(accountId);
  const account = own ? await findAccount(engine.db, session.project_id, accountId) : undefined;
  if (account) return account;
  throw new Problem('NotFound', 'There is no such account in this session.', {
    remediation: 'Use the account that this link was made for.',
  });
};

/**
 * Gives an account new credentials; fields that are absent or empty keep what is stored. Id and everything attached stay.
 *
 * @throws Problem `NotFound`, `ValidationError` or `SessionLocked`.
 * @throws VendorError when the vendor refuses or cannot be reached; then the account stays as it was.
 */
export const relinkAccount = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  accountId: string | undefined,
  request: LinkRequest,
): Promise<LinkedAccount> => {
  const account = await findSessionAccount(engine, session, accountId);
  caller.subject.accountId = account.id;
  caller.subject.provider = account.provider;
  const integration = await findIntegration(engine, session, request.integrationId);
  const stored = await readCredentials(engine.db, engine.vault, account);
  const typed = Object.entries(request.credentials).filter(([, value]) => value !== '' && value !== null);
  const credentials = parseCredentials(integration, { ...stored, ...Object.fromEntries(typed) });
  const checks = await verifyCredentials(engine, caller, session, integration, credentials);
  const { secrets, settings, hints } = splitCredentials(integration.connector, credentials);
  const saved = await inTransaction(engine.db, async (transaction) => {
    await saveCredentials(transaction, engine.vault, account, secrets);
    return saveAccountChanges(transaction, account.project_id, account.id, {
      status: 'active',
      status_reasons: [],
      setup_information: settings,
      secret_hints: hints,
    });
  });
  engine.vendors.forget(account.id);
  return { account: saved ?? account, checks };
};
