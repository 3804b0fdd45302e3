import { z } from 'zod';
import { parseShortId } from '../../engine/ids.ts';
import { keepWebhookSecret } from '../../engine/inbound/webhook-settings.ts';
import { findSessionAccount } from '../../engine/link/relink-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { renderWebhookSettings, webhookSettings } from './webhook-model.ts';

export const putHubWebhookSecret = defineOperation({
  method: 'put',
  path: '/hub/accounts/{id}/webhook_secret',
  operationId: 'put_hub_webhook_secret',
  access: 'session',
  tag: 'Hub',
  summary: 'Enter the secret with which the HR system signs what it tells the account of a session',
  params: idParams,
  body: z
    .strictObject({ secret: z.string().trim().min(1).max(1000) })
    .meta({ id: 'HubWebhookSecret', description: 'The secret of a webhook. It is sealed and never shown again.' }),
  success: { status: 200, schema: webhookSettings },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked', 'NotSupported'],
  handle: async (engine, { params, session, body, caller }) => {
    const account = await findSessionAccount(engine, session, parseShortId(params.id));
    return renderWebhookSettings(await keepWebhookSecret(engine, caller, account, body.secret));
  },
});
