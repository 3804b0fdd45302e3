import { z } from 'zod';
import { listAccounts as listEngineAccounts } from '../../engine/accounts/list-accounts.ts';
import { defineOperation } from '../operation.ts';
import { csv, pageSize, severalTexts, wholeNumber } from '../parameters.ts';
import { linkedAccount, renderAccount } from './account-model.ts';

const statuses = ['active', 'inactive', 'suspended', 'archived', 'expired', 'error'] as const;

export const listAccounts = defineOperation({
  method: 'get',
  path: '/accounts',
  operationId: 'list_linked_accounts',
  access: 'project',
  tag: 'Accounts',
  summary: 'List linked accounts',
  description:
    'A bare array, oldest first, by page number: an account that is linked meanwhile comes on the last page and moves none. Filters take repeated keys, with or without `[]`, and comma separated values; one that is empty lets everything pass.',
  query: z.strictObject({
    page: wholeNumber(1, 1_000_000).optional(),
    page_size: pageSize.optional(),
    provider: csv.meta({ deprecated: true }).optional().describe('Use providers.'),
    providers: csv.optional(),
    account_ids: csv.optional(),
    origin_owner_id: severalTexts.optional().describe('As it is, commas included.'),
    origin_owner_ids: csv.optional(),
    status: csv.pipe(z.array(z.enum(statuses, `must be some of: ${statuses.join(', ')}`))).optional(),
  }),
  success: { status: 200, schema: z.array(linkedAccount) },
  handle: async (engine, { query, caller }) => {
    const accounts = await listEngineAccounts(engine, caller, {
      page: query.page ?? 1,
      pageSize: query.page_size ?? 25,
      providers: [...(query.provider ?? []), ...(query.providers ?? [])],
      accountIds: query.account_ids,
      originOwnerIds: [...(query.origin_owner_id ?? []), ...(query.origin_owner_ids ?? [])],
      statuses: query.status,
    });
    return accounts.map(renderAccount);
  },
});
