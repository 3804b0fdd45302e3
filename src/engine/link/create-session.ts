import { randomUUID } from 'node:crypto';
import { saveConnectSession, type ConnectSession } from '../../store/connect-sessions.ts';
import { newUuidV7, newWireId } from '../../store/ids.ts';
import type { OptionalDataGroup } from '../../model/data-groups.ts';
import type { AskedField } from '../../store/tables.ts';
import type { Engine } from '../engine.ts';
import { hashToken, newToken } from '../vault/tokens.ts';
import { findOffering, type Inviter, type OfferingRequest } from './find-offering.ts';
import { linkLifetimeSeconds, sessionLifetimeSeconds } from './session.ts';

/** What a program says when it invites somebody to link an account. */
export interface SessionRequest extends OfferingRequest {
  readonly originOwnerId: string;
  readonly originOwnerName: string;
  readonly originUsername: string | null;
  readonly label: string | null;
  readonly metadata: Record<string, unknown> | null;
  /** Whether the same owner may link the same provider more than once. */
  readonly multiple: boolean;
  readonly resources: readonly string[];
  /** Data groups that the customer cannot keep back. */
  readonly requiredDataGroups: readonly OptionalDataGroup[];
  /** Fields that the Hub asks for once the account is linked. */
  readonly askedFields: readonly AskedField[];
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
 * @throws Problem `ValidationError` naming the provider, account or integration that does not exist or does not go
 * together with the others; `Forbidden` when a key that is restricted to certain accounts would link another.
 */
export const createSession = async (engine: Engine, inviter: Inviter, request: SessionRequest): Promise<NewSession> => {
  const offering = await findOffering(engine, inviter, request);
  const token = newToken();
  const linkSecret = newToken();
  const now = engine.clock();
  const session = await saveConnectSession(engine.db, inviter.projectId, {
    ...offering,
    id: newUuidV7(),
    wire_id: newWireId(),
    token_hash: hashToken(token),
    link_hash: hashToken(linkSecret),
    origin_owner_id: request.originOwnerId,
    origin_owner_name: request.originOwnerName,
    origin_username: request.originUsername,
    label: request.label,
    metadata: request.metadata,
    multiple: request.multiple,
    resources: [...request.resources],
    required_data_groups: [...request.requiredDataGroups],
    external_trigger_token: randomUUID(),
    expires_at: new Date(now + (request.expiresInSeconds ?? sessionLifetimeSeconds) * 1000),
    link_expires_at: new Date(now + (request.expiresInSeconds ?? linkLifetimeSeconds) * 1000),
    locked_at: null,
    linked_account_id: null,
    asked_fields: JSON.stringify(request.askedFields),
    fields_mapped_at: null,
  });
  return { session, token, authLinkUrl: `${engine.hubUrl}/link/${inviter.projectId}#${linkSecret}` };
};
