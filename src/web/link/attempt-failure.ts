import { bareFailure, failureCodes, refusalCauses, sessionCodes } from './failure.ts';
import type { Failure } from './failure.ts';
import type { Attempt } from './attempt-types.ts';

/** Codes of attempts that the page tells under another name. Whatever is not here and not known lost its way. */
const ownNames: Readonly<Record<string, Failure['code']>> = {
  denied: 'sign_in_denied',
  internal_error: 'server_failed',
  unavailable: 'server_failed',
  not_found: 'server_failed',
  validation_error: 'ValidationError',
  session_expired: 'SessionExpired',
  session_locked: 'SessionLocked',
  session_spent: 'SessionSpent',
  session_unknown: 'SessionUnknown',
};

const codeOf = (code: string, because: string | undefined): Failure['code'] =>
  refusalCauses.find((cause) => cause === because) ??
  ownNames[code] ??
  [...failureCodes, ...sessionCodes].find((known) => known === code) ??
  'sign_in_lost';

/** What the page explains better than the server, which does not know what stands on the page. */
const explainedHere: readonly string[] = [
  'sign_in_denied',
  'sign_in_refused',
  'sign_in_lost',
  'nothing_to_choose',
  'server_failed',
];

/** Why signing in led to no account, as the page tells failures. */
export const failureOfAttempt = ({ status, error, language }: Attempt): Failure => {
  if (error === null) return bareFailure(status === 'expired' ? 'sign_in_expired' : 'server_failed');
  const { description, next_step: nextStep = '', fields = [], guide_steps = [], permissions = [] } = error;
  const code = codeOf(error.code, error.because);
  const isTold = !explainedHere.includes(code);
  return {
    ...bareFailure(code),
    ...(language === undefined ? {} : { language }),
    // The server appends the next step to the description.
    message: isTold ? description.replace(nextStep, '').trim() : '',
    remediation: isTold ? nextStep : '',
    fields,
    guideSteps: guide_steps,
    permissions,
    ...(error.provider_response === undefined ? {} : { vendorResponse: error.provider_response }),
  };
};
