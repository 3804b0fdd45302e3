import type { SharedData } from './shared-data.ts';
import type { Vendor } from './vendor.ts';

/**
 * What is known of one permission after looking at the vendor. Reading proves only reading: the right to write
 * is `cannot_tell` until something was written.
 */
export type GrantState = 'granted' | 'missing' | 'cannot_tell';

/** One permission, scope or application as it was found. */
export interface Grant {
  /** Key of the permission in the connector's list, or `custom_field:{remote id}` for a field of the customer's own. */
  readonly permission: string;
  readonly state: GrantState;
  /** What was seen, in words for the customer: no names, no values. */
  readonly detail?: string;
  /** For what is not in the connector's list: its name as the customer knows it, where it is ticked, what it feeds. */
  readonly found?: { readonly name: string; readonly menuPath: readonly string[]; readonly fields: readonly string[] };
}

/**
 * Looks at what is granted: reads only, paced, a handful of calls. Every permission of the list gets an answer; what is not
 * shared is not looked at, and `cannot_tell`. Absent: everything is shared.
 */
export interface Preflight {
  (vendor: Vendor, shared?: SharedData): Promise<readonly Grant[]>;
}
