import type { ConnectSession } from '../../../store/connect-sessions.ts';
import { shortId } from '../../../store/ids.ts';
import type { Caller } from '../../caller.ts';
import type { Engine } from '../../engine.ts';
import { isRetryable, Problem, VendorError } from '../../problem.ts';
import { parseGrant } from '../../tokens/grant.ts';
import { findIntegration } from '../list-integrations.ts';
import { requireAttempt, type ConnectionAttempt } from './attempt.ts';
import { completeAttempt } from './complete-attempt.ts';
import { failAttempt } from './finish-sign-in.ts';
import { openPending } from './pending.ts';
import { SignInRefused } from './refusal.ts';

/**
 * Ends an attempt that waits for a choice.
 *
 * @throws Problem `NotFound`, `Conflict` when nothing is asked, or `ValidationError` for what was not on offer.
 * @throws VendorError when the vendor refuses or cannot be reached; after the latter the choice can be sent again.
 */
export const pickChoice = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  wireId: string,
  value: string,
): Promise<ConnectionAttempt> => {
  const attempt = await requireAttempt(engine, session, wireId);
  const pending = openPending(engine, attempt);
  const grant = parseGrant(pending?.grant);
  if (attempt.status !== 'choice_required' || !pending || !grant || !attempt.choices) {
    throw new Problem('Conflict', 'This attempt does not wait for a choice.', {
      remediation: 'Read it with GET /hub/connection_attempts/{id}.',
    });
  }
  const { field, choices } = attempt.choices;
  if (!choices.some((choice) => choice.value === value)) {
    throw new Problem('ValidationError', 'This was not on offer.', {
      errors: [{ pointer: '/body/value', message: 'is none of the choices' }],
      remediation: 'Send the value of one of the choices of the attempt.',
    });
  }
  const integration = await findIntegration(engine, session, shortId(pending.profileId));
  caller.subject.provider = integration.connector.manifest.key;
  const chosen = { ...pending, credentials: { ...pending.credentials, [field]: value } };
  try {
    return await completeAttempt(engine, caller, { attempt, session, integration, pending: chosen, grant });
  } catch (error) {
    if (!(error instanceof VendorError && isRetryable(error))) await failAttempt(engine, attempt, error);
    throw error instanceof SignInRefused ? new Problem('Conflict', error.message) : error;
  }
};
