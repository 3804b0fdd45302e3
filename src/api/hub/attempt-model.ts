import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { Say } from '../../engine/language/say.ts';
import { translateAttemptError } from '../../engine/link/sign-in/refusal.ts';
import type { ConnectionAttempt } from '../../engine/link/sign-in/attempt.ts';
import { instant } from '../../model/dates.ts';
import { hubCheck, renderCheck } from './account-form.ts';

/** Why an attempt failed. */
const attemptError = z.object({
  code: z.string(),
  description: z.string(),
  next_step: z.string().optional(),
  because: z.string().optional().describe('Why exactly, where the HR system tells.'),
  fields: z.array(z.string()).optional(),
  guide_steps: z.array(z.string()).optional(),
  permissions: z.array(z.string()).optional(),
  provider_response: z.string().optional(),
});

/** An attempt to link by signing in, as pages poll it. */
export const connectionAttempt = z
  .object({
    id: z.string(),
    status: z.enum(['pending', 'choice_required', 'authenticated', 'error', 'cancelled', 'expired']),
    provider: z.string().nullable(),
    account: z.object({ id: z.string() }).nullable().describe('Set once `authenticated`.'),
    error: attemptError.nullable().describe('Set with status `error`.'),
    choices: z
      .array(z.object({ value: z.string(), label: z.string() }))
      .optional()
      .describe('With `choice_required`: what to pick from. Answered by POST .../choice.'),
    field: z.string().optional().describe('With `choice_required`: the credential field that the choice fills.'),
    checks: z.array(hubCheck).optional().describe('Once `authenticated`: what was checked on the way.'),
    expires_at: instant,
  })
  .meta({ id: 'HubConnectionAttempt', description: 'An attempt to link an account by signing in at its system.' });

/** Shows an attempt. */
export const renderAttempt = (attempt: ConnectionAttempt, say: Say): z.infer<typeof connectionAttempt> => ({
  id: shortId(attempt.id),
  status: attempt.status,
  provider: attempt.provider,
  account: attempt.account_id === null ? null : { id: shortId(attempt.account_id) },
  error: attempt.error && translateAttemptError(attempt.error as z.infer<typeof attemptError>, say),
  ...(attempt.choices && { choices: [...attempt.choices.choices], field: attempt.choices.field }),
  ...(attempt.checks && { checks: attempt.checks.map((check) => renderCheck(check, say)) }),
  expires_at: attempt.expires_at.toISOString(),
});
