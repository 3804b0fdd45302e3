import { parseShortId } from '../../engine/ids.ts';
import { findSessionAccount } from '../../engine/link/relink-account.ts';
import { runPreflight } from '../../engine/permissions/preflight.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { preflight, renderPreflight } from './preflight-model.ts';

export const runHubPreflight = defineOperation({
  method: 'post',
  path: '/hub/accounts/{id}/preflight',
  operationId: 'run_hub_preflight',
  access: 'session',
  tag: 'Hub',
  summary: 'Look again at what is granted to the account of a session',
  params: idParams,
  success: { status: 200, schema: preflight },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { params, caller, session }) => {
    await findSessionAccount(engine, session, parseShortId(params.id));
    return renderPreflight(await runPreflight(engine, caller, params.id));
  },
});
