import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, type Asked } from './ask.ts';

/** A list of Employment Hero's: where it is, what opens it, what its rows are. */
export interface Listed<Row> extends Omit<Asked<unknown>, 'absent' | 'read'> {
  readonly row: z.ZodType<Row>;
}

/** One page of a list as it came. */
export interface Page<Row> {
  /** Those that could be read. */
  readonly rows: readonly Row[];
  /** How many rows of the list come before it. */
  readonly start: number;
  /** How many there are up to its end. */
  readonly end: number;
  /** Whether the list ends with it. */
  readonly isLast: boolean;
}

/** Rows of one page. https://developer.employmenthero.com/api-references/ */
export const mostPerPage = 100;

const pageShape = z.object({
  items: z.array(z.unknown()),
  item_per_page: z.number().nullish(),
  page_index: z.number().nullish(),
  total_items: z.number().nullish(),
});

/**
 * Page `index` (from 1) of a list, with at most `size` rows. The vendor's own account of index and size is believed: it
 * decides where the page stands. `undefined`: there is no such employee.
 */
export const readPage = <Row>(
  vendor: Vendor,
  { row, ...asked }: Listed<Row>,
  index: number,
  size: number,
): Promise<Page<Row> | undefined> =>
  ask<Page<Row> | undefined>(vendor, {
    ...asked,
    query: { ...asked.query, page_index: index, item_per_page: size },
    ...(asked.id !== undefined && { absent: () => undefined }),
    read: (data) => {
      const { items, item_per_page, page_index, total_items } = pageShape.parse(data);
      const start = ((page_index ?? index) - 1) * (item_per_page ?? size);
      const end = start + items.length;
      const isShort = items.length < (item_per_page ?? size);
      return {
        rows: rowsOf(row, items, vendor, asked.endpoint),
        start,
        end,
        isLast: items.length === 0 || (total_items == null ? isShort : end >= total_items),
      };
    },
  });

/** All rows of a short list, one employee's for example. `undefined`: there is no such employee. */
export const readAll = async <Row>(vendor: Vendor, listed: Listed<Row>): Promise<Row[] | undefined> => {
  const rows: Row[] = [];
  for (let index = 1; ; index++) {
    const page = await readPage(vendor, listed, index, mostPerPage);
    if (page === undefined) return undefined;
    rows.push(...page.rows);
    if (page.isLast) return rows;
  }
};

/** How many rows a list has, and the first of them: one call. */
export const peek = <Row>(
  vendor: Vendor,
  { row, ...asked }: Listed<Row>,
): Promise<{ total: number; first: Row | undefined }> =>
  ask(vendor, {
    ...asked,
    query: { ...asked.query, page_index: 1, item_per_page: 1 },
    read: (data) => {
      const { items, total_items } = pageShape.parse(data);
      const [first] = rowsOf(row, items, vendor, asked.endpoint);
      return { total: total_items ?? items.length, first };
    },
  });
