import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Call } from '../../../connector-kit/listing.ts';
import type { Vendor, VendorRequest } from '../../../connector-kit/vendor.ts';
import { walk } from '../../../connector-kit/walk.ts';
import { numbered, windowOver } from './numbered.ts';
import { everythingShared } from '../../../connector-kit/shared-data.ts';

/** A list that pages by number, as Employment Hero does. */
const vendorOf = (rows: () => readonly string[], asked: unknown[] = []): Vendor => ({
  environment: 'production',
  settings: { organisation: 'o' },
  send: async <T>(request: VendorRequest<T>) => {
    const { page_index: index, item_per_page: size } = request.query as { page_index: number; item_per_page: number };
    asked.push([index, size]);
    const items = rows()
      .slice((index - 1) * size, index * size)
      .map((id) => ({ id }));
    const data = { items, item_per_page: size, page_index: index, total_items: rows().length };
    return request.read({
      status: 200,
      headers: new Headers(),
      json: () => ({ data }),
      bytes: () => new Uint8Array(),
      text: () => '',
    });
  },
  remember: (_name, _age, load) => load(),
  fetchFile: () => Promise.reject(new Error('no files here')),
  setAside: () => {},
  noteRefusal: () => undefined,
});

const listing = numbered(() => [
  { endpoint: 'GET /teams', needs: [], row: z.looseObject({ id: z.string() }) } as const,
]);

const callOf = (vendor: Vendor): Call => ({
  vendor,
  query: { filters: {}, include: new Set(), expand: new Set(), paths: [], shared: everythingShared },
  prepared: undefined,
  now: 0,
});

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);

/** Walks to the end; `between` may change the list after each page. */
const walkAll = async (rows: () => readonly string[], size: number, between: (page: number) => void = () => {}) => {
  const seen: string[] = [];
  let page = 0;
  for await (const part of walk({ ...listing, itemsPerPage: size }, callOf(vendorOf(rows)))) {
    seen.push(...part.map(({ id }) => id));
    between(page++);
  }
  return seen;
};

describe('a walk through numbered pages', () => {
  it.each([0, 1, 99, 100, 101, 250, 1234])('brings each of %i rows once, in order', async (count) => {
    expect(await walkAll(() => idsOf(count), 100)).toEqual(idsOf(count));
  });

  it.each([
    ['a row before the place goes', (rows: string[]) => rows.splice(3, 1)],
    ['the last row that was read goes', (rows: string[]) => rows.splice(99, 1)],
    ['thirty rows go', (rows: string[]) => rows.splice(60, 30)],
    ['the first page goes but for a row', (rows: string[]) => rows.splice(0, 99)],
    ['a row comes at the front', (rows: string[]) => rows.unshift('new')],
    ['two hundred rows come at the front', (rows: string[]) => rows.unshift(...idsOf(200).map((id) => `new ${id}`))],
  ])('misses nobody and brings nobody twice when %s', async (_, change) => {
    const rows = idsOf(400);
    const seen = await walkAll(
      () => rows,
      100,
      (page) => page === 0 && change(rows),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(idsOf(400).filter((id) => rows.includes(id) && !seen.includes(id))).toEqual([]);
  });

  it('holds whatever comes and goes', async () => {
    const changes = fc.array(fc.record({ at: fc.nat(200), gone: fc.nat(5), come: fc.nat(5) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 20, max: 60 }), async (all, size) => {
        const rows = idsOf(200);
        let made = 0;
        const seen = await walkAll(
          () => rows,
          size,
          (page) => {
            const change = all[page];
            if (change) rows.splice(change.at, change.gone, ...Array.from({ length: change.come }, () => `n${made++}`));
          },
        );
        expect(new Set(seen).size).toBe(seen.length);
        expect(idsOf(200).filter((id) => rows.includes(id) && !seen.includes(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives up, rather than guess, when every row that it knows is gone', async () => {
    const rows = idsOf(400);
    await expect(
      walkAll(
        () => rows,
        100,
        (page) => page === 0 && rows.splice(0, 400, ...idsOf(400).map((id) => `other ${id}`)),
      ),
    ).rejects.toMatchObject({ code: 'response_unexpected' });
  });

  it('costs about a tenth more calls than there are pages', async () => {
    const asked: unknown[] = [];
    for await (const _ of walk(listing, callOf(vendorOf(() => idsOf(5000), asked))));
    expect(asked.length).toBeLessThanOrEqual(57);
  });

  it('goes through several lists one after the other', async () => {
    const two = numbered(() =>
      (['GET /teams', 'GET /policies'] as const).map((endpoint) => ({
        endpoint,
        needs: [],
        row: z.looseObject({ id: z.string() }),
      })),
    );
    const seen: string[] = [];
    for await (const page of walk(two, callOf(vendorOf(() => idsOf(150))))) seen.push(...page.map(({ id }) => id));
    expect(seen).toEqual([...idsOf(150), ...idsOf(150)]);
  });
});

it.each([
  [99, 100, { index: 2, size: 99 }],
  [197, 100, { index: 3, size: 98 }],
  [0, 100, { index: 1, size: 100 }],
])('row %i is seen on a page of at most %i rows that reaches furthest', (row, most, window) => {
  expect(windowOver(row, most)).toEqual(window);
});
