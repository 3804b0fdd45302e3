import { removeAccount } from '../../engine/accounts/remove-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { linkedAccount, providerNameOf, renderAccount } from './account-model.ts';

export const deleteAccount = defineOperation({
  method: 'delete',
  path: '/accounts/{id}',
  operationId: 'delete_account',
  access: 'project',
  tag: 'Accounts',
  summary: 'Delete an account',
  description: 'Erases the credentials here. The key at the HR system stays until somebody removes it there.',
  params: idParams,
  success: { status: 200, schema: linkedAccount },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => {
    const account = await removeAccount(engine, caller, params.id);
    return renderAccount(account, providerNameOf(engine.connectors, account));
  },
});
