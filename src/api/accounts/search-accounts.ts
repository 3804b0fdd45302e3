import { z } from 'zod';
import {
  countAccounts as countEngineAccounts,
  searchAccounts as searchEngineAccounts,
} from '../../engine/accounts/search-accounts.ts';
import { nextActions, standings } from '../../model/standings.ts';
import { defineOperation } from '../operation.ts';
import { csv, cursorParameter, pageSize, severalTexts, textParameter } from '../parameters.ts';
import { linkedAccount, renderAccount } from './account-model.ts';

const orders = ['linked_at', 'owner_name', 'last_success_at'] as const;

export const searchAccounts = defineOperation({
  method: 'get',
  path: '/accounts/search',
  operationId: 'search_accounts',
  access: 'project',
  tag: 'Accounts',
  summary: 'Search linked accounts',
  description:
    'By cursor, the newest first unless asked otherwise; accounts that are linked or deleted meanwhile move no other. Filters that are empty let everything pass.',
  query: z.strictObject({
    text: textParameter
      .optional()
      .describe(
        'A part of the owner’s name or id or of the label, in any spelling of capitals; or the id of an account.',
      ),
    standings: csv
      .pipe(z.array(z.enum(standings, `must be some of: ${standings.join(', ')}`)))
      .optional()
      .describe('How accounts stand, see `standing`.'),
    providers: csv.optional(),
    environments: csv.optional(),
    origin_owner_id: severalTexts.optional().describe('As it is, commas included.'),
    sort_by: z
      .enum(orders, `must be one of: ${orders.join(', ')}`)
      .optional()
      .describe('Default linked_at.'),
    sort_direction: z.enum(['asc', 'desc'], 'must be asc or desc').optional().describe('Default desc.'),
    page_size: pageSize.optional(),
    next: cursorParameter.optional().describe('The cursor of the page before.'),
  }),
  success: {
    status: 200,
    schema: z
      .object({
        next: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
        data: z.array(linkedAccount),
      })
      .meta({ id: 'AccountSearchPage', description: 'A page of linked accounts.' }),
  },
  refusals: ['CursorInvalid'],
  handle: async (engine, { query, caller }) => {
    const { accounts, next } = await searchEngineAccounts(engine, caller, {
      text: query.text,
      standings: query.standings,
      providers: query.providers,
      environments: query.environments,
      originOwnerIds: query.origin_owner_id,
      orderBy: query.sort_by ?? 'linked_at',
      direction: query.sort_direction ?? 'desc',
      pageSize: query.page_size ?? 25,
      next: query.next,
    });
    return { next, data: accounts.map(renderAccount) };
  },
});

const accountCount = z
  .object({
    provider: z.string(),
    provider_name: z.string(),
    environment: z.string(),
    standing: z.enum(standings),
    next_action: z.enum(Object.values(nextActions)),
    count: z.number(),
  })
  .meta({ id: 'AccountCount', description: 'How many accounts stand alike.' });

export const countAccounts = defineOperation({
  method: 'get',
  path: '/accounts/counts',
  operationId: 'count_accounts',
  access: 'project',
  tag: 'Accounts',
  summary: 'Count linked accounts by provider, environment and standing',
  success: {
    status: 200,
    schema: z.object({ data: z.array(accountCount) }).meta({ id: 'AccountCounts', description: 'Counts of accounts.' }),
  },
  handle: async (engine, { caller }) => ({
    data: (await countEngineAccounts(engine, caller)).map(({ providerName, ...count }) => ({
      ...count,
      provider_name: providerName,
      next_action: nextActions[count.standing],
    })),
  }),
});
