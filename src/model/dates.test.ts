import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayToInstant, duration, instant, localDateTime, toInstant, toLocalDateTime } from './dates.ts';

describe('dayToInstant', () => {
  test.each([
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z'],
    ['1990-05-04T00:00:00+02:00', '1990-05-04T00:00:00.000Z'],
    ['1990-05-04T23:30:00-11:00', '1990-05-04T00:00:00.000Z'],
    [' 1990-05-04 ', '1990-05-04T00:00:00.000Z'],
  ])('%j is %j', (day, expected) => expect(dayToInstant(day)).toBe(expected));

  test.each(['2023-02-29', '2024-02-31', '2024-13-01', '2024-00-10', '2024-1-1', '01/02/2024', '', null, undefined])(
    '%j is null',
    (day) => expect(dayToInstant(day)).toBeNull(),
  );

  test('keeps every day of the calendar where it is', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayToInstant(day)).toBe(`${day}T00:00:00.000Z`);
        expect(instant.safeParse(dayToInstant(day)).success).toBe(true);
      }),
    );
  });
});

describe('toInstant', () => {
  test.each([
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024-02-29T10:11', '2024-02-29T10:11:00.000Z'],
    ['2024-02-29 10:11:12', '2024-02-29T10:11:12.000Z'],
    ['2024-02-29T10:11:12.123456', '2024-02-29T10:11:12.123Z'],
    ['2024-02-29T10:11:12.9999999Z', '2024-02-29T10:11:12.999Z'],
    ['2024-02-29T10:11:12.5Z', '2024-02-29T10:11:12.500Z'],
    ['2024-02-29T00:30:00+01:00', '2024-02-28T23:30:00.000Z'],
    ['2024-02-29T00:30:00-0530', '2024-02-29T06:00:00.000Z'],
    ['2024-12-31T23:00:00-02', '2025-01-01T01:00:00.000Z'],
  ])('%j is %j', (text, expected) => expect(toInstant(text)).toBe(expected));

  test.each([
    '2024-02-31T10:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T10:60:00Z',
    '2024-01-01T10:00:60Z',
    '2024-01-01T10:00:00+25:00',
    '0000-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    'yesterday',
    '1709164800',
    null,
    undefined,
  ])('%j is null', (text) => expect(toInstant(text)).toBeNull());
});

test.each([
  ['2024-02-29', '2024-02-29T00:00:00.000'],
  ['2024-02-29T09:00', '2024-02-29T09:00:00.000'],
  ['2024-02-29T09:00:00+02:00', '2024-02-29T09:00:00.000'],
  ['2024-02-30T09:00', null],
  [null, null],
])('toLocalDateTime(%j) is %j', (text, expected) => expect(toLocalDateTime(text)).toBe(expected));

describe('instant', () => {
  test.each([
    '2024-01-15T00:00Z',
    '2024-01-15T00:00:00Z',
    '2024-01-15T00:00:00.000Z',
    '2024-01-15T00:00:00+01:00',
    '2024-01-15T00:00:00+0100',
  ])('takes %j, as the published client does', (text) => expect(instant.safeParse(text).success).toBe(true));

  test.each([
    '2024-01-15',
    '2024-01-15T00:00:00',
    '2024-01-15 00:00:00Z',
    '2024-02-30T00:00:00Z',
    '2024-01-15T25:00:00Z',
    '2024-01-15T00:00:00z',
    '',
  ])('refuses %j, as the published client does', (text) => expect(instant.safeParse(text).success).toBe(false));

  test('takes whatever toInstant gives', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-30') }),
        (date) => {
          const text = toInstant(date.toISOString());
          expect(text).toBe(date.toISOString());
          expect(z.iso.datetime({ offset: true }).safeParse(text).success && instant.safeParse(text).success).toBe(
            true,
          );
        },
      ),
    );
  });
});

test('a local date-time has no offset and no impossible day', () => {
  const taken = ['2024-02-29T09:00', '2024-02-29T09:00:00.000', '2024-02-29', '2024-02-29T09:00Z', '2023-02-29T09:00'];
  expect(taken.map((text) => localDateTime.safeParse(text).success)).toEqual([true, true, false, false, false]);
});

test.each(['PT8H', 'P1DT12H', 'P2W', 'P3Y6M4DT12H30M5S', 'P0Y0M0DT8H0M0S', 'PT7.5H'])('%j is a duration', (text) =>
  expect(duration.safeParse(text).success).toBe(true),
);

test.each(['', 'P', 'PT', 'P1DT', '8h', 'T8H', 'P-1D', 'pt8h'])('%j is no duration', (text) =>
  expect(duration.safeParse(text).success).toBe(false),
);
