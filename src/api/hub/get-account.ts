import { z } from 'zod';
import { parseShortId, shortId } from '../../engine/ids.ts';
import { findSessionAccount } from '../../engine/link/relink-account.ts';
import { renderNow, sharedNow } from '../sharing/sharing-model.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';

/** In the spelling that the published Hub component reads. */
const hubAccount = z
  .object({
    secureId: z.string(),
    provider: z.string(),
    setupInformation: z.record(z.string(), z.unknown()),
    secrets: z.record(z.string(), z.string()).describe('A placeholder with the last characters, never a secret.'),
    version: z.string(),
    environment: z.string(),
    integrationId: z.string().nullable(),
    setup_state: z.string(),
    sharing: sharedNow,
  })
  .meta({ id: 'HubAccount', description: 'The account that a session edits.' });

export const getHubAccount = defineOperation({
  method: 'get',
  path: '/hub/accounts/{id}',
  operationId: 'get_hub_account',
  access: 'session',
  tag: 'Hub',
  summary: 'Get the account that a session edits',
  params: idParams,
  success: { status: 200, schema: hubAccount },
  refusals: ['NotFound'],
  handle: async (engine, { session, params }) => {
    const account = await findSessionAccount(engine, session, parseShortId(params.id));
    return {
      secureId: shortId(account.id),
      provider: account.provider,
      setupInformation: account.setup_information,
      secrets: Object.fromEntries(
        Object.entries(account.secret_hints).map(([key, hint]) => [key, `__secretvalue:**redacted**${hint}`]),
      ),
      version: '1.0.0',
      environment: account.environment,
      integrationId: account.connector_profile_id && shortId(account.connector_profile_id),
      setup_state: account.setup_state,
      sharing: renderNow(account),
    };
  },
});
