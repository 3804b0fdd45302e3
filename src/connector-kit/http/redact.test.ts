import { describe, expect, it } from 'vitest';
import { redactionOf } from './redact.ts';
import { retryAfterSecondsOf } from './retry-after.ts';

describe('redaction', () => {
  const secret = 's3cr+t/"quoted"=';
  const redact = redactionOf({ token: secret, short: 'abc' }, { authorization: 'Basic U0VSVklDRTp0b2tlbg==' });

  it.each([
    ['plain', secret],
    ['in a URL', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify({ secret })],
    ['base64', Buffer.from(secret).toString('base64')],
    ['hex', Buffer.from(secret).toString('hex')],
    ['the header', 'Basic U0VSVklDRTp0b2tlbg=='],
    ['its second half', 'U0VSVklDRTp0b2tlbg=='],
  ])('hides the secret %s', (_, spelling) => {
    const shown = redact(`The value ${spelling} is wrong`);
    expect(shown).toContain('[redacted]');
    for (const hidden of [secret, 's3cr', 'U0VSVkl', Buffer.from(secret).toString('hex')])
      expect(shown).not.toContain(hidden);
  });

  it('hides e-mail addresses, leaves short values alone, and cuts', () => {
    expect(redact('abc: jane.doe+hr@mail.example.com exists')).toBe('abc: [redacted] exists');
    expect(redact('x'.repeat(600))).toHaveLength(500);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['7', 7],
    ['0.4', 1],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['soon', undefined],
  ])('%s', (text, seconds) => expect(retryAfterSecondsOf(new Headers({ 'retry-after': text }), now)).toBe(seconds));
  it('is absent', () => expect(retryAfterSecondsOf(new Headers(), now)).toBeUndefined());
});
