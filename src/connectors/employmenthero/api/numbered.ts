import { z } from 'zod';
import { VendorError } from '../../../connector-kit/errors.ts';
import { byCursor, type ByCursor, type Call } from '../../../connector-kit/listing.ts';
import { mostPerPage, readPage, type Listed, type Page } from './pages.ts';

/*
 * Employment Hero numbers its pages, so that a row which goes shifts all that follow up by one: read by number alone,
 * the first row of the next page would be missed. Here each page begins with rows that were read before. The last of
 * them that is still there marks the place, wherever it has moved; what comes after it is new. Nothing has to be kept
 * beside the cursor, and a walk costs about a tenth more calls than it has pages.
 */

/** Where a walk stands: in which of its lists, how far, and which rows it read last, in their order. */
const place = z.object({ list: z.int(), at: z.int(), last: z.array(z.string()) });
type Place = z.infer<typeof place>;

/** So many rows mark a place; it is lost only when all of them go between two pages. */
const marks = 10;
/** Pages that are looked at on either side for a place that has moved. */
const mostSteps = 5;

/** Walks lists one after the other, by a cursor that stays true while rows come and go. */
export const numbered = <Row extends { readonly id: string }, Prepared = unknown>(
  listsOf: (call: Call<Prepared>) => readonly Listed<Row>[],
): ByCursor<Row, Prepared> =>
  byCursor({
    itemsPerPage: mostPerPage,
    page: async (call, cursor, size) => {
      const lists = listsOf(call);
      const from: Place = cursor === null ? { list: 0, at: 0, last: [] } : place.parse(JSON.parse(cursor));
      const listed = lists[from.list];
      if (listed === undefined) return { rows: [], next: null };
      const read = async ({ index, size: asked }: Window): Promise<Page<Row>> =>
        (await readPage(call.vendor, listed, index, asked)) ?? nothing;
      const { page, rows } = await continueFrom(from, Math.min(size, mostPerPage), read, listed.endpoint);
      const next = !page.isLast
        ? { list: from.list, at: page.end, last: [...from.last, ...rows.map(({ id }) => id)].slice(-marks) }
        : from.list + 1 < lists.length && { list: from.list + 1, at: 0, last: [] };
      return { rows, next: next ? JSON.stringify(next) : null };
    },
  });

const nothing: Page<never> = { rows: [], start: 0, end: 0, isLast: true };

/** A page as it is asked for: its number from 1, and rows on each. */
interface Window {
  readonly index: number;
  readonly size: number;
}

type Read<Row> = (window: Window) => Promise<Page<Row>>;

/** The next rows behind a place, and the page that they came on. */
const continueFrom = async <Row extends { readonly id: string }>(
  from: Place,
  size: number,
  read: Read<Row>,
  endpoint: string,
): Promise<{ page: Page<Row>; rows: readonly Row[] }> => {
  if (from.at === 0) {
    const page = await read({ index: 1, size });
    return { page, rows: page.rows };
  }
  let at = from.at;
  for (let step = 0; step < mostSteps; step++) {
    const page = await findPlace(at, from.last, size, read);
    const rows = page?.rows.slice(lastKnown(page, from.last) + 1);
    if (page === undefined || rows === undefined) break;
    if (rows.length > 0 || page.isLast) return { page, rows };
    at = page.end;
  }
  throw new VendorError({
    code: 'response_unexpected',
    message: 'The list of Employment Hero changed too much while it was read.',
    nextStep: 'Start the listing again.',
    endpoint,
  });
};

/** The page with the last known row that is still there: where it is expected, else nearby, rows having gone or come. */
const findPlace = async <Row extends { readonly id: string }>(
  at: number,
  last: readonly string[],
  size: number,
  read: Read<Row>,
): Promise<Page<Row> | undefined> => {
  const isThere = (page: Page<Row>) => lastKnown(page, last) >= 0;
  const expected = await read(windowOver(at - 1, size));
  if (isThere(expected)) return expected;
  for (let page = expected, step = 0; page.start > 0 && step < mostSteps; step++) {
    page = await read({ index: Math.ceil(page.start / size), size });
    if (isThere(page)) return page;
  }
  for (let page = expected, step = 0; !page.isLast && step < mostSteps; step++) {
    page = await read(windowOver(page.end - 1, size));
    if (isThere(page)) return page;
  }
  return undefined;
};

const lastKnown = <Row extends { readonly id: string }>({ rows }: Page<Row>, last: readonly string[]): number =>
  rows.findLastIndex(({ id }) => last.includes(id));

/** The page that has row `index` (from 0) and reaches furthest behind it; rows on a page may be up to half of `most` fewer. */
export const windowOver = (index: number, most: number): Window => {
  const endOf = (size: number) => (Math.floor(index / size) + 1) * size;
  let best = most;
  for (let size = most - 1; size > most / 2; size--) if (endOf(size) > endOf(best)) best = size;
  return { index: Math.floor(index / best) + 1, size: best };
};
