import { z } from 'zod';
import { describeModels } from '../../engine/connectors/describe-models.ts';
import type { Connector } from '../../engine/connectors/list-connectors.ts';
import { csv } from '../parameters.ts';

/** A connector, in the names of the public contract. */
export const connectorMeta = z
  .object({
    provider: z.string(),
    provider_name: z.string(),
    category: z.string(),
    active: z.boolean().nullish(),
    models: z.record(z.string(), z.unknown()),
    resources: z.record(z.string(), z.unknown()).nullish(),
    summary: z.string(),
    verified: z.object({ level: z.string(), on: z.string() }).describe('How far the connector is verified, and when.'),
  })
  .meta({ id: 'ConnectorsMeta', description: 'A connector and what it reads.' });

/** Parts that a caller may ask for. All of them are cheap here and always come. */
export const connectorQuery = z.strictObject({ include: csv.optional() });

/** Shows a connector on the wire. */
export const renderConnector = (connector: Connector): z.infer<typeof connectorMeta> => {
  const { key, name, category, summary, verified } = connector.manifest;
  return {
    provider: key,
    provider_name: name,
    category,
    active: true,
    models: describeModels(connector),
    resources: { images: {} },
    summary,
    verified,
  };
};
