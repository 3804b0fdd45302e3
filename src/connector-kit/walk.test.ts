import { describe, expect, it } from 'vitest';
import { byCursor, keyed, whole, type Call } from './listing.ts';
import type { Vendor } from './vendor.ts';
import { collect, walk } from './walk.ts';
import { everythingShared } from './shared-data.ts';

const call: Call = {
  vendor: {} as Vendor,
  query: { filters: {}, include: new Set(), expand: new Set(), paths: [], shared: everythingShared },
  prepared: undefined,
  now: 0,
};

describe('walking a listing', () => {
  it('takes a whole one at once', async () => {
    expect(
      await collect(
        whole(async () => [1, 2, 3]),
        call,
      ),
    ).toEqual([1, 2, 3]);
  });

  it('asks for keyed rows in turns, each key once, and says where they stood', async () => {
    const asked: unknown[] = [];
    const listing = keyed<string>({
      keys: async () => ['a', 'b', 'a', 'c'],
      rows: async (_call, keys, place) => {
        asked.push([place, ...keys]);
        return keys.filter((key) => key !== 'b');
      },
      rowsPerCall: 2,
    });
    expect(await collect(listing, call)).toEqual(['a', 'c']);
    expect(asked).toEqual([
      [0, 'a', 'b'],
      [2, 'c'],
    ]);
  });

  it('follows a cursor to its end, through empty pages', async () => {
    const pages: Record<string, { rows: number[]; next: string | null }> = {
      start: { rows: [1], next: 'x' },
      x: { rows: [], next: 'y' },
      y: { rows: [2], next: null },
    };
    const listing = byCursor<number>({
      page: async (_call, cursor) => pages[cursor ?? 'start'] ?? { rows: [], next: null },
      itemsPerPage: 1,
    });
    expect(await collect(listing, call)).toEqual([1, 2]);
  });

  it('ends when a vendor gives one cursor for ever', async () => {
    const listing = byCursor<number>({ page: async () => ({ rows: [1], next: 'same' }), itemsPerPage: 1 });
    const rows: number[] = [];
    await expect(
      (async () => {
        for await (const page of walk(listing, call)) rows.push(...page);
      })(),
    ).rejects.toMatchObject({ code: 'response_unexpected' });
    expect(rows).toEqual([1, 1]);
  });
});
