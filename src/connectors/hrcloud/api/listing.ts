import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { ObjectName } from './objects.ts';
import { changedAllTheTime, pageFrom, pagingOf } from './paging.ts';
import { readPage, readRow, type Row, type Selection } from './rows.ts';

/*
 * HR Cloud numbers its pages and has neither a cursor nor a total, so rows that come or go shift all that follow. Long
 * lists are therefore read as ids first, and rows by where they stood; what is no longer there is asked for by id.
 */

/** Asked for at once. A tenant that gives fewer is taken at what it gives. */
const mostAtOnce = 1000;
/** Rows that a page has in common with the one before it: as many may vanish in between. */
const mostOverlap = 10;
const mostPasses = 3;

/** Every row of an object. Rows that were there all along are in it, whatever came, went or moved meanwhile. */
export const listRows = async (vendor: Vendor, object: ObjectName, selection: Selection = {}): Promise<Row[]> => {
  const found = new Map<string, Row>();
  let outcome: Outcome = 'lost';
  for (let pass = 0; pass < mostPasses && outcome !== 'undisturbed'; pass++)
    outcome = await passThrough(vendor, object, selection, found);
  if (outcome === 'lost') throw changedAllTheTime(object);
  return [...found.values()];
};

/** The ids of every row, in HR Cloud's order. */
export const listIds = async (vendor: Vendor, object: ObjectName, filter?: string): Promise<string[]> =>
  (await listRows(vendor, object, { select: 'Id', filter })).map(({ Id }) => Id);

/**
 * How a pass through the list went. `disturbed`: rows moved down, so somebody from further down may have moved up past
 * the place that was read. `lost`: no row of one page was found on the next.
 */
type Outcome = 'undisturbed' | 'disturbed' | 'lost';

const passThrough = async (
  vendor: Vendor,
  object: ObjectName,
  selection: Selection,
  found: Map<string, Row>,
): Promise<Outcome> => {
  let outcome: Outcome = 'undisturbed';
  let page = await readPage(vendor, object, { ...selection, pageSize: mostAtOnce });
  let start = 0;
  const seen = new Set<string | undefined>();
  const atOnce = page.length;
  const overlap = Math.min(mostOverlap, Math.floor(atOnce / 4));
  for (;;) {
    for (const row of page) if (row) found.set(row.Id, row);
    for (const row of page) seen.add(row?.Id);
    // Nobody gives pages of one row.
    if (atOnce < 2) return outcome;
    const end = start + page.length;
    const tail = new Map(page.slice(page.length - overlap).map((row, index) => [row?.Id, end - overlap + index]));
    const asked = pageFrom(await pagingOf(vendor, object), end - overlap, atOnce);
    const next = await readPage(vendor, object, { ...selection, page: asked.page, pageSize: asked.pageSize });
    const last = next.findLastIndex((row) => row && tail.has(row.Id));
    if (last < 0 && overlap > 0) return 'lost';
    if (asked.start + last > (tail.get(next[last]?.Id) ?? end)) outcome = 'disturbed';
    const isEnd = !next.slice(last + 1).some((row) => row && !seen.has(row.Id));
    if (isEnd) return next.length < asked.pageSize ? outcome : 'lost';
    page = next;
    start = asked.start;
  }
};

/** As many rows that are not where they stood are asked for one by one; more are looked for in the neighbourhood first. */
const fewMissing = 5;
const mostLooks = 3;

/** The rows of consecutive ids of a list, the first of which stood at `place`. Those that are gone are left out. */
export const rowsAt = async (
  vendor: Vendor,
  object: ObjectName,
  ids: readonly string[],
  place: number,
): Promise<Row[]> => {
  const found = new Map<string, Row>();
  const isMissing = (id: string) => !found.has(id);
  for (let look = 0, at = place; look < mostLooks; look++) {
    const { page, pageSize } =
      at === 0 ? { pageSize: ids.length } : pageFrom(await pagingOf(vendor, object), at, ids.length);
    const rows = await readPage(vendor, object, { page, pageSize });
    for (const row of rows) if (row && ids.includes(row.Id)) found.set(row.Id, row);
    if (ids.filter(isMissing).length <= fewMissing) break;
    // When rows went, all that followed moved up; when rows came, they moved down.
    const firstMissing = ids.findIndex(isMissing);
    at = firstMissing === 0 ? Math.max(0, at - ids.length) : place + firstMissing;
  }
  const rest = await Promise.all(ids.filter(isMissing).map((id) => readRow(vendor, object, id)));
  for (const row of rest) if (row) found.set(row.Id, row);
  return ids.flatMap((id) => found.get(id) ?? []);
};
