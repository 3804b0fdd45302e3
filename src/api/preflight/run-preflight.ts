import { runPreflight } from '../../engine/permissions/preflight.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { preflight, renderPreflight } from './preflight-model.ts';

export const runAccountPreflight = defineOperation({
  method: 'post',
  path: '/accounts/{id}/preflight',
  operationId: 'run_account_preflight',
  access: 'project',
  recordedBefore: true,
  tag: 'Accounts',
  speaks: true,
  summary: 'Look at what is granted to an account',
  description: 'Reads only. Each permission is granted, missing, or cannot be told; the result is kept.',
  params: idParams,
  success: { status: 200, schema: preflight },
  refusals: ['NotFound', 'AccountSuspendedError'],
  handle: async (engine, { params, caller, language }) => {
    const report = await runPreflight(engine, caller, params.id);
    return renderPreflight(report, sayOf(engine.connectors[report.account.provider], language));
  },
});
