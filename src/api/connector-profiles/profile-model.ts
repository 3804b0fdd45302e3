import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { ProfileView } from '../../engine/profiles/view-profile.ts';
import { instant } from '../../model/dates.ts';
import { initialsTile } from '../hub/initials-tile.ts';

/** A connector profile, in the names of the public contract's auth config, with what it lacks beside. */
export const connectorProfile = z
  .object({
    id: z.string().describe('The integration_id of a connect session.'),
    name: z.string(),
    connector_key: z.string(),
    connector_label: z.string(),
    logo_url: z.string(),
    categories: z.array(z.string()),
    active: z.boolean(),
    default: z.boolean(),
    release_stage: z.string().describe('ga, or beta while the connector is verified by documentation only.'),
    connector_version: z.string(),
    connector_pinned_version: z.string().nullable(),
    connector_owner: z.string(),
    environment: z.string(),
    authentication_config_key: z.string().nullable(),
    authentication_config_label: z.string().nullable(),
    oauth_app: z
      .object({ client_id: z.string(), client_secret_hint: z.string(), updated_at: instant })
      .nullable()
      .describe('The secret is never shown again but for its last four characters.'),
    embed_origins: z.array(z.string()),
    theme: z.record(z.string(), z.unknown()).nullable(),
    support_contact: z.string().nullable(),
    required_data_groups: z.array(z.string()).describe('Data groups that a customer cannot keep back.'),
    product_name: z.string().nullable(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'ConnectorProfile', description: 'How a project offers a system in one environment.' });

/** Shows a connector profile on the wire. */
export const renderProfile = ({ profile, connector, app }: ProfileView): z.infer<typeof connectorProfile> => {
  const label = connector?.manifest.name ?? profile.provider;
  return {
    id: shortId(profile.id),
    name: profile.name,
    connector_key: profile.provider,
    connector_label: label,
    logo_url: initialsTile(label),
    categories: connector ? [connector.manifest.category] : [],
    active: profile.enabled,
    default: profile.is_default,
    release_stage: connector?.manifest.verified.level === 'live' ? 'ga' : 'beta',
    connector_version: '1.0.0',
    connector_pinned_version: null,
    connector_owner: 'rollcall',
    environment: profile.environment,
    authentication_config_key: connector?.auth.key ?? null,
    authentication_config_label: connector?.auth.label ?? null,
    oauth_app: app
      ? { client_id: app.client_id, client_secret_hint: app.secret_hint, updated_at: app.updated_at.toISOString() }
      : null,
    embed_origins: profile.embed_origins,
    theme: profile.theme,
    support_contact: profile.support_contact,
    required_data_groups: profile.required_data_groups,
    product_name: profile.product_name,
    created_at: profile.created_at.toISOString(),
    updated_at: profile.updated_at.toISOString(),
  };
};
