import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { Say } from '../../engine/language/say.ts';
import { translateGrant, type ReportedGrant } from '../../engine/permissions/grant-report.ts';
import type { PreflightReport } from '../../engine/permissions/preflight.ts';
import { instant } from '../../model/dates.ts';

/** One permission as it was found. */
export const reportedPermission = z.object({
  key: z.string(),
  name: z.string().describe('By the HR system’s own name, unless `published` is false.'),
  menu_path: z.array(z.string()),
  published: z.boolean(),
  optional: z.string().nullable().describe('Why linking works without it; null when it is part of the minimum.'),
  state: z.enum(['granted', 'missing', 'cannot_tell']),
  detail: z.string().nullable(),
  guide_step: z.string().nullable(),
  fields: z.array(z.string()).describe('Unified fields that it feeds, as `resource.field`.'),
  actions: z.array(z.string()),
});

/** What is granted to an account, permission by permission. */
export const preflight = z
  .object({
    account_id: z.string(),
    provider: z.string(),
    setup_state: z.string(),
    checked_at: instant,
    permissions: z.array(reportedPermission),
  })
  .meta({ id: 'Preflight', description: 'What is granted to an account, and what each permission feeds.' });

/** Shows a preflight on the wire. */
export const renderPreflight = (
  { account, checkedAt, grants }: PreflightReport,
  say: Say,
): z.infer<typeof preflight> => ({
  account_id: shortId(account.id),
  provider: account.provider,
  setup_state: account.setup_state,
  checked_at: checkedAt.toISOString(),
  permissions: grants.map((grant) => renderGrant(grant, say)),
});

/** Shows one permission. */
export const renderGrant = (found: ReportedGrant, say: Say): z.infer<typeof reportedPermission> => {
  const grant = translateGrant(found, say);
  return {
    key: grant.permission,
    name: grant.name,
    menu_path: [...grant.menuPath],
    published: grant.published,
    optional: grant.optional ?? null,
    state: grant.state,
    detail: grant.detail ?? null,
    guide_step: grant.guideStep,
    fields: [...grant.feeds.fields],
    actions: [...grant.feeds.actions],
  };
};
