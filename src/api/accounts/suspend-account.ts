import { resumeAccount as resume, suspendAccount as suspend } from '../../engine/accounts/suspend-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { linkedAccount, renderAccount } from './account-model.ts';

const shape = {
  method: 'post',
  access: 'project',
  tag: 'Accounts',
  params: idParams,
  success: { status: 200, schema: linkedAccount },
  refusals: ['NotFound'],
} as const;

export const suspendAccount = defineOperation({
  ...shape,
  path: '/accounts/{id}/suspend',
  operationId: 'suspend_account',
  summary: 'Suspend an account',
  description:
    'Reads and writes are answered 412 from then on; nothing is deleted. `POST /accounts/{id}/resume` takes it back, and so does linking again with a connect session that was made after the suspension.',
  handle: async (engine, { params, caller }) => renderAccount(await suspend(engine, caller, params.id)),
});

export const resumeAccount = defineOperation({
  ...shape,
  path: '/accounts/{id}/resume',
  operationId: 'resume_account',
  summary: 'Take the suspension of an account back',
  description: 'What else stands against the account stays, such as credentials that were refused.',
  handle: async (engine, { params, caller }) => renderAccount(await resume(engine, caller, params.id)),
});
