import type { Credentials } from '../../connector-kit/auth/auth.ts';
import {
  findAccountByIdentity,
  lockAccount,
  lockAccountIdentity,
  saveAccount,
  saveAccountChanges,
  type Account,
  type AccountChanges,
  type AccountIdentity,
} from '../../store/accounts.ts';
import { lockConnectSession, saveLinkedAccount, type ConnectSession } from '../../store/connect-sessions.ts';
import { inTransaction } from '../../store/database.ts';
import { newUuidV7, shortId } from '../../store/ids.ts';
import type { Db } from '../../store/tables.ts';
import { noSuchAccount } from '../accounts/find-account.ts';
import { statusWhenLinked } from '../accounts/status.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { keepTriggerToken } from '../inbound/webhook-settings.ts';
import { changesOfChoice } from '../sharing/keep-choice.ts';
import type { SharingChoice } from '../sharing/offer-sharing.ts';
import { sealableGrant, type Grant } from '../tokens/grant.ts';
import { grantField, saveCredentials } from '../vault/credentials.ts';
import { offerOf, type Integration } from './list-integrations.ts';
import { requireMayLink, unknownSession } from './session.ts';
import { splitCredentials } from './split-credentials.ts';

/** An account that has proved to work and is ready to be saved. */
export interface ProvedLink {
  readonly caller: Caller;
  readonly session: ConnectSession;
  readonly integration: Integration;
  readonly credentials: Credentials;
  /** What is to be shared; absent: as it was, or all of a new account. */
  readonly sharing?: SharingChoice;
  /** What a sign-in granted. */
  readonly grant?: Grant;
  /** What is saved together with the account, or not at all. */
  alongside?(transaction: Db, account: Account): Promise<void>;
}

/**
 * Saves a linked account: the one end of every way of linking. The same owner at the same provider updates the account
 * that is there, unless the session says `multiple`; a session that edits an account updates that one.
 *
 * @throws Problem `SessionSpent`, or `SessionUnknown` when the account it edits was deleted meanwhile.
 */
export const saveLink = async (engine: Engine, link: ProvedLink): Promise<Account> => {
  const { caller, session, integration, credentials, grant, alongside } = link;
  const account = await inTransaction(engine.db, async (transaction) => {
    const locked = await lockConnectSession(transaction, session.project_id, session.id);
    if (!locked) throw unknownSession();
    requireMayLink(locked);
    const saved = await saveLinked(transaction, link, engine.clock());
    const { secrets } = splitCredentials(integration.connector, credentials);
    await saveCredentials(transaction, engine.vault, saved, {
      ...secrets,
      [grantField]: grant ? sealableGrant(grant) : null,
    });
    await saveLinkedAccount(transaction, session.project_id, session.id, saved.id);
    await keepTriggerToken(transaction, engine, integration.connector, saved, session.external_trigger_token);
    await alongside?.(transaction, saved);
    const change = {
      operation: 'link_account',
      subjectIds: [shortId(saved.id)],
      changedFields: [...Object.keys(credentials), ...(link.sharing ? ['sharing'] : [])],
    };
    await recordChange(transaction, actorOf(caller), change, engine.clock());
    return saved;
  });
  engine.vendors.forget(account.id);
  return account;
};

/**
 * What a link changes of an account that is there. The account keeps what it is: its id, its owner and its type; and what
 * the session says nothing of: label, metadata, user name, resources; and what is shared, unless it was chosen anew.
 */
export const changesOfLink = (
  account: Account,
  session: ConnectSession,
  integration: Integration,
  { credentials, sharing }: Pick<ProvedLink, 'credentials' | 'sharing'>,
  linkedAt: number,
): AccountChanges => ({
  ...accessOf(session, integration, credentials, linkedAt),
  ...changesOfChoice(account, sharing, offerOf(integration, session), linkedAt),
  ...statusWhenLinked(account.status_reasons, session.created_at),
});

const accessOf = (
  session: ConnectSession,
  { connector, profile }: Integration,
  credentials: Credentials,
  linkedAt: number,
) => {
  const { settings, hints } = splitCredentials(connector, credentials);
  const { label, metadata, origin_username, resources } = session;
  return {
    connector_profile_id: profile.id,
    setup_state: 'ready',
    setup_information: settings,
    secret_hints: hints,
    last_success_at: new Date(linkedAt),
    ...(label !== null && { label }),
    ...(metadata !== null && { metadata }),
    ...(origin_username !== null && { origin_username }),
    ...(resources.length > 0 && { resources }),
  };
};

const saveLinked = async (transaction: Db, link: ProvedLink, linkedAt: number): Promise<Account> => {
  const { session, integration, credentials } = link;
  const { project_id: projectId, origin_owner_id, origin_owner_name, type } = session;
  const { provider, environment } = integration.profile;
  const identity = { origin_owner_id, origin_owner_name, provider, environment };
  await lockAccountIdentity(transaction, projectId, identity);
  const existing = await findExisting(transaction, session, identity);
  const saved = existing
    ? await saveAccountChanges(
        transaction,
        projectId,
        existing.id,
        changesOfLink(existing, session, integration, link, linkedAt),
      )
    : await saveAccount(transaction, projectId, {
        id: newUuidV7(),
        ...identity,
        type,
        ...accessOf(session, integration, credentials, linkedAt),
        ...changesOfChoice(undefined, link.sharing, offerOf(integration, session), linkedAt),
      });
  if (!saved) throw noSuchAccount();
  return saved;
};

/** The account that a link updates: the one that the session edits, or the one of the same owner at the same provider. */
const findExisting = async (
  transaction: Db,
  session: ConnectSession,
  identity: AccountIdentity,
): Promise<Account | undefined> => {
  const { project_id: projectId, account_id: editedId, multiple } = session;
  if (editedId !== null) {
    const edited = await lockAccount(transaction, projectId, editedId);
    if (!edited) throw noSuchAccount();
    return edited;
  }
  const same = multiple ? undefined : await findAccountByIdentity(transaction, projectId, identity);
  return same && lockAccount(transaction, projectId, same.id);
};
