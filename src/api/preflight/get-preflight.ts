import { readPreflight } from '../../engine/permissions/preflight.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { preflight, renderPreflight } from './preflight-model.ts';

export const getAccountPreflight = defineOperation({
  method: 'get',
  path: '/accounts/{id}/preflight',
  operationId: 'get_account_preflight',
  access: 'project',
  tag: 'Accounts',
  summary: 'Get what was last seen of an account’s permissions',
  params: idParams,
  success: { status: 200, schema: preflight },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => renderPreflight(await readPreflight(engine, caller, params.id)),
});
