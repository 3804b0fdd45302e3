import { readAccount } from '../../engine/accounts/find-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { linkedAccount, renderAccount } from './account-model.ts';

export const getAccount = defineOperation({
  method: 'get',
  path: '/accounts/{id}',
  operationId: 'get_account',
  access: 'project',
  tag: 'Accounts',
  summary: 'Get an account',
  params: idParams,
  success: { status: 200, schema: linkedAccount },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => renderAccount(await readAccount(engine, caller, params.id)),
});
