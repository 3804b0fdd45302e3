import type { Check, Credentials } from '../../connector-kit/auth/auth.ts';
import {
  findAccountByIdentity,
  lockAccountIdentity,
  saveAccount,
  saveAccountChanges,
  type Account,
} from '../../store/accounts.ts';
import { lockConnectSession, saveLinkedAccount, type ConnectSession } from '../../store/connect-sessions.ts';
import { inTransaction } from '../../store/database.ts';
import { newUuidV7 } from '../../store/ids.ts';
import type { Db } from '../../store/tables.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { saveCredentials } from '../vault/credentials.ts';
import { findIntegration, type Integration } from './list-integrations.ts';
import { requireUnspent } from './session.ts';
import { splitCredentials } from './split-credentials.ts';
import { parseCredentials, verifyCredentials } from './verify-credentials.ts';

/** A linked account and what was checked on the way. */
export interface LinkedAccount {
  readonly account: Account;
  readonly checks: readonly Check[];
}

/** What the form sends. */
export interface LinkRequest {
  /** The connector profile, as shown on the wire. */
  readonly integrationId: string;
  readonly credentials: Record<string, unknown>;
}

/**
 * Links an account: the credentials are tried at the vendor first, and nothing is saved unless they work.
 * The same owner at the same provider updates the account that is there, unless the session says `multiple`.
 *
 * @throws Problem `NotFound`, `ValidationError`, `SessionSpent` or `SessionLocked`.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const linkAccount = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  request: LinkRequest,
): Promise<LinkedAccount> => {
  requireUnspent(session);
  const integration = await findIntegration(engine, session, request.integrationId);
  caller.subject.provider = integration.connector.manifest.key;
  const credentials = parseCredentials(integration, request.credentials);
  const checks = await verifyCredentials(engine, caller, session, integration, credentials);
  const account = await inTransaction(engine.db, async (transaction) => {
    const locked = await lockConnectSession(transaction, session.project_id, session.id);
    if (locked) requireUnspent(locked);
    const saved = await saveLinked(transaction, session, integration, credentials);
    const { secrets } = splitCredentials(integration.connector, credentials);
    await saveCredentials(transaction, engine.vault, saved, secrets);
    await saveLinkedAccount(transaction, session.project_id, session.id, saved.id);
    return saved;
  });
  engine.vendors.forget(account.id);
  caller.subject.accountId = account.id;
  return { account, checks };
};

const saveLinked = async (
  transaction: Db,
  session: ConnectSession,
  { connector, profile }: Integration,
  credentials: Credentials,
): Promise<Account> => {
  const { settings, hints } = splitCredentials(connector, credentials);
  const identity = {
    origin_owner_id: session.origin_owner_id,
    origin_owner_name: session.origin_owner_name,
    provider: profile.provider,
    environment: profile.environment,
  };
  const linked = {
    ...identity,
    connector_profile_id: profile.id,
    origin_username: session.origin_username,
    status: 'active' as const,
    status_reasons: [],
    setup_state: 'ready',
    setup_information: settings,
    secret_hints: hints,
    label: session.label,
    metadata: session.metadata,
    type: session.type,
    resources: session.resources,
  };
  await lockAccountIdentity(transaction, session.project_id, identity);
  const edited = session.account_id ? { id: session.account_id } : undefined;
  const existing =
    edited ?? (session.multiple ? undefined : await findAccountByIdentity(transaction, session.project_id, identity));
  const changed = existing && (await saveAccountChanges(transaction, session.project_id, existing.id, linked));
  return changed ?? (await saveAccount(transaction, session.project_id, { id: newUuidV7(), ...linked }));
};
