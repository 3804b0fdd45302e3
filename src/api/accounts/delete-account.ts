import { removeAccount } from '../../engine/accounts/remove-account.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { linkedAccount, renderAccount } from './account-model.ts';
import { removal, renderRemoval } from './removal-model.ts';

const deletedAccount = linkedAccount.extend({ removal: removal.nullable() }).meta({
  id: 'DeletedAccount',
  description: 'An account as it was before it was deleted.',
});

export const deleteAccount = defineOperation({
  method: 'delete',
  path: '/accounts/{id}',
  operationId: 'delete_account',
  access: 'project',
  tag: 'Accounts',
  speaks: true,
  summary: 'Delete an account',
  description:
    'Erases here, at once and for good: the account, its credentials, what was kept of it, and the links that lead to it. What lets us in at the HR system stays there until somebody removes it; `removal` says where.',
  params: idParams,
  success: { status: 200, schema: deletedAccount },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller, language }) => {
    const removed = await removeAccount(engine, caller, params.id);
    return { ...renderAccount(removed), removal: renderRemoval(removed.removal, sayOf(removed.connector, language)) };
  },
});
