import type { Credentials } from '../../connector-kit/auth/auth.ts';
import {
  findAccount,
  findAccountByIdentity,
  lockAccount,
  saveAccountChanges,
  type Account,
} from '../../store/accounts.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { shortId } from '../../store/ids.ts';
import { inTransaction } from '../../store/database.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { keepTriggerToken } from '../inbound/webhook-settings.ts';
import { lookWhenLinked } from '../permissions/preflight.ts';
import { requireOffered } from '../sharing/offer-sharing.ts';
import { withoutGroups } from '../sharing/sharing.ts';
import { readCredentials, saveCredentials } from '../vault/credentials.ts';
import type { LinkedAccount, LinkRequest } from './link-account.ts';
import { findIntegration, offerOf, type Integration } from './list-integrations.ts';
import { changesOfLink } from './save-link.ts';
import { splitCredentials } from './split-credentials.ts';
import { parseCredentials, requireForm, verifyCredentials } from './verify-credentials.ts';

/**
 * The account that a session may read and mend: the one it edits, or the one it linked.
 *
 * @throws Problem `NotFound`: also for accounts of others, so that nothing is told about them.
 */
export const findSessionAccount = async (engine: Engine, session: ConnectSession, accountId: string | undefined) => {
  const own = accountId !== undefined && [session.account_id, session.linked_account_id].includes(accountId);
  const account = own ? await findAccount(engine.db, session.project_id, accountId) : undefined;
  if (account) return account;
  throw noSuchAccount();
};

/**
 * The account that a link would give new access to: the one that the session edits or has linked, else the same owner's at
 * this system.
 */
export const findAccountToLink = async (
  { db }: Engine,
  session: ConnectSession,
  { profile }: Integration,
): Promise<Account | undefined> => {
  const { project_id: projectId, origin_owner_id, origin_owner_name, multiple } = session;
  const id = session.account_id ?? session.linked_account_id;
  if (id !== null) return findAccount(db, projectId, id);
  const { provider, environment } = profile;
  return multiple
    ? undefined
    : findAccountByIdentity(db, projectId, { origin_owner_id, origin_owner_name, provider, environment });
};

/** Stored secrets go to the vendor and environment that they were entered for, and to no other. */
const requireSameTenant = ({ profile }: Integration, account: Account): void => {
  if (profile.provider === account.provider && profile.environment === account.environment) return;
  throw new Problem('NotFound', 'The account was linked in another environment.', {
    remediation: 'Use the integration that the account was linked with, or link the other environment anew.',
  });
};

const noSuchAccount = () =>
  new Problem('NotFound', 'There is no such account in this session.', {
    remediation: 'Use the account that this link was made for.',
  });

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
  requireSameTenant(integration, account);
  requireForm(integration);
  const stored = await readCredentials(engine.db, engine.vault, account);
  const credentials = parseCredentials(integration, overStored(stored, request.credentials));
  const { sharing } = request;
  if (sharing) requireOffered(offerOf(integration, session), sharing, '/body/sharing');
  const shared = withoutGroups(sharing?.withheld ?? account.withheld_groups);
  const checks = await verifyCredentials(engine, caller, session, integration, { credentials, shared });
  const { secrets } = splitCredentials(integration.connector, credentials);
  const saved = await inTransaction(engine.db, async (transaction) => {
    const locked = await lockAccount(transaction, account.project_id, account.id);
    if (!locked) throw noSuchAccount();
    await saveCredentials(transaction, engine.vault, account, secrets);
    await keepTriggerToken(transaction, engine, integration.connector, account, session.external_trigger_token);
    const changes = changesOfLink(
      locked,
      session,
      integration,
      { credentials, ...(sharing && { sharing }) },
      engine.clock(),
    );
    const changed = await saveAccountChanges(transaction, account.project_id, account.id, changes);
    const changedFields = [...Object.keys(typedOf(request.credentials)), ...(sharing ? ['sharing'] : [])];
    const change = { operation: 'relink_account', subjectIds: [shortId(account.id)], changedFields };
    await recordChange(transaction, actorOf(caller), change, engine.clock());
    return changed;
  });
  engine.vendors.forget(account.id);
  return { checks, ...(await lookWhenLinked(engine, caller, saved ?? account)) };
};

/** What was typed over what is stored: absent and empty fields keep it. */
export const overStored = (stored: Credentials, typed: Record<string, unknown>): Record<string, unknown> => ({
  ...stored,
  ...typedOf(typed),
});

const typedOf = (typed: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '' && value !== null));
