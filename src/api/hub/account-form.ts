import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import { choiceOf, sharingChoice } from '../sharing/sharing-model.ts';
import type { Say } from '../../engine/language/say.ts';
import { renderGrant, reportedPermission } from '../preflight/preflight-model.ts';
import type { Check, LinkedAccount, LinkRequest } from '../../engine/link/link-account.ts';

/** What the form sends. Which keys are credentials is the connector's to say. */
export const accountForm = z
  .object({
    integration_id: z.string().min(1).max(100),
    credentials: z.record(z.string(), z.unknown()).describe('By field key; an absent key keeps what is stored.'),
    sharing: sharingChoice.optional().describe('Absent: as it was, or all of a new account.'),
  })
  .meta({ id: 'HubAccountForm', description: 'The filled form of a system.' });

/** One thing that was checked. */
export const hubCheck = z.object({
  key: z.string(),
  label: z.string(),
  status: z.enum(['pass', 'warn', 'fail']),
  detail: z.string().optional(),
  guide_step: z.string().optional(),
});

/** A linked account and what was checked. */
export const linkedFromHub = z
  .object({
    id: z.string(),
    provider: z.string(),
    setup_state: z.string(),
    checks: z.array(hubCheck),
    permissions: z.array(reportedPermission),
  })
  .meta({ id: 'HubLinkedAccount', description: 'A linked account and what was checked on the way.' });

/** The engine's request behind a form. */
export const linkRequestOf = (form: z.infer<typeof accountForm>): LinkRequest => ({
  integrationId: form.integration_id,
  credentials: form.credentials,
  ...choiceOf(form.sharing),
});

/** Shows a linked account to the Hub. */
export const renderLinked = ({ account, checks, grants }: LinkedAccount, say: Say): z.infer<typeof linkedFromHub> => ({
  id: shortId(account.id),
  provider: account.provider,
  setup_state: account.setup_state,
  checks: checks.map((check) => renderCheck(check, say)),
  permissions: grants.map((grant) => renderGrant(grant, say)),
});

/** Shows a check. */
export const renderCheck = ({ key, label, status, detail, guideStep }: Check, say: Say): z.infer<typeof hubCheck> => ({
  key,
  label: say(label),
  status,
  ...(detail && { detail: say(detail) }),
  ...(guideStep && { guide_step: guideStep }),
});
