import type { Connector } from '../../connector-kit/contract.ts';
import { findAccountWebhook, saveAccountWebhook, saveWebhookSecret } from '../../store/account-webhooks.ts';
import type { Account } from '../../store/accounts.ts';
import { inTransaction } from '../../store/database.ts';
import { shortId } from '../../store/ids.ts';
import type { Db } from '../../store/tables.ts';
import { saveTokenIfNew } from '../../store/token-directory.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { findOrSaveDataKey } from '../vault/credentials.ts';
import { hashToken, newToken } from '../vault/tokens.ts';
import { requireConnector } from '../accounts/open-account.ts';

/** Names under which the vault seals what belongs to an account's webhook. */
const tokenField = '@external_trigger_token';
const secretField = '@webhook_secret';

/** Where a vendor tells an account, and whether we can tell that it is the vendor. */
export interface WebhookSettings {
  /** To be entered at the vendor. */
  readonly url: string;
  /** Whether the secret of the webhook is known here: without it nothing is taken. */
  readonly hasSecret: boolean;
}

type Vaulted = Pick<Engine, 'vault'>;

/**
 * Makes a token lead to an account: deliveries that bring it are for this account. The first one stays the account's own;
 * later ones lead to it too, so that what was entered at the vendor before goes on working.
 */
export const keepTriggerToken = async (
  db: Db,
  { vault }: Vaulted,
  connector: Connector,
  account: Account,
  token: string,
): Promise<void> => {
  if (!connector.webhooks) return;
  const { project_id: projectId, id: accountId } = account;
  await inTransaction(db, async (transaction) => {
    const dataKey = await findOrSaveDataKey(transaction, vault, account);
    const sealed = vault.seal({ projectId, ownerId: accountId }, dataKey, tokenField, token);
    await saveAccountWebhook(transaction, projectId, accountId, sealed);
    await saveTokenIfNew(transaction, projectId, {
      token_hash: hashToken(token),
      kind: 'external_trigger',
      subject_id: accountId,
      expires_at: null,
    });
  });
};

/**
 * Where a vendor tells an account. An account that has no address yet gets one.
 *
 * @throws Problem `NotSupported` for a vendor that tells nothing by itself.
 */
export const readWebhookSettings = async (engine: Engine, account: Account): Promise<WebhookSettings> => {
  const connector = requireWebhooks(engine, account);
  const { project_id: projectId, id: accountId, provider } = account;
  let webhook = await findAccountWebhook(engine.db, projectId, accountId);
  if (!webhook) {
    await keepTriggerToken(engine.db, engine, connector, account, newToken());
    webhook = await findAccountWebhook(engine.db, projectId, accountId);
  }
  if (!webhook) throw new Problem('NotFound', 'The account was deleted a moment ago.');
  const dataKey = await findOrSaveDataKey(engine.db, engine.vault, account);
  const token = engine.vault.open({ projectId, ownerId: accountId }, dataKey, tokenField, webhook.token_ciphertext);
  const url = new URL(`${engine.publicUrl}/external-trigger/${provider}`);
  url.searchParams.set('externalTriggerToken', token);
  return { url: url.href, hasSecret: webhook.secret_ciphertext !== null };
};

/** Keeps the secret with which a vendor signs what it tells an account, sealed, in the place of the one before. */
export const keepWebhookSecret = async (
  engine: Engine,
  caller: Caller,
  account: Account,
  secret: string,
): Promise<WebhookSettings> => {
  await readWebhookSettings(engine, account);
  const { project_id: projectId, id: accountId } = account;
  const dataKey = await findOrSaveDataKey(engine.db, engine.vault, account);
  const sealed = engine.vault.seal({ projectId, ownerId: accountId }, dataKey, secretField, secret);
  await inTransaction(engine.db, async (transaction) => {
    await saveWebhookSecret(transaction, projectId, accountId, sealed);
    const change = { operation: 'keep_webhook_secret', subjectIds: [shortId(accountId)], changedFields: ['secret'] };
    await recordChange(transaction, actorOf(caller), change, engine.clock());
  });
  return readWebhookSettings(engine, account);
};

/** The secret of an account's webhook; undefined while nobody has entered it. */
export const findWebhookSecret = async (engine: Engine, account: Account): Promise<string | undefined> => {
  const { project_id: projectId, id: accountId } = account;
  const webhook = await findAccountWebhook(engine.db, projectId, accountId);
  if (!webhook?.secret_ciphertext) return undefined;
  const dataKey = await findOrSaveDataKey(engine.db, engine.vault, account);
  return engine.vault.open({ projectId, ownerId: accountId }, dataKey, secretField, webhook.secret_ciphertext);
};

const requireWebhooks = (engine: Engine, account: Account): Connector => {
  const connector = requireConnector(engine, account);
  if (connector.webhooks) return connector;
  throw new Problem('NotSupported', `${connector.manifest.name} tells nothing by itself, as far as it is known here.`, {
    remediation: 'Nothing is to be set up: the account is read without it.',
  });
};
