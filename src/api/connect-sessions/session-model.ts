import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { ConnectSession } from '../../engine/link/session.ts';
import { instant } from '../../model/dates.ts';
import { publishedVersionOf } from '../published-client.ts';

/** A connect session, in the names of the public contract. */
export const connectSession = z
  .object({
    id: z.number(),
    organization_id: z
      .union([z.string(), z.number()])
      .describe('A number for published clients up to 4.33, else text.'),
    project_id: z.string(),
    origin_owner_id: z.string(),
    origin_owner_name: z.string(),
    origin_username: z.string().nullish(),
    provider: z.string().nullish(),
    categories: z.array(z.string()).nullish(),
    account_id: z.string().nullish(),
    integration_id: z.string().nullish(),
    label: z.string().nullish(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    type: z.string().nullish(),
    external_trigger_token: z.string().nullish(),
    linked_account_id: z.string().nullable().describe('The account that was linked or edited by it; null until then.'),
    created_at: instant,
  })
  .meta({ id: 'ConnectSession', description: 'An invitation to link an account.' });

/** A new session with its two secrets, which are shown once. */
export const connectSessionWithToken = connectSession
  .extend({
    token: z.string().describe('For the Hub: sent in x-hub-session-token, never in an address.'),
    auth_link_url: z.string().describe('A page on which a person links an account. Its secret is in the fragment.'),
    auth_link_expires_at: instant.describe('Until when the link opens.'),
  })
  .meta({ id: 'ConnectSessionTokenAuthLink', description: 'A new invitation with its token and link.' });

/** Shows a session on the wire. */
export const renderSession = (
  session: ConnectSession,
  organizationWireId: number,
  userAgent: string | null,
): z.infer<typeof connectSession> => ({
  id: session.wire_id,
  organization_id: wantsNumber(userAgent) ? organizationWireId : String(organizationWireId),
  project_id: session.project_id,
  origin_owner_id: session.origin_owner_id,
  origin_owner_name: session.origin_owner_name,
  origin_username: session.origin_username,
  provider: session.provider,
  categories: session.categories,
  account_id: session.account_id && shortId(session.account_id),
  integration_id: session.integration_id && shortId(session.integration_id),
  label: session.label,
  metadata: session.metadata,
  type: session.type,
  external_trigger_token: session.external_trigger_token,
  linked_account_id: session.linked_account_id && shortId(session.linked_account_id),
  created_at: session.created_at.toISOString(),
});

/** The published TypeScript client insists on a number up to 4.33.2 and on text from 4.34.0 on. */
const wantsNumber = (userAgent: string | null): boolean => {
  const version = publishedVersionOf(userAgent);
  return version !== undefined && (version.major < 4 || (version.major === 4 && version.minor < 34));
};
