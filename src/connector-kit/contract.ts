import type { DoorsOf, RecordOf, ResourceKey } from '../model/resources.ts';
import type { Action } from './action.ts';
import type { Auth } from './auth/auth.ts';
import type { Guide } from './guide.ts';
import type { Call, Listing } from './listing.ts';
import type { Manifest } from './manifest.ts';
import type { Permission } from './permission.ts';
import type { Phrases } from './phrases.ts';
import type { Preflight } from './preflight.ts';
import type { Webhooks } from './webhooks.ts';
import type { Translation } from '../model/languages.ts';
import type { WriteKey } from '../model/writes.ts';
import type { Writing } from './writing.ts';
import type { Download } from './download.ts';

/** A vendor, whole: data and a few pure functions. What repeats between vendors is the kit's. */
export interface Connector {
  readonly manifest: Manifest;
  readonly auth: Auth;
  readonly permissions: readonly Permission[];
  /** Tells what of it is granted. */
  readonly preflight?: Preflight;
  readonly guide: Guide;
  /** What guide, permissions, form and checks say, in other languages than English. */
  readonly phrases?: { readonly [language in Translation]?: Phrases };
  readonly resources: { readonly [K in ResourceKey]: Reading<K> | Unsupported };
  readonly writes: { readonly [K in WriteKey]: Writing | Unsupported };
  /** How the content of a document is fetched. */
  readonly download: Download | Unsupported;
  readonly actions: readonly Action[];
  /** What the vendor tells by itself. */
  readonly webhooks?: Webhooks;
}

/** How an operation is known to work as written. `assumed` ones are never called working. */
export type Evidence = 'documented' | 'observed' | 'assumed';

/** A resource, one door of it, or a write that the vendor does not offer. */
export interface Unsupported {
  readonly unsupported: string;
}

/** Answers a resource that the vendor cannot give. The reason is what a caller reads in the 501. */
export const unsupported = (reason: string): Unsupported => ({ unsupported: reason });

export const isUnsupported = (answer: object): answer is Unsupported => 'unsupported' in answer;

/**
 * How a vendor's rows become unified records.
 *
 * Members are methods on purpose: a connector types its own rows, the engine hands back what it was given.
 */
export type Reading<K extends ResourceKey, Row = unknown, Prepared = unknown> = ReadingBase<K, Row, Prepared> &
  ('all' extends DoorsOf<K> ? { readonly all: Listing<Row, Prepared> | Unsupported } : { readonly all?: never }) &
  ('ofEmployee' extends DoorsOf<K>
    ? 'all' extends DoorsOf<K>
      ? OfEmployee<Row, Prepared>
      : Required<OfEmployee<Row, Prepared>>
    : { ofEmployee?: never });

interface OfEmployee<Row, Prepared> {
  /** The rows of one employee. Without it the engine filters `all` by `remote_employee_id`. `undefined`: no such employee. */
  ofEmployee?(call: Call<Prepared>, employeeId: string): Promise<readonly Row[] | undefined>;
}

/** What the engine fills, from the project's field mappings: no connector gives it, and none loses it. */
type FilledByEngine = 'unified_custom_fields';

interface ReadingBase<K extends ResourceKey, Row, Prepared> {
  readonly evidence: Evidence;
  /** The vendor's public page for what this reads. */
  readonly source: string;
  /** How far the list reaches, when it is not everything: a sentence without its full stop, shown with the coverage. */
  readonly horizon?: string;
  /** Loads what `map` needs beside the row. Use `vendor.remember` for what changes rarely. */
  prepare?(call: Omit<Call, 'prepared'>): Promise<Prepared>;
  /** One row by its remote id, `undefined` when there is none. Without it the engine looks through the list. */
  one?(call: Call<Prepared>, remoteId: string): Promise<Row | undefined>;
  /** The unified record of a row. Pure: the same row and preparation give the same record. */
  map(row: Row, prepared: Prepared): RecordOf<K>;
  /** The vendor's own record behind a row, which paths of field mappings lead into. Default: the row itself. */
  raw?(row: Row): unknown;
  /** Related records for `expand`, fetched for a whole page at once: `join` gives a function from a row to the value of the field. */
  readonly joins?: { readonly [field in keyof RecordOf<K>]?: Join<Row, RecordOf<K>[field], Prepared> };
  /** Filters that the listing applies at the vendor. The engine applies the others of the contract itself, after mapping. */
  readonly filters?: readonly string[];
  /** Unified fields that this vendor cannot give, each with its reason. They are null in every record. */
  readonly losses: { readonly [field in Exclude<keyof RecordOf<K>, FilledByEngine>]?: string };
}

/** Why a vendor cannot give a field, if it is a declared loss. What is lost is so under both names, ours and `remote_`. */
export const lossOf = (losses: Readonly<Record<string, string | undefined>>, field: string): string | undefined =>
  losses[field] ?? losses[field.replace(/^remote_/, '')];

/** Fetches the related records of a page of rows. */
export interface Join<Row, Value, Prepared> {
  (call: Call<Prepared>, rows: readonly Row[]): Promise<(row: Row) => Value>;
}

/**
 * Checks the reading of one resource against its own rows, and hands it back as the engine sees it: with rows
 * that only the connector knows the type of. The engine gives each reading nothing but its own rows.
 */
export const reading = <K extends ResourceKey, Row, Prepared = undefined>(
  _resource: K,
  answer: Reading<K, Row, Prepared>,
): Reading<K> => answer as unknown as Reading<K>;

/** Checks a connector at compile time and hands it back as the engine sees it. */
export const defineConnector = (connector: Connector): Connector => connector;
