import { describe, expect, it } from 'vitest';
import { bareFailure, parseFailure, wordsIn } from './failure.ts';

describe('parseFailure', () => {
  it('reads a refusal whole', () => {
    const failure = parseFailure(
      400,
      {
        statusCode: 400,
        message: 'HiBob refused it.',
        errorCode: 'credentials_rejected',
        remediation: 'Reset the token.',
        retryable: false,
        fields: ['id', 'token'],
        guide_steps: ['copy'],
        permissions: [],
        checks: [
          { key: 'reachable', label: 'Reachable', status: 'pass' },
          { key: 'odd', status: 'maybe' },
        ],
        errors: [
          { pointer: '/credentials/a~1b', message: 'Too short.' },
          { pointer: '/body/credentials/c', message: 'Too long.' },
          { pointer: '/other', message: 'x' },
          null,
        ],
        provider_response: 'no',
        request_id: 'req-1',
      },
      new Headers({ 'content-language': 'de' }),
    );
    expect(failure).toEqual({
      code: 'credentials_rejected',
      status: 400,
      language: 'de',
      message: 'HiBob refused it.',
      remediation: 'Reset the token.',
      fields: ['id', 'token'],
      guideSteps: ['copy'],
      permissions: [],
      checks: [{ key: 'reachable', label: 'Reachable', status: 'pass' }],
      fieldMessages: { 'a/b': 'Too short.', c: 'Too long.' },
      vendorResponse: 'no',
      requestId: 'req-1',
    });
  });

  it.each([
    [401, undefined, 'SessionUnknown'],
    [410, {}, 'SessionExpired'],
    [410, { errorCode: 'SessionLocked' }, 'SessionLocked'],
    [500, 'not even an object', 'server_failed'],
    [400, { errorCode: 'from_the_future' }, 'server_failed'],
    [400, { errorCode: 'rate_limited' }, 'rate_limited'],
    [400, { errorCode: 'credentials_rejected', because: 'tenant_unknown' }, 'tenant_unknown'],
    [400, { errorCode: 'credentials_rejected', because: 'from_the_future' }, 'credentials_rejected'],
  ])('%d %j is %s', (status, body, code) => expect(parseFailure(status, body, new Headers()).code).toBe(code));

  it('takes the request id from the header when the body has none', () => {
    expect(parseFailure(502, undefined, new Headers({ 'x-request-id': 'req-2' })).requestId).toBe('req-2');
  });

  it('lets the server speak in the page’s language alone', () => {
    const words = { message: 'No.', remediation: 'Ask.' };
    const failure = { ...bareFailure('rate_limited'), ...words };
    expect(wordsIn('en', failure)).toEqual(words);
    expect(wordsIn('en-GB', failure)).toEqual(words);
    expect(wordsIn('de', failure)).toEqual({ message: '', remediation: '' });
    expect(wordsIn('de', { ...failure, language: 'de-DE' })).toEqual(words);
    expect(wordsIn('en', { ...failure, language: 'de' })).toEqual({ message: '', remediation: '' });
  });
});
