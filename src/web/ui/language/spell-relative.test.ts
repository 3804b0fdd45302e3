import { describe, expect, it } from 'vitest';
import { spellExact, spellRelative } from './spell-relative.ts';

const now = Date.parse('2026-11-28T10:00:00Z');

describe('a time relative to now', () => {
  it.each([
    ['2026-11-28T09:59:30Z', 'now', 'jetzt'],
    ['2026-11-28T10:00:20Z', 'now', 'jetzt'],
    ['2026-11-28T09:59:00Z', '1 minute ago', 'vor 1 Minute'],
    ['2026-11-28T09:00:01Z', '59 minutes ago', 'vor 59 Minuten'],
    ['2026-11-28T12:30:00Z', 'in 2 hours', 'in 2 Stunden'],
    ['2026-11-27T09:00:00Z', 'yesterday', 'gestern'],
    ['2026-11-14T10:00:00Z', '2 weeks ago', 'vor 2 Wochen'],
    ['2026-05-28T10:00:00Z', '6 months ago', 'vor 6 Monaten'],
    ['2023-11-28T10:00:00Z', '3 years ago', 'vor 3 Jahren'],
  ])('%s is %s', (instant, english, german) => {
    expect(spellRelative(instant, now, 'en')).toBe(english);
    expect(spellRelative(instant, now, 'de')).toBe(german);
  });

  it('stands beside the exact one, in UTC', () => {
    expect(spellExact('2026-11-28T11:02:03+02:00', 'en')).toBe('Nov 28, 2026, 9:02:03 AM UTC');
    expect(spellExact('2026-11-28T11:02:03+02:00', 'de')).toBe('28.11.2026, 09:02:03 UTC');
  });
});
