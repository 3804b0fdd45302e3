import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import { connectorIn } from '../../engine/language/say.ts';
import { listIntegrations, type Integration } from '../../engine/link/list-integrations.ts';
import { defineOperation } from '../operation.ts';
import { initialsTile } from './initials-tile.ts';

const integration = z
  .object({
    integration_id: z.string(),
    name: z.string(),
    provider: z.string(),
    type: z.string(),
    active: z.boolean(),
    version: z.string(),
    authentication_config_key: z.string(),
    environment: z.string(),
    environment_label: z.string(),
    logo_url: z.string().nullable(),
    aliases: z.array(z.string()),
    summary: z.string(),
  })
  .meta({ id: 'HubIntegration', description: 'A system that can be picked in the Hub.' });

export const listHubIntegrations = defineOperation({
  method: 'get',
  path: '/hub/connectors',
  operationId: 'list_hub_integrations',
  access: 'session',
  tag: 'Hub',
  summary: 'List the systems that a session offers',
  speaks: true,
  query: z.strictObject({ provider: z.string().max(100).optional() }),
  success: {
    status: 200,
    schema: z
      .object({ integrations: z.array(integration), external_trigger_token: z.string(), webhooks_url: z.string() })
      .meta({ id: 'HubIntegrations', description: 'What can be picked in the Hub.' }),
  },
  handle: async (engine, { session, query, language }) => {
    const integrations = await listIntegrations(engine, session);
    return {
      integrations: integrations
        .filter(({ profile }) => !query.provider || profile.provider === query.provider)
        .map(({ profile, connector }) => renderIntegration({ profile, connector: connectorIn(connector, language) })),
      external_trigger_token: session.external_trigger_token,
      webhooks_url: `${engine.publicUrl}/external-trigger`,
    };
  },
});

const renderIntegration = ({ profile, connector }: Integration): z.infer<typeof integration> => ({
  integration_id: shortId(profile.id),
  name: connector.manifest.name,
  provider: profile.provider,
  type: connector.manifest.category,
  active: true,
  version: '1.0.0',
  authentication_config_key: connector.auth.key,
  environment: profile.environment,
  environment_label: connector.manifest.environments[profile.environment]?.label ?? 'Sandbox',
  logo_url: initialsTile(connector.manifest.name),
  aliases: [...connector.manifest.aliases],
  summary: connector.manifest.summary,
});
