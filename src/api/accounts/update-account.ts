import { z } from 'zod';
import { updateAccount as updateEngineAccount } from '../../engine/accounts/update-account.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { linkedAccount, providerNameOf, renderAccount } from './account-model.ts';

/** What may be changed. Credentials change by linking again, so that they are tried at the vendor first. */
const accountPatch = z
  .strictObject({
    origin_owner_id: z.string().min(1).max(500).optional(),
    origin_owner_name: z.string().min(1).max(500).optional(),
    origin_username: z.string().max(500).nullish(),
    label: z.string().max(500).nullish(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    shared: z.boolean().optional(),
  })
  .meta({ id: 'PatchAccountExternalDto', description: 'What may be changed of an account.' });

export const updateAccount = defineOperation({
  method: 'patch',
  path: '/accounts/{id}',
  operationId: 'update_account',
  access: 'project',
  tag: 'Accounts',
  summary: 'Change an account',
  params: idParams,
  body: accountPatch,
  success: { status: 200, schema: linkedAccount },
  refusals: ['NotFound'],
  handle: async (engine, { params, body, caller }) => {
    const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const account = await updateEngineAccount(engine, caller, params.id, changes);
    return renderAccount(account, providerNameOf(engine.connectors, account));
  },
});
