import { saveConnectSession, type ConnectSession } from '../../store/connect-sessions.ts';
import { findConnectorProfile } from '../../store/connector-profiles.ts';
import { findAccount } from '../../store/accounts.ts';
import { newUuidV7, newWireId, parseShortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import { mayTouch } from '../accounts/find-account.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashToken, newToken } from '../vault/tokens.ts';
import { randomUUID } from 'node:crypto';
import { linkLifetimeSeconds, sessionLifetimeSeconds } from './session.ts';

/** What a program says when it invites somebody to link an account. */
export interface SessionRequest {
  readonly originOwnerId: string;
  readonly originOwnerName: string;
  readonly originUsername: string | null;
  readonly provider: string | null;
  readonly categories: readonly string[];
  /** The account to edit, as shown on the wire. */
  readonly accountId: string | null;
  /** The connector profile to use, as shown on the wire. */
  readonly integrationId: string | null;
  readonly label: string | null;
  readonly metadata: Record<string, unknown> | null;
  /** Whether the same owner may link the same provider more than once. */
  readonly multiple: boolean;
  readonly type: 'production' | 'test';
  readonly resources: readonly string[];
  readonly expiresInSeconds: number | null;
}

/** A session with the two secrets that are shown once. */
export interface NewSession {
  readonly session: ConnectSession;
  readonly token: string;
  readonly authLinkUrl: string;
}

/**
 * Makes a connect session. The token and the link's secret are kept as hashes only.
 *
 * @throws Problem `ValidationError` naming the provider, account or integration that does not exist; `Forbidden` when a
 *   key that is restricted to certain accounts would link another.
 */
export const createSession = async (engine: Engine, caller: Caller, request: SessionRequest): Promise<NewSession> => {
  if (request.provider !== null && !Object.hasOwn(engine.connectors, request.provider)) {
    throw wrong('provider', `There is no connector "${request.provider}".`, Object.keys(engine.connectors));
  }
  if (caller.accountIds && request.accountId === null) {
    throw new Problem('Forbidden', 'This API key is restricted to certain accounts and cannot link others.', {
      remediation: 'Name one of its accounts in "account_id", or use a key for all accounts.',
    });
  }
  const integrationId = request.integrationId && (await requireProfile(engine, caller, request.integrationId));
  const accountId = request.accountId && (await requireAccount(engine, caller, request.accountId));
  const token = newToken();
  const linkSecret = newToken();
  const now = engine.clock();
  const session = await saveConnectSession(engine.db, caller.projectId, {
    id: newUuidV7(),
    wire_id: newWireId(),
    token_hash: hashToken(token),
    link_hash: hashToken(linkSecret),
    origin_owner_id: request.originOwnerId,
    origin_owner_name: request.originOwnerName,
    origin_username: request.originUsername,
    provider: request.provider,
    categories: [...request.categories],
    account_id: accountId,
    integration_id: integrationId,
    label: request.label,
    metadata: request.metadata,
    multiple: request.multiple,
    type: request.type,
    resources: [...request.resources],
    external_trigger_token: randomUUID(),
    expires_at: new Date(now + (request.expiresInSeconds ?? sessionLifetimeSeconds) * 1000),
    link_expires_at: new Date(now + (request.expiresInSeconds ?? linkLifetimeSeconds) * 1000),
    locked_at: null,
    linked_account_id: null,
  });
  return { session, token, authLinkUrl: `${engine.hubUrl}/link/${caller.projectId}#${linkSecret}` };
};

const requireProfile = async (engine: Engine, caller: Caller, wireId: string) => {
  const id = parseShortId(wireId);
  const profile = id && (await findConnectorProfile(engine.db, caller.projectId, id));
  if (!profile) throw wrong('integration_id', 'There is no such connector profile in this project.');
  return profile.id;
};

const requireAccount = async (engine: Engine, caller: Caller, wireId: string) => {
  const id = parseShortId(wireId);
  const account = id && mayTouch(caller, id) && (await findAccount(engine.db, caller.projectId, id));
  if (!account) throw wrong('account_id', 'There is no such account in this project.');
  return account.id;
};

const wrong = (field: string, message: string, known?: readonly string[]) =>
  new Problem('ValidationError', message, {
    errors: [{ pointer: `/body/${field}`, message }],
    remediation: known ? `Known are: ${known.join(', ')}.` : `Leave out "${field}", or take an id from the API.`,
  });
