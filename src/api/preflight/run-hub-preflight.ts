import { parseShortId } from '../../engine/ids.ts';
import { findSessionAccount } from '../../engine/link/relink-account.ts';
import { runPreflight } from '../../engine/permissions/preflight.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { preflight, renderPreflight } from './preflight-model.ts';

export const runHubPreflight = defineOperation({
  method: 'post',
  path: '/hub/accounts/{id}/preflight',
  operationId: 'run_hub_preflight',
  access: 'session',
  tag: 'Hub',
  speaks: true,
  summary: 'Look again at what is granted to the account of a session',
  params: idParams,
  success: { status: 200, schema: preflight },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { params, caller, session, language }) => {
    await findSessionAccount(engine, session, parseShortId(params.id));
    const report = await runPreflight(engine, caller, params.id);
    return renderPreflight(report, sayOf(engine.connectors[report.account.provider], language));
  },
});
