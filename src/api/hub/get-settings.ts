import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import { lookOf } from '../../engine/profiles/hub-look.ts';
import { requireProject } from '../../engine/projects/find-project.ts';
import { instant } from '../../model/dates.ts';
import { defineOperation } from '../operation.ts';

const hubSettings = z
  .object({
    enabled_features: z.array(z.string()),
    existing_account_id: z.string().optional().describe('The account that this session edits or has linked.'),
    project: z.object({
      id: z.string(),
      name: z.string().describe('What the host product is called.'),
      support_contact: z.string().nullable(),
    }),
    session: z.object({
      origin_owner_name: z.string(),
      type: z.string(),
      provider: z.string().nullable(),
      expires_at: instant,
      linked: z.boolean(),
      asks_field_mappings: z.boolean().describe('Which fields hold what, is asked for and not answered yet.'),
    }),
    theme: z.record(z.string(), z.unknown()).nullable().describe('How the Hub looks; null: as it comes.'),
    public_url: z.string(),
  })
  .meta({ id: 'HubSettings', description: 'What the Hub shows around the form.' });

export const getHubSettings = defineOperation({
  method: 'get',
  path: '/hub/settings',
  operationId: 'get_hub_settings',
  access: 'session',
  tag: 'Hub',
  summary: 'Get what the Hub shows around the form',
  success: { status: 200, schema: hubSettings },
  handle: async (engine, { session }) => {
    const { project } = await requireProject(engine, session.project_id);
    const look = await lookOf(engine, session);
    const account = session.account_id ?? session.linked_account_id;
    return {
      enabled_features: ['hub_link_account_release'],
      ...(account && { existing_account_id: shortId(account) }),
      project: {
        id: project.id,
        name: look.productName ?? project.name,
        support_contact: look.supportContact,
      },
      theme: look.theme,
      session: {
        origin_owner_name: session.origin_owner_name,
        type: session.type,
        provider: session.provider,
        expires_at: session.link_expires_at.toISOString(),
        linked: session.linked_account_id !== null,
        asks_field_mappings: session.asked_fields.length > 0 && session.fields_mapped_at === null,
      },
      public_url: engine.publicUrl,
    };
  },
});
