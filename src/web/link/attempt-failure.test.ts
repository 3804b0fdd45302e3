import { describe, expect, it } from 'vitest';
import { failureOfAttempt } from './attempt-failure.ts';
import type { Attempt } from './attempt-types.ts';

const attempt = (code: string, rest: object = {}): Attempt => ({
  id: 'a',
  status: 'error',
  provider: 'employmenthero',
  account: null,
  error: { code, description: 'It was refused. Compare it.', next_step: 'Compare it.', ...rest },
});

describe('why signing in led to no account', () => {
  it.each([
    ['denied', 'sign_in_denied'],
    ['sign_in_refused', 'sign_in_refused'],
    ['nothing_to_choose', 'nothing_to_choose'],
    ['state_unknown', 'sign_in_lost'],
    ['other_browser', 'sign_in_lost'],
    ['from_the_future', 'sign_in_lost'],
    ['session_locked', 'SessionLocked'],
    ['internal_error', 'server_failed'],
    ['vendor_unavailable', 'vendor_unavailable'],
  ])('%s is told as %s', (code, told) => expect(failureOfAttempt(attempt(code)).code).toBe(told));

  it('tells the cause where the vendor does', () =>
    expect(failureOfAttempt(attempt('credentials_rejected', { because: 'tenant_unknown' })).code).toBe(
      'tenant_unknown',
    ));

  it('keeps the vendor’s cause and fix apart, and what they point at', () => {
    const fields = ['client_id', 'client_secret'];
    expect(failureOfAttempt(attempt('credentials_rejected', { fields, guide_steps: ['copy-client'] }))).toMatchObject({
      message: 'It was refused.',
      remediation: 'Compare it.',
      fields,
      guideSteps: ['copy-client'],
    });
  });

  it('tells one that ran out as such', () =>
    expect(failureOfAttempt({ ...attempt(''), status: 'expired', error: null }).code).toBe('sign_in_expired'));
});
