import { z } from 'zod';
import { guideAddress } from '../../engine/guides/guide-markdown.ts';
import { shrinkGuide } from '../../engine/guides/shrink-guide.ts';
import { offerOf } from '../../engine/link/list-integrations.ts';
import { findAccountToLink } from '../../engine/link/relink-account.ts';
import { withoutGroups } from '../../engine/sharing/sharing.ts';
import { renderNow, renderOffer, sharedNow, sharingOffer } from '../sharing/sharing-model.ts';
import { readForm } from '../../engine/link/read-form.ts';
import { defineOperation } from '../operation.ts';
import { csv, idParams } from '../parameters.ts';
import { hubField, renderField } from './hub-field.ts';
import { initialsTile } from './initials-tile.ts';

const integrationConfig = z
  .object({
    config: z.object({
      key: z.string(),
      name: z.string(),
      type: z.enum(['custom', 'oauth2']).describe('`oauth2`: linked by signing in, through /hub/connection_attempts.'),
      grantType: z.literal('authorization_code').optional(),
      configFields: z.array(hubField),
      configNotices: z.array(z.record(z.string(), z.unknown())),
      assets: z.object({ icon: z.string() }),
      support: z.object({ link: z.string(), description: z.string() }),
    }),
    hub_settings: z.object({
      configured_webhook_events: z.array(z.string()),
      project_settings: z.record(z.string(), z.unknown()),
    }),
    guide: z.record(z.string(), z.unknown()).describe('The setup guide: sections of steps, as data.'),
    permissions: z.array(z.record(z.string(), z.unknown())).describe('What must be granted at the HR system.'),
    sharing: sharingOffer
      .extend({ now: sharedNow.nullable().describe('What was decided before of the account that would be linked.') })
      .meta({ id: 'HubSharingOffer', description: 'What a customer decides about sharing, and decided before.' }),
  })
  .meta({ id: 'HubIntegrationConfig', description: 'The form of a system and its setup guide.' });

export const getHubIntegration = defineOperation({
  method: 'get',
  path: '/hub/connectors/{id}',
  operationId: 'get_hub_integration',
  access: 'session',
  tag: 'Hub',
  summary: 'Get the form and the guide of a system',
  description: 'Guide and permissions are about what is shared: nobody is asked to grant what they keep back.',
  speaks: true,
  params: idParams,
  query: z.strictObject({
    withheld: csv
      .optional()
      .describe(
        'Data groups that are kept back. Default: those of the account that would be linked, where there is one.',
      ),
  }),
  success: { status: 200, schema: integrationConfig },
  refusals: ['NotFound'],
  handle: async (engine, { params, query, session, language }) => {
    const { fields, ...integration } = await readForm(engine, session, params.id, language);
    const { connector } = integration;
    const { manifest, auth } = connector;
    const existing = await findAccountToLink(engine, session, integration);
    const shared = withoutGroups(query.withheld ?? existing?.withheld_groups ?? []);
    const { guide, permissions } = shrinkGuide(connector, { resources: session.resources, shared });
    return {
      config: {
        key: manifest.key,
        name: manifest.name,
        ...(auth.scheme.kind === 'oauth2' ? { type: 'oauth2', grantType: 'authorization_code' } : { type: 'custom' }),
        configFields: fields.map(renderField),
        configNotices: [],
        assets: { icon: initialsTile(manifest.name) },
        support: {
          link: guideAddress(connector, engine, language),
          description: `How to connect ${manifest.name}`,
        },
      },
      hub_settings: { configured_webhook_events: [], project_settings: {} },
      guide,
      permissions: [...permissions],
      sharing: { ...renderOffer(offerOf(integration, session)), now: existing ? renderNow(existing) : null },
    };
  },
});
