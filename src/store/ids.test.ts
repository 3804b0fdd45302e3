import { afterEach, expect, test, vi } from 'vitest';
import { newUuidV7, newWireId, parseShortId, shortId } from './ids.ts';

afterEach(() => void vi.restoreAllMocks());

test('a UUIDv7 tells its version, its variant and its time', () => {
  const before = Date.now();
  const id = newUuidV7();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(milliseconds).toBeGreaterThanOrEqual(before);
  expect(milliseconds).toBeLessThan(before + 1000);
});

test('100,000 ids are all different and in the order in which they were made, as UUIDs and as short ids', () => {
  const ids = Array.from({ length: 100_000 }, newUuidV7);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  const shown = ids.slice(0, 5_000).map(shortId);
  expect(shown.toSorted()).toEqual(shown);
});

test('the order holds when the clock steps back', () => {
  const first = newUuidV7();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 60_000);
  expect(newUuidV7() > first).toBe(true);
});

test.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', newUuidV7()])(
  'the short id of %s reads back',
  (uuid) => {
    expect(shortId(uuid)).toMatch(/^[0-9A-Za-z]{22}$/);
    expect(parseShortId(shortId(uuid))).toBe(uuid);
  },
);

test.each([
  '',
  'abc',
  `${'0'.repeat(21)}-`,
  '0'.repeat(23),
  'z'.repeat(22),
  newUuidV7(),
  `0'; drop table accounts; --`,
])('%j is no short id', (text) => {
  expect(parseShortId(text)).toBeUndefined();
});

test('a wire id is a whole number of at most 48 bits', () => {
  const ids = Array.from({ length: 1000 }, newWireId);
  expect(ids.every((id) => Number.isSafeInteger(id) && id > 0 && id < 2 ** 48)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
