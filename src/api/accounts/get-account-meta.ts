import { z } from 'zod';
import { requireAccount } from '../../engine/accounts/find-account.ts';
import { requireConnector } from '../../engine/accounts/open-account.ts';
import { describeModels } from '../../engine/connectors/describe-models.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';

const accountMeta = z
  .object({
    provider: z.string(),
    category: z.string(),
    models: z.record(z.string(), z.unknown()).describe('By resource: its operations, their paths and fields.'),
  })
  .meta({ id: 'LinkedAccountMeta', description: 'What can be read of a linked account.' });

export const getAccountMeta = defineOperation({
  method: 'get',
  path: '/accounts/{id}/meta',
  operationId: 'get_account_meta_info',
  access: 'project',
  tag: 'Accounts',
  summary: 'Tell what can be read of an account',
  params: idParams,
  success: { status: 200, schema: accountMeta },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => {
    const connector = requireConnector(engine, await requireAccount(engine, caller, params.id));
    const { key, category } = connector.manifest;
    return { provider: key, category, models: describeModels(connector) };
  },
});
