/** A day, `YYYY-MM-DD`. */
type Day = `${number}-${number}-${number}`;

/** Who a vendor is: everything about it that is plain data. */
export interface Manifest {
  /** The provider key on the wire: lower case letters and digits, never renamed. */
  readonly key: string;
  /** The vendor's own spelling of its name. */
  readonly name: string;
  /** Other spellings that people search for. */
  readonly aliases: readonly string[];
  readonly category: 'hris';
  /** One sentence for lists and search engines. */
  readonly summary: string;
  /** The vendor's environments. `production` always exists; `simulator` is added by the sandbox. */
  readonly environments: { readonly production: Environment } & Readonly<Record<string, Environment>>;
  /** How often the vendor's endpoints may be called. */
  readonly limits: RateLimits;
  /** Whether a live tenant was seen, or the vendor's documentation alone, and when. */
  readonly verified: { readonly level: 'live' | 'docs-only'; readonly on: Day };
  /** The vendor's own pages. */
  readonly links: { readonly website: string; readonly apiReference: string };
}

/** One of the vendor's environments: where its hosts are. */
export interface Environment {
  /** What the customer calls it, for example `Production`. */
  readonly label: string;
  /** Base address by role, without a trailing slash. `api` is the one used unless a request names another. */
  readonly hosts: { readonly api: string } & Readonly<Record<string, string>>;
}

/** Call budgets for one account, by the names of its endpoints. */
export interface RateLimits {
  /** The public page that states them. */
  readonly source: string;
  /** Calls a minute for an endpoint that has no entry of its own. */
  readonly defaultPerMinute: number;
  /** Calls a minute by endpoint name, as the connector's requests spell it; `Infinity` where the vendor has no limit. */
  readonly perMinute: Readonly<Record<string, number>>;
  /** Whether all endpoints share one budget, `defaultPerMinute`. Default: each endpoint has its own. */
  readonly isShared?: boolean;
  /** Calls in flight at once for one account. */
  readonly concurrency: number;
  /** Reads the vendor's own account of the budget from an answer's headers, when it gives one. */
  readonly read?: (headers: Headers) => VendorBudget | undefined;
}

/** What the vendor says is left of a budget. */
export interface VendorBudget {
  /** Calls left until `resetAt`. */
  readonly remaining: number;
  /** When the budget is full again, in milliseconds since 1970. */
  readonly resetAt: number;
}
