import { expect, it } from 'vitest';
import { byCursor, type Call } from '../../../connector-kit/listing.ts';
import { walk } from '../../../connector-kit/walk.ts';
import { inIdOrder } from './in-id-order.ts';

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `r${String(index).padStart(4, '0')}`);

/** Walks a list that is paged by place, as it is then; `between` changes it after each page. */
const walkAll = async (rows: string[], size: number, between: (page: number) => void = () => {}) => {
  let calls = 0;
  const listing = byCursor<{ id: string }>({
    itemsPerPage: 100,
    page: async (_call, cursor, most) => {
      calls++;
      const at = cursor === null ? 0 : (JSON.parse(cursor) as { at: number }).at;
      const page = rows.slice(at, at + most).map((id) => ({ id }));
      return { rows: page, next: at + most < rows.length ? JSON.stringify({ at: at + most }) : null };
    },
  });
  const seen: string[] = [];
  let page = 0;
  for await (const part of walk({ ...inIdOrder(listing), itemsPerPage: size }, {} as Call)) {
    seen.push(...part.map(({ id }) => id));
    between(page++);
  }
  return { seen, calls };
};

it('reads a short list in the order of its ids, whatever moves in it', async () => {
  const rows = idsOf(150).toReversed();
  const { seen } = await walkAll(rows, 20, () => rows.push(...rows.splice(0, 60).toReversed()));
  expect(seen).toEqual(idsOf(150));
});

it('keeps its place when the list grows long', async () => {
  const rows = idsOf(150).toReversed();
  const { seen } = await walkAll(rows, 20, () => rows.unshift(...idsOf(30).map((id) => `n${rows.length}-${id}`)));
  expect(new Set(seen).size).toBe(seen.length);
  expect(idsOf(150).filter((id) => !seen.includes(id))).toEqual([]);
}, 10_000);

it.each([
  [0, 1],
  [100, 1],
  [200, 2 * 2],
  [201, 2 + 3],
  [1000, 2 + 10],
])('reads %i rows in %i calls', async (count, calls) => {
  expect(await walkAll(idsOf(count), 100)).toEqual({ seen: idsOf(count), calls });
});
