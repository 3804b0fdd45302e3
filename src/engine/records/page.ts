import { createHash } from 'node:crypto';
import type { Reading } from '../../connector-kit/contract.ts';
import type { Call, Listing } from '../../connector-kit/listing.ts';
import type { RecordOf, ResourceKey } from '../../model/resources.ts';
import type { Position } from './cursor.ts';
import { readKeys, saveKeys, type KeyRun, type SnapshotShelf } from './key-snapshot.ts';
import type { WalkCache } from './walk-cache.ts';

/** A vendor row and its unified record. */
export interface Entry {
  readonly row: unknown;
  readonly record: UnifiedRecord;
}

/** What every unified record has. */
export type UnifiedRecord = Record<string, unknown> & { remote_id?: string | null | undefined };

/** One page of a walk, and where the next one begins. */
export interface Page {
  readonly entries: readonly Entry[];
  readonly next: Position | null;
}

/** What a page is cut from. */
export interface Walk {
  readonly listing: Listing<unknown>;
  readonly call: Call;
  map(row: unknown): UnifiedRecord;
  /** Filters that the vendor could not apply. */
  keep(record: UnifiedRecord): boolean;
  /** Whether `keep` may drop anything. */
  readonly filtered: boolean;
  readonly shelf: SnapshotShelf;
  readonly cache: WalkCache;
  /** The same for all pages of one walk. */
  readonly id: string;
}

/** Vendor calls that one page may cost when a filter drops most of what comes. Then the page is short, not late. */
const callsPerPage = 10;

/** Makes a `Reading` of any resource usable without knowing its rows. */
export const mapperOf =
  <K extends ResourceKey>(reading: Reading<K>, prepared: unknown) =>
  (row: unknown): UnifiedRecord =>
    reading.map(row, prepared) as RecordOf<K> & UnifiedRecord;

/** The next page of a walk. `from` is `null` at its beginning. */
export const readPage = (walk: Walk, from: Position | null, size: number): Promise<Page> => {
  switch (walk.listing.kind) {
    case 'whole':
      return pageOfWhole(walk, walk.listing, from, size);
    case 'keyed':
      return pageOfKeyed(walk, walk.listing, from, size);
    case 'cursor':
      return pageByCursor(walk, walk.listing, from, size);
  }
};

type ListingOf<Kind> = Extract<Listing<unknown>, { kind: Kind }>;

const pageOfWhole = async (walk: Walk, listing: ListingOf<'whole'>, from: Position | null, size: number) => {
  const after = from?.at === 'id' ? from.after : null;
  const rows = await walk.cache.take(walk.id, 'whole', after !== null, () => listing.read(walk.call));
  const entries = entriesOf(walk, rows)
    .filter(({ record }) => walk.keep(record) && (after === null || idOf(record) > after))
    .toSorted((a, b) => (idOf(a.record) < idOf(b.record) ? -1 : 1));
  const page = entries.slice(0, size);
  const last = page.at(-1);
  return { entries: page, next: last && entries.length > size ? { at: 'id', after: idOf(last.record) } : null } as Page;
};

const pageOfKeyed = async (walk: Walk, listing: ListingOf<'keyed'>, from: Position | null, size: number) => {
  /** In the order of the keys, whatever order the vendor has; those that have vanished are left out. */
  const entriesAt = async (keys: readonly string[], place: number) => {
    const found = entriesOf(walk, await listing.rows(walk.call, keys, place));
    const byKey = new Map(found.map((entry) => [idOf(entry.record), entry]));
    return (key: string) => [byKey.get(key) ?? []].flat().filter(({ record }) => walk.keep(record));
  };
  let at: { chunk: string; index: number } | null;
  if (from?.at === 'key') at = from;
  else {
    const keys = [...new Set(await listing.keys(walk.call))];
    if (keys.length === 0) return { entries: [], next: null };
    if (keys.length <= Math.min(size, listing.rowsPerCall)) {
      const entryOf = await entriesAt(keys, 0);
      return { entries: keys.flatMap(entryOf), next: null };
    }
    at = { chunk: await saveKeys(walk.shelf, walk.id, keys, walk.call.now), index: 0 };
  }
  const entries: Entry[] = [];
  // Without a filter as many keys are asked for as the page has places: rows that have vanished leave it short, and cost
  // no further calls. With one, keys are asked for until it is full.
  let places = size;
  for (let calls = 0; at && places > 0 && calls < callsPerPage; calls++) {
    const wanted: number = walk.filtered ? listing.rowsPerCall : Math.min(places, listing.rowsPerCall);
    const run: KeyRun = await readKeys(walk.shelf, at, wanted);
    const entryOf = await entriesAt(run.keys, run.place);
    for (const [index, key] of run.keys.entries()) {
      if (entries.length === size) break;
      entries.push(...entryOf(key));
      at = run.after(index);
    }
    places = walk.filtered ? size - entries.length : places - run.keys.length;
  }
  return { entries, next: at && { at: 'key', chunk: at.chunk, index: at.index } } as Page;
};

const pageByCursor = async (walk: Walk, listing: ListingOf<'cursor'>, from: Position | null, size: number) => {
  let cursor = from?.at === 'page' ? from.cursor : null;
  let delivered = new Set(from?.at === 'page' ? from.delivered : []);
  const entries: Entry[] = [];
  for (let calls = 0; calls < callsPerPage; calls++) {
    const page = await walk.cache.take(walk.id, `page ${cursor}`, from !== null, () =>
      listing.page(walk.call, cursor, listing.itemsPerPage),
    );
    const fresh = entriesOf(walk, page.rows).filter(
      ({ record }) => walk.keep(record) && !delivered.has(markOf(record)),
    );
    const taken = fresh.slice(0, size - entries.length);
    entries.push(...taken);
    if (taken.length < fresh.length) {
      for (const { record } of taken) delivered.add(markOf(record));
      return { entries, next: { at: 'page', cursor, delivered: [...delivered] } } as Page;
    }
    if (page.next === null) return { entries, next: null };
    cursor = page.next;
    delivered = new Set();
    if (entries.length === size) break;
  }
  return { entries, next: { at: 'page', cursor, delivered: [] } } as Page;
};

/** Six bytes that stand for a remote id, so that a cursor stays short: the rows of one vendor page do not collide. */
const markOf = (record: UnifiedRecord) => createHash('sha256').update(idOf(record)).digest('base64url').slice(0, 8);

const entriesOf = (walk: Walk, rows: readonly unknown[]): Entry[] =>
  rows.map((row) => ({ row, record: walk.map(row) }));

const idOf = (record: UnifiedRecord): string => record.remote_id ?? '';
