import type { SharedData } from './shared-data.ts';
import type { Vendor } from './vendor.ts';

/** What the caller of a unified read asked for, as far as it matters to a connector. */
export interface ReadQuery {
  /** Filters by name, only those that the connector declared. */
  readonly filters: Readonly<Record<string, string>>;
  /** Costly fields asked for, for example `custom_fields`. */
  readonly include: ReadonlySet<string>;
  /** Related records to embed, for example `employments`. */
  readonly expand: ReadonlySet<string>;
  /** What field mappings read out of a row, as JSON Pointers (RFC 6901): for vendors that send only fields that are named. */
  readonly paths: readonly string[];
  /** What the customer shares. Whatever is not is taken out of the records later: a connector that names what it asks for leaves it out. */
  readonly shared: SharedData;
}

/** One read: the vendor, the question, and what `prepare` brought. */
export interface Call<Prepared = unknown> {
  readonly vendor: Vendor;
  readonly query: ReadQuery;
  readonly prepared: Prepared;
  /** The time of the read, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * How a vendor lets its rows be walked. The engine makes stable pages of any of them:
 *
 * - `whole`: the vendor gives everything at once. Pages are cut by id, so rows that come or go between pages shift nothing.
 * - `keyed`: ids first, then rows by id, or by their place where a vendor only numbers its pages. The ids are kept for the
 *   walk; rows that vanish are left out, none comes twice.
 * - `cursor`: the vendor has a cursor that stays true while rows come and go.
 */
export type Listing<Row, Prepared = unknown> = Whole<Row, Prepared> | Keyed<Row, Prepared> | ByCursor<Row, Prepared>;

export interface Whole<Row, Prepared = unknown> {
  readonly kind: 'whole';
  read(call: Call<Prepared>): Promise<readonly Row[]>;
}

export interface Keyed<Row, Prepared = unknown> {
  readonly kind: 'keyed';
  /** The remote ids of all rows. The walk keeps their order. */
  keys(call: Call<Prepared>): Promise<readonly string[]>;
  /**
   * The rows of at most `rowsPerCall` consecutive ids, in any order; ids that are gone are left out. `place` is the index
   * of the first of them among all: a hint where to look, for rows may have come and gone since.
   */
  rows(call: Call<Prepared>, keys: readonly string[], place: number): Promise<readonly Row[]>;
  /** How many ids the vendor takes at once. */
  readonly rowsPerCall: number;
}

export interface ByCursor<Row, Prepared = unknown> {
  readonly kind: 'cursor';
  /** One vendor page: at most `size` of the vendor's items, which may be more or fewer rows. */
  page(
    call: Call<Prepared>,
    cursor: string | null,
    size: number,
  ): Promise<{ rows: readonly Row[]; next: string | null }>;
  /** The most items that the vendor gives at once. */
  readonly itemsPerPage: number;
}

/** The vendor gives everything in one answer. */
export const whole = <Row, Prepared = unknown>(read: Whole<Row, Prepared>['read']): Whole<Row, Prepared> => ({
  kind: 'whole',
  read,
});

/** The vendor gives ids cheaply and rows by id. */
export const keyed = <Row, Prepared = unknown>(listing: Omit<Keyed<Row, Prepared>, 'kind'>): Keyed<Row, Prepared> => ({
  kind: 'keyed',
  ...listing,
});

/** The vendor pages by an opaque cursor. */
export const byCursor = <Row, Prepared = unknown>(
  listing: Omit<ByCursor<Row, Prepared>, 'kind'>,
): ByCursor<Row, Prepared> => ({
  kind: 'cursor',
  ...listing,
});
