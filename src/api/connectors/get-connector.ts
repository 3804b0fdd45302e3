import { z } from 'zod';
import { requireConnectorByKey } from '../../engine/connectors/list-connectors.ts';
import { defineOperation } from '../operation.ts';
import { connectorMeta, connectorQuery, renderConnector } from './connector-model.ts';

export const getConnectorMeta = defineOperation({
  method: 'get',
  path: '/connectors/meta/{provider}',
  operationId: 'get_connector_meta',
  access: 'project',
  tag: 'Connectors',
  summary: 'Get a connector',
  params: z.object({ provider: z.string().max(100) }),
  query: connectorQuery,
  success: { status: 200, schema: connectorMeta },
  refusals: ['NotFound'],
  handle: async (engine, { params }) => renderConnector(requireConnectorByKey(engine, params.provider)),
});
