import type { RefusalCause, VendorErrorCode, VendorFailure } from './errors.ts';

/** What a connector can ask of its vendor. Hosts, authentication, budgets, retries, logs and redaction are the kit's. */
export interface Vendor {
  /** Which of the manifest's environments this is, or `simulator`. */
  readonly environment: string;
  /** The account's credential fields that are no secrets, by key, and what was picked after signing in: a tenant, a region. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * Sends one request and reads its answer. Rejects with `VendorError`; what stands in the way on our own side (access
   * that is still being renewed) passes through as it is.
   */
  send<T>(request: VendorRequest<T>): Promise<T>;
  /**
   * Fetches a file from an address that the vendor gave, on whatever public host: over https, without the account's access,
   * up to three redirects. Rejects with `VendorError`.
   */
  fetchFile(file: FileRequest): Promise<VendorAnswer>;
  /**
   * The account's own copy of something that changes rarely (named lists, field metadata).
   * Loaded at most once in `maxAgeSeconds`, shared by concurrent callers; a failed load is not kept.
   */
  remember<T>(name: string, maxAgeSeconds: number, load: () => Promise<T>): Promise<T>;
  /** Notes a row that could not be read; the rest goes on, and the answer says so. */
  setAside(row: SetAside): void;
  /** Notes a read that is not granted: what it feeds stays blank, and the answer names the permission. See `granted.ts`. */
  noteRefusal(refusal: VendorFailure): void;
}

/** One request to the vendor. */
export interface VendorRequest<T> {
  /** The endpoint by name with placeholders, for example `GET /people/{id}/work`. Names its budget and its log line. */
  readonly endpoint: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Role of the host in the manifest. Default `api`. */
  readonly host?: string;
  /** Path below the host's base address, already encoded. Starts with a slash. */
  readonly path: string;
  /** A list becomes a key that comes several times. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent form-encoded, instead of `json`. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as `multipart/form-data`, instead of `json`. */
  readonly multipart?: readonly FormPart[];
  /** Sent as it is, instead of `json`. */
  readonly file?: { readonly content: Uint8Array; readonly contentType: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether sending it twice does no harm. Default: true for GET, false for all others. */
  readonly repeatable?: boolean;
  /** Statuses beside 2xx that `read` wants to see, for example 404. */
  readonly accept?: readonly number[];
  /** Permissions, by key, of which one is lacking when the vendor answers 403. They are named in the error. */
  readonly needs?: readonly string[];
  /** The code of an answer outside 2xx whose body tells more than its status. Default, and where `undefined`: by its status. */
  codeOf?(answer: VendorAnswer): VendorErrorCode | undefined;
  /** Why exactly, for an answer outside 2xx of a vendor that tells. */
  becauseOf?(answer: VendorAnswer): RefusalCause | undefined;
  /** The largest answer that is taken. Default: 50 MiB. */
  readonly maxBytes?: number;
  /** Whether `read` sees no secret of the account, should the vendor repeat one: for answers that are passed on as they are. */
  readonly blanksSecrets?: true;
  /** Turns the answer into what the caller wants. A Zod error or a thrown `SyntaxError` becomes `response_unexpected`. */
  read(answer: VendorAnswer): T;
}

/** What the vendor answered. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON body; `undefined` when the body is empty. Throws `SyntaxError` when it is not JSON. */
  json(): unknown;
  /** The body as text. */
  text(): string;
  /** The body as it came. */
  bytes(): Uint8Array;
}

/** A part of a form: a file when it has a file name, else a field. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly fileName?: string;
  /** Media type of a file. Default: `application/octet-stream`. */
  readonly contentType?: string;
}

/** A file at an address that the vendor gave. Such addresses often carry their own right to read: they are never logged. */
export interface FileRequest {
  /** Names its budget and its log line, for example `GET (document link)`. */
  readonly endpoint: string;
  readonly url: string;
  /** The largest file that is taken. Default: 50 MiB. */
  readonly maxBytes?: number;
}

/** A row that was set aside. */
export interface SetAside {
  readonly endpoint: string;
  /** The row's own id, when it has one. */
  readonly remoteId?: string;
  /** Paths and reasons, never values. */
  readonly reason: string;
}
