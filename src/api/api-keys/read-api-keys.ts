import { listApiKeys as listEngineApiKeys, requireApiKey } from '../../engine/projects/api-keys.ts';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idParams, pageSize } from '../parameters.ts';
import { apiKey, renderApiKey } from './api-key-model.ts';

export const listApiKeys = defineOperation({
  method: 'get',
  path: '/api_keys',
  operationId: 'list_api_keys',
  access: 'project',
  tag: 'API keys',
  summary: 'List the API keys of a project',
  description: 'Newest first, revoked ones too. A key sees those that are no mightier than itself.',
  query: z.strictObject({ page_size: pageSize.optional(), next: z.string().max(100).optional() }),
  success: {
    status: 200,
    schema: z
      .object({ next: z.string().nullable(), data: z.array(apiKey) })
      .meta({ id: 'ApiKeys', description: 'A page of the API keys of a project.' }),
  },
  refusals: ['CursorInvalid'],
  handle: async (engine, { query, caller }) => {
    const asked = { pageSize: query.page_size ?? 25, next: query.next };
    const { keys, next } = await listEngineApiKeys(engine, caller, asked);
    return { next, data: keys.map((key) => renderApiKey(key, engine.clock())) };
  },
});

export const getApiKey = defineOperation({
  method: 'get',
  path: '/api_keys/{id}',
  operationId: 'get_api_key',
  access: 'project',
  tag: 'API keys',
  summary: 'Get an API key, without its text',
  params: idParams,
  success: { status: 200, schema: apiKey },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) =>
    renderApiKey(await requireApiKey(engine, caller, params.id), engine.clock()),
});
