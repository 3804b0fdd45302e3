import { createHash } from 'node:crypto';
import type { Webhooks, VendorEvent } from '../../connector-kit/webhooks.ts';
import { findAccount, type Account } from '../../store/accounts.ts';
import { newUuidV7 } from '../../store/ids.ts';
import { saveInboundDelivery } from '../../store/inbound-deliveries.ts';
import { findToken } from '../../store/token-directory.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { sharingOf } from '../sharing/sharing.ts';
import { hashToken } from '../vault/tokens.ts';
import { findWebhookSecret } from './webhook-settings.ts';

/** What arrived at the address of an account's webhook. */
export interface Arrival {
  readonly provider: string;
  readonly token: string;
  readonly rawBody: Uint8Array;
  readonly headers: Headers;
}

/** What became of it: `duplicate` was told before, `ping` only tried the address. */
export type Reception = 'kept' | 'duplicate' | 'ping';

/** How long a vendor should wait when nothing can be kept, in seconds. */
const waitSeconds = 30;

/**
 * Takes what a vendor tells. When it resolves, the ids are in the database; when it rejects, nothing is kept and the
 * vendor tells again.
 *
 * @throws Problem `NotFound`, `Unauthenticated`, `ValidationError`, or `Unavailable` when the database does not answer.
 */
export const receiveDelivery = async (engine: Engine, arrival: Arrival): Promise<Reception> => {
  try {
    return await receive(engine, arrival);
  } catch (error) {
    if (error instanceof Problem || (await answers(engine))) throw error;
    throw new Problem('Unavailable', 'Nothing can be kept at the moment.', {
      retryAfterSeconds: waitSeconds,
      remediation: 'Tell it again later.',
    });
  }
};

const receive = async (engine: Engine, { provider, token, rawBody, headers }: Arrival): Promise<Reception> => {
  const { webhooks } = (Object.hasOwn(engine.connectors, provider) && engine.connectors[provider]) || {};
  const account = webhooks && (await findAddressed(engine, provider, token));
  if (!webhooks || !account) throw unknownAddress();
  if (webhooks.isPing(rawBody)) return 'ping';
  const secret = await findWebhookSecret(engine, account);
  if (secret === undefined || !webhooks.verify(rawBody, headers, secret)) throw notSigned(secret !== undefined);
  const { type, changes } = understand(webhooks, rawBody);
  const sharing = sharingOf(account);
  const isNew = await saveInboundDelivery(engine.db, account.project_id, {
    id: newUuidV7(),
    account_id: account.id,
    provider,
    event_type: type,
    changes: JSON.stringify(changes.filter(({ resource }) => sharing.shares(`${resource}.*`))),
    // A delivery that is told again has the same bytes: events carry the microsecond in which they happened.
    dedupe_key: createHash('sha256').update(rawBody).digest(),
    received_at: new Date(engine.clock()),
  });
  return isNew ? 'kept' : 'duplicate';
};

const findAddressed = async (engine: Engine, provider: string, token: string): Promise<Account | undefined> => {
  const entry = await findToken(engine.db, hashToken(token));
  if (entry?.kind !== 'external_trigger') return undefined;
  const account = await findAccount(engine.db, entry.project_id, entry.subject_id);
  return account?.provider === provider ? account : undefined;
};

const understand = (webhooks: Webhooks, rawBody: Uint8Array): VendorEvent => {
  try {
    return webhooks.translate(JSON.parse(Buffer.from(rawBody).toString('utf8')));
  } catch {
    throw new Problem('ValidationError', 'The delivery is signed, but it cannot be understood.', {
      errors: [{ pointer: '/body', message: 'is not what this vendor is known to send' }],
      remediation: 'Report it together with the request id.',
    });
  }
};

const answers = (engine: Engine): Promise<boolean> =>
  engine.pingDatabase().then(
    () => true,
    () => false,
  );

const unknownAddress = () =>
  new Problem('NotFound', 'No account is told anything at this address.', {
    remediation: 'Take the address of the webhook from the page on which the account was linked.',
  });

const notSigned = (hasSecret: boolean) =>
  new Problem(
    'Unauthenticated',
    hasSecret
      ? 'The signature does not fit the body.'
      : 'Nothing is taken at this address until the secret of the webhook is entered.',
    { remediation: 'Enter the secret of the webhook on the page on which the account was linked.' },
  );
