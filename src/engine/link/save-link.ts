import type { Credentials } from '../../connector-kit/auth/auth.ts';
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
import type { Engine } from '../engine.ts';
import { keepTriggerToken } from '../inbound/webhook-settings.ts';
import { sealableGrant, type Grant } from '../tokens/grant.ts';
import { grantField, saveCredentials } from '../vault/credentials.ts';
import type { Integration } from './list-integrations.ts';
import { requireMayLink } from './session.ts';
import { splitCredentials } from './split-credentials.ts';

/** An account that has proved to work and is ready to be saved. */
export interface ProvedLink {
  readonly session: ConnectSession;
  readonly integration: Integration;
  readonly credentials: Credentials;
  /** What a sign-in granted. */
  readonly grant?: Grant;
  /** What is saved together with the account, or not at all. */
  alongside?(transaction: Db, account: Account): Promise<void>;
}

/**
 * Saves a linked account: the one end of every way of linking. The same owner at the same provider updates the account
 * that is there, unless the session says `multiple`; a session that edits an account updates that one.
 *
 * @throws Problem `SessionSpent`.
 */
export const saveLink = async (engine: Engine, link: ProvedLink): Promise<Account> => {
  const { session, integration, credentials, grant, alongside } = link;
  const account = await inTransaction(engine.db, async (transaction) => {
    const locked = await lockConnectSession(transaction, session.project_id, session.id);
    if (locked) requireMayLink(locked);
    const saved = await saveLinked(transaction, session, integration, credentials);
    const { secrets } = splitCredentials(integration.connector, credentials);
    await saveCredentials(transaction, engine.vault, saved, {
      ...secrets,
      [grantField]: grant ? sealableGrant(grant) : null,
    });
    await saveLinkedAccount(transaction, session.project_id, session.id, saved.id);
    await keepTriggerToken(transaction, engine, integration.connector, saved, session.external_trigger_token);
    await alongside?.(transaction, saved);
    return saved;
  });
  engine.vendors.forget(account.id);
  return account;
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
    // A session that says nothing of them leaves those of an account that is there as they are.
    ...(session.label !== null && { label: session.label }),
    ...(session.metadata !== null && { metadata: session.metadata }),
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
