import { z } from 'zod';
import {
  createApiKey as createEngineApiKey,
  revokeApiKey as revokeEngineApiKey,
  rotateApiKey as rotateEngineApiKey,
  updateApiKey as updateEngineApiKey,
} from '../../engine/projects/api-keys.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { apiKey, apiKeyFields, newApiKey, renderApiKey, renderNewApiKey, requestOf } from './api-key-model.ts';

const name = z.string().min(1).max(200).describe('What it is for, as people will look for it.');

export const createApiKey = defineOperation({
  method: 'post',
  path: '/api_keys',
  operationId: 'create_api_key',
  access: 'project',
  tag: 'API keys',
  summary: 'Make an API key',
  description: 'Its text is in this answer and nowhere else. A key cannot make one that is mightier than itself.',
  body: z.strictObject({ name, ...apiKeyFields }).meta({ id: 'ApiKeyCreate', description: 'A key to make.' }),
  success: { status: 201, schema: newApiKey },
  handle: async (engine, { body, caller }) =>
    renderNewApiKey(await createEngineApiKey(engine, caller, requestOf(body)), engine.clock()),
});

export const updateApiKey = defineOperation({
  method: 'patch',
  path: '/api_keys/{id}',
  operationId: 'update_api_key',
  access: 'project',
  tag: 'API keys',
  summary: 'Change the name, scopes, accounts or end of an API key',
  params: idParams,
  body: z
    .strictObject({ name: name.optional(), ...apiKeyFields })
    .meta({ id: 'ApiKeyUpdate', description: 'What is to change of a key.' }),
  success: { status: 200, schema: apiKey },
  refusals: ['NotFound', 'Conflict'],
  handle: async (engine, { params, body, caller }) =>
    renderApiKey(await updateEngineApiKey(engine, caller, params.id, requestOf(body)), engine.clock()),
});

export const revokeApiKey = defineOperation({
  method: 'delete',
  path: '/api_keys/{id}',
  operationId: 'revoke_api_key',
  access: 'project',
  tag: 'API keys',
  summary: 'Revoke an API key, at once and for good',
  params: idParams,
  success: { status: 200, schema: apiKey },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) =>
    renderApiKey(await revokeEngineApiKey(engine, caller, params.id), engine.clock()),
});

/** The longest time for which an old key may go on beside the new one, in seconds: a week. */
const longestOverlap = 7 * 24 * 3600;

export const rotateApiKey = defineOperation({
  method: 'post',
  path: '/api_keys/{id}/rotate',
  operationId: 'rotate_api_key',
  access: 'project',
  tag: 'API keys',
  summary: 'Replace an API key by a new one with the same name and rights',
  params: idParams,
  body: z
    .strictObject({
      overlap_seconds: z
        .int()
        .min(0)
        .max(longestOverlap)
        .optional()
        .describe('How long the old key stays good. Default 0: it ends at once.'),
    })
    .meta({ id: 'ApiKeyRotate', description: 'How to replace a key.' }),
  success: { status: 201, schema: newApiKey },
  refusals: ['NotFound', 'Conflict'],
  handle: async (engine, { params, body, caller }) =>
    renderNewApiKey(await rotateEngineApiKey(engine, caller, params.id, body.overlap_seconds ?? 0), engine.clock()),
});
