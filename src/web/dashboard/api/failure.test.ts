import { describe, expect, it } from 'vitest';
import { ApiFailure, failureOf, parseFailure } from './failure.ts';

const answer = (status: number) => ({ status, headers: new Headers({ 'x-request-id': 'r1' }) });

describe('a refusal of the API', () => {
  it.each([
    [400, 'refused', false],
    [401, 'unauthenticated', false],
    [403, 'forbidden', false],
    [404, 'not_found', false],
    [409, 'refused', false],
    [429, 'too_many_requests', false],
    [500, 'failed', true],
    [502, 'failed', true],
  ] as const)('%i without an envelope is %s', (status, kind, isRetryable) => {
    const failure = parseFailure(answer(status), '<html>');
    expect(failure).toMatchObject({ kind, isRetryable, requestId: 'r1', fieldMessages: {} });
  });

  it('keeps what the envelope says, and the fields of the body by their names', () => {
    const failure = parseFailure(answer(429), {
      message: 'Too many sign-ins were tried.',
      errorCode: 'TooManyRequests',
      request_id: 'r2',
      retry_after_seconds: 8,
      retryable: true,
      errors: [
        { pointer: '/body/email', message: 'is missing' },
        { pointer: '/header/x-project-id', message: 'is missing' },
      ],
    });
    expect(failure).toMatchObject({
      message: 'Too many sign-ins were tried.',
      code: 'TooManyRequests',
      requestId: 'r2',
      retryAfterSeconds: 8,
      isRetryable: true,
      fieldMessages: { email: 'is missing' },
    });
  });
});

it('is the same failure again, and a mistake of the page a failure of ours', () => {
  const failure = new ApiFailure('forbidden');
  expect(failureOf(failure)).toBe(failure);
  expect(failureOf(new TypeError('x is not a function'))).toMatchObject({ kind: 'failed', isRetryable: false });
});
