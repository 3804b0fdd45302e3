import { z } from 'zod';
import { listConnectors } from '../../engine/connectors/list-connectors.ts';
import { defineOperation } from '../operation.ts';
import { connectorMeta, connectorQuery, renderConnector } from './connector-model.ts';

export const listConnectorsMeta = defineOperation({
  method: 'get',
  path: '/connectors/meta',
  operationId: 'list_connectors_meta',
  access: 'project',
  tag: 'Connectors',
  summary: 'List connectors',
  query: connectorQuery,
  success: { status: 200, schema: z.array(connectorMeta) },
  handle: async (engine) => listConnectors(engine).map(renderConnector),
});
