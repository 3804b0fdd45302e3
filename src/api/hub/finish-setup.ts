import { z } from 'zod';
import { parseShortId, shortId } from '../../engine/ids.ts';
import { finishSetup } from '../../engine/link/finish-setup.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';

export const finishHubSetup = defineOperation({
  method: 'post',
  path: '/hub/accounts/{id}/finish_setup',
  operationId: 'finish_hub_setup',
  access: 'session',
  tag: 'Hub',
  summary: 'Leave the permissions of the account of a session as they are',
  description:
    'Where something of the minimum is missing, `setup_state` becomes `gaps_accepted`; else nothing changes.',
  params: idParams,
  success: {
    status: 200,
    schema: z
      .object({ id: z.string(), setup_state: z.string() })
      .meta({ id: 'HubSetup', description: 'How far the set-up of an account has come.' }),
  },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { params, caller, session }) => {
    const account = await finishSetup(engine, caller, session, parseShortId(params.id));
    return { id: shortId(account.id), setup_state: account.setup_state };
  },
});
