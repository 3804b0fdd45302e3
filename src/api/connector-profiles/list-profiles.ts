import { z } from 'zod';
import { listProfiles } from '../../engine/profiles/list-profiles.ts';
import { defineOperation } from '../operation.ts';
import { pageSize, textParameter, wholeNumber } from '../parameters.ts';
import { connectorProfile, renderProfile } from './profile-model.ts';

const page = z
  .object({ page: z.number(), page_size: z.number(), total: z.number(), data: z.array(connectorProfile) })
  .meta({ id: 'ConnectorProfiles', description: 'A page of connector profiles.' });

/** `true` or `false`; blank lets everything pass. */
const eitherOrAll = z
  .enum(['true', 'false', ''])
  .transform((text) => (text === '' ? undefined : text === 'true'))
  .meta({ type: 'boolean', enum: undefined });

/** The same list under two names. */
const listOperation = (named: { path: string; operationId: string; summary: string }) =>
  defineOperation({
    ...named,
    method: 'get',
    access: 'project',
    tag: 'Connector profiles',
    description: 'By system and environment, by page number.',
    query: z.strictObject({
      page: wholeNumber(1, 1_000_000).optional(),
      page_size: pageSize.optional(),
      enabled: eitherOrAll.optional(),
      connector_key: textParameter.optional(),
      environment: textParameter.optional(),
    }),
    success: { status: 200, schema: page },
    handle: async (engine, { query, caller }) => {
      const { page: number = 1, page_size = 25, enabled, connector_key, environment } = query;
      const { profiles, total } = await listProfiles(engine, caller, {
        page: number,
        pageSize: page_size,
        enabled,
        provider: connector_key || undefined,
        environment: environment || undefined,
      });
      return { page: number, page_size, total, data: profiles.map(renderProfile) };
    },
  });

export const listConnectorProfiles = listOperation({
  path: '/connector_profiles',
  operationId: 'list_connector_profiles',
  summary: 'List connector profiles',
});

export const listAuthConfigs = listOperation({
  path: '/auth_configs',
  operationId: 'list_auth_configs',
  summary: 'List connector profiles by their former name',
});
