import { parseShortId } from '../../engine/ids.ts';
import { readWebhookSettings } from '../../engine/inbound/webhook-settings.ts';
import { findSessionAccount } from '../../engine/link/relink-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { renderWebhookSettings, webhookSettings } from './webhook-model.ts';

export const getHubWebhookSecret = defineOperation({
  method: 'get',
  path: '/hub/accounts/{id}/webhook_secret',
  operationId: 'get_hub_webhook_secret',
  access: 'session',
  tag: 'Hub',
  summary: 'Get where the HR system tells the account of a session, and whether its secret is known',
  params: idParams,
  success: { status: 200, schema: webhookSettings },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked', 'NotSupported'],
  handle: async (engine, { params, session }) =>
    renderWebhookSettings(
      await readWebhookSettings(engine, await findSessionAccount(engine, session, parseShortId(params.id))),
    ),
});
