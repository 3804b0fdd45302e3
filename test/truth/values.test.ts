import { describe, expect, it } from 'vitest';
import { durationIn, sameClock } from './values.ts';

describe('durations', () => {
  it.each([
    ['PT90M', 'PT1H30M'],
    ['P2W', 'P14D'],
    ['P1Y', 'P12M'],
    ['P0Y0M0DT8H0M0S', 'PT8H'],
    ['P1.5D', 'P1.5D'],
  ])('%s is %s', (one, other) => {
    expect(durationIn(one)).not.toBeNull();
    expect(durationIn(one)).toBe(durationIn(other));
  });

  it.each([
    ['P1D', 'PT24H'],
    ['P2D', 'P3D'],
    ['P1M', 'P30D'],
    ['PT1M', 'P1M'],
  ])('%s is not %s', (one, other) => {
    expect(durationIn(one)).not.toBe(durationIn(other));
  });

  it.each(['', 'P', 'PT', '8 hours', null, 8])('%j is none', (text) => {
    expect(durationIn(text)).toBeNull();
  });
});

describe('clock times', () => {
  it('may leave out the seconds, and have no offset', () => {
    expect(sameClock('2026-06-15T06:00', '2026-06-15T06:00')).toBe(true);
    expect(sameClock('2026-06-15T06:00', '2026-06-15T06:00:00.000')).toBe(true);
    expect(sameClock('2026-06-15T06:00', '2026-06-15T06:00:30')).toBe(false);
    expect(sameClock('2026-06-15T06:00', '2026-06-15T06:00:00Z')).toBe(false);
  });
});
