import { z } from 'zod';
import { requireAccount } from '../../engine/accounts/find-account.ts';
import type { PublishedAction } from '../../engine/actions/catalogue.ts';
import { listConnectors } from '../../engine/connectors/list-connectors.ts';
import { defineOperation } from '../operation.ts';
import { csv, cursorParameter, pageSize } from '../parameters.ts';
import { actionsMeta, renderActions } from './action-model.ts';

const csvFilter = z.strictObject({ connectors: csv, account_ids: csv, action_key: csv }).partial();

export const listActions = defineOperation({
  method: 'get',
  path: '/actions',
  operationId: 'list_actions_meta',
  access: 'project',
  tag: 'Actions',
  summary: 'List the operations of each vendor, beside the unified ones',
  query: z.strictObject({
    filter: csvFilter.optional(),
    connectors: csv.optional(),
    account_ids: csv.optional(),
    action_key: csv.optional(),
    include: csv.optional().describe('action_details: also the input schema of each action.'),
    exclude: csv.optional().describe('actions: only the connectors.'),
    group_by: z.literal('connector').optional(),
    search: z.string().max(200).optional(),
    next: cursorParameter.optional(),
    page_size: pageSize.optional(),
  }),
  success: {
    status: 200,
    schema: z
      .object({ next: z.string().nullable(), data: z.array(actionsMeta) })
      .meta({ id: 'ActionsMetaPaginated', description: 'Connectors and their operations.' }),
  },
  refusals: ['NotFound'],
  handle: async (engine, { query, caller }) => {
    const asked = { ...query, ...query.filter };
    const accounts = await Promise.all((asked.account_ids ?? []).map((id) => requireAccount(engine, caller, id)));
    const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const view = {
      details: ['action_details', 'operation_details'].some((part) => query.include?.includes(part)),
      actions: !query.exclude?.includes('actions'),
      keep: ({ id, action }: PublishedAction) =>
        (!asked.action_key || asked.action_key.includes(id)) &&
        words.every((word) => `${id} ${action.label} ${action.description}`.toLowerCase().includes(word)),
    };
    const connectors = listConnectors(engine).filter(
      ({ manifest }) => !asked.connectors || asked.connectors.includes(manifest.key),
    );
    const data = asked.account_ids
      ? accounts.flatMap((account, index) =>
          connectors
            .filter(({ manifest }) => manifest.key === account.provider)
            .map((connector) => renderActions(connector, { ...view, accountId: asked.account_ids?.[index] ?? null })),
        )
      : connectors.map((connector) => renderActions(connector, { ...view, accountId: null }));
    return { next: null, data };
  },
});
