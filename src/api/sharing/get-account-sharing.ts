import { requireAccount } from '../../engine/accounts/find-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { decidedSharing, renderDecided } from './sharing-model.ts';

export const getAccountSharing = defineOperation({
  method: 'get',
  path: '/accounts/{id}/sharing',
  operationId: 'get_account_sharing',
  access: 'project',
  tag: 'Accounts',
  summary: 'See what the customer shares of an account',
  description: 'The customer decides it on the page where the account is linked, and can change it there alone.',
  params: idParams,
  success: { status: 200, schema: decidedSharing },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => renderDecided(await requireAccount(engine, caller, params.id)),
});
