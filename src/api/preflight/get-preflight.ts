import { readPreflight } from '../../engine/permissions/preflight.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { preflight, renderPreflight } from './preflight-model.ts';

export const getAccountPreflight = defineOperation({
  method: 'get',
  path: '/accounts/{id}/preflight',
  operationId: 'get_account_preflight',
  access: 'project',
  tag: 'Accounts',
  speaks: true,
  summary: 'Get what was last seen of an account’s permissions',
  params: idParams,
  success: { status: 200, schema: preflight },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller, language }) => {
    const report = await readPreflight(engine, caller, params.id);
    return renderPreflight(report, sayOf(engine.connectors[report.account.provider], language));
  },
});
