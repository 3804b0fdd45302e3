import { z } from 'zod';
import { removeAccount, type RemovedAccount } from '../../engine/accounts/remove-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { linkedAccount, renderAccount } from './account-model.ts';

const removal = z
  .object({ label: z.string(), menu_path: z.array(z.string()), text: z.string().describe('Markdown.') })
  .meta({ id: 'Removal', description: 'What the customer removes at the HR system to take the access back for good.' });

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
  summary: 'Delete an account',
  description:
    'Erases here, at once and for good: the account, its credentials, what was kept of it, and the links that lead to it. What lets us in at the HR system stays there until somebody removes it; `removal` says where.',
  params: idParams,
  success: { status: 200, schema: deletedAccount },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => {
    const removed = await removeAccount(engine, caller, params.id);
    return { ...renderAccount(removed), removal: removed.removal ? renderRemoval(removed.removal) : null };
  },
});

const renderRemoval = ({ label, menuPath, body }: NonNullable<RemovedAccount['removal']>): z.infer<typeof removal> => ({
  label,
  menu_path: [...menuPath],
  text: body,
});
