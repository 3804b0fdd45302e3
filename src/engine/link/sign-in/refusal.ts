import { VendorError } from '../../../connector-kit/errors.ts';
import type { Say } from '../../../connector-kit/phrases.ts';
import type { JsonObject } from '../../../store/tables.ts';
import { Problem } from '../../problem.ts';

/** Why a sign-in did not lead to an account, beside what a vendor or the product itself refuses. */
const descriptions = {
  state_missing: 'The answer does not say to which sign-in it belongs.',
  state_unknown: 'This sign-in is not known here, was finished before, or has expired.',
  other_browser: 'The sign-in was begun in another browser, and can only be finished there.',
  opened_elsewhere: 'The sign-in was not opened from the page on which it was begun.',
  answer_malformed: 'The answer of the sign-in cannot be read.',
  other_vendor: 'The answer came for another system than the one that was asked.',
  issuer_mismatch: 'The answer does not come from the system that was asked.',
  denied: 'The access was not allowed.',
  sign_in_refused: 'The system refused the sign-in.',
  code_missing: 'The answer of the sign-in carries no code.',
  attempt_ended: 'This attempt was cancelled, has expired, or has been finished.',
  nothing_to_choose: 'Whoever signed in has no organisation there.',
  several_to_choose: 'Whoever signed in has several organisations, of which one must be picked.',
  internal_error: 'Something failed on our side.',
} as const;

export type SignInRefusalCode = keyof typeof descriptions;

const nextSteps: Partial<Record<SignInRefusalCode, string>> = {
  several_to_choose: 'Open the hosted link that you were sent: there you can pick one.',
  denied: 'Start again, and allow the access that is asked for.',
  sign_in_refused: 'Check the client id, the redirect URL and the scopes of the application at the system.',
  nothing_to_choose: 'Sign in as somebody who administers the organisation.',
};

/** A sign-in that ends without an account. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly code: SignInRefusalCode;

  constructor(code: SignInRefusalCode) {
    super(descriptions[code]);
    this.code = code;
  }
}

/** How an attempt that failed is told: a code for pages, a description for people. Never a credential. */
export const attemptErrorOf = (error: unknown): JsonObject & { code: string } => {
  if (error instanceof SignInRefused) {
    const next_step = nextSteps[error.code] ?? 'Start again from the page on which you began.';
    return { code: error.code, description: `${error.message} ${next_step}`, next_step };
  }
  if (error instanceof VendorError) {
    const { code, because, message, nextStep, fields, guideSteps, permissions, excerpt } = error.failure;
    return {
      code,
      description: `${message} ${nextStep}`,
      next_step: nextStep,
      ...(because && { because }),
      ...(fields && { fields }),
      ...(guideSteps && { guide_steps: guideSteps }),
      ...(permissions && { permissions }),
      ...(excerpt && { provider_response: excerpt }),
    };
  }
  if (error instanceof Problem) {
    const { remediation = 'Start again from the page on which you began.' } = error.details;
    return { code: snakeCase(error.code), description: `${error.message} ${remediation}`, next_step: remediation };
  }
  return attemptErrorOf(new SignInRefused('internal_error'));
};

/** How it is told in another language. */
export const translateAttemptError = <Told extends { description: string; next_step?: string | undefined }>(
  error: Told,
  say: Say,
): Told => {
  const { description, next_step: next } = error;
  if (next === undefined) return { ...error, description: say(description) };
  const cause = description.slice(0, -next.length).trimEnd();
  return { ...error, description: `${say(cause)} ${say(next)}`, next_step: say(next) };
};

const snakeCase = (name: string) => name.replaceAll(/\B[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
