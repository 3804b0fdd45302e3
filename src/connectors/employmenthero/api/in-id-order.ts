import { z } from 'zod';
import { byCursor, type ByCursor, type Call } from '../../../connector-kit/listing.ts';

/** Rows up to which a list is read whole for each of its pages: three calls. */
const fewRows = 200;

const place = z.strictObject({ after: z.string() });

/**
 * Walks a list that is short in the order of its ids, which stays whatever its rows do: Employment Hero does not say in which order
 * its lists are, and a row that moves from behind the place of a walk to before it would be missed. Longer lists are walked as they
 * are: reading them whole would take minutes.
 */
export const inIdOrder = <Row extends { readonly id: string }, Prepared = unknown>(
  listing: ByCursor<Row, Prepared>,
): ByCursor<Row, Prepared> =>
  byCursor({
    itemsPerPage: listing.itemsPerPage,
    page: async (call, cursor, size) => {
      const at = cursor === null ? { after: '' } : place.safeParse(JSON.parse(cursor)).data;
      // A list that has grown meanwhile is read to its end, or the walk would lose its place.
      const rows = at && (await readAll(listing, call, cursor === null ? fewRows : Infinity));
      if (!rows) return listing.page(call, cursor, size);
      const left = rows.filter(({ id }) => id > at.after).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const page = left.slice(0, size);
      const last = page.at(-1);
      return { rows: page, next: last && left.length > size ? JSON.stringify({ after: last.id }) : null };
    },
  });

/** All rows; `undefined` when there are more than `most`. */
const readAll = async <Row extends { readonly id: string }, Prepared>(
  listing: ByCursor<Row, Prepared>,
  call: Call<Prepared>,
  most: number,
): Promise<Row[] | undefined> => {
  const rows = new Map<string, Row>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listing.page>> = await listing.page(call, cursor, listing.itemsPerPage);
    for (const row of page.rows) rows.set(row.id, row);
    cursor = page.next;
    if (cursor !== null && rows.size >= most) return undefined;
  } while (cursor !== null);
  return [...rows.values()];
};
