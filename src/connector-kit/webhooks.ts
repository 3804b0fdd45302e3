import type { ResourceKey } from '../model/resources.ts';

/** What a vendor tells by itself, and how one knows that it was the vendor who told. */
export interface Webhooks {
  /** Whether the vendor signed these very bytes with the secret of the webhook. Compares in constant time. */
  verify(rawBody: Uint8Array, headers: Headers, secret: string): boolean;
  /** Whether it only tries whether the address answers. Has no effect, so it needs no signature. */
  isPing(rawBody: Uint8Array): boolean;
  /** Which records may have changed: ids only. Throws when the body cannot be understood; unknown events change nothing. */
  translate(body: unknown): VendorEvent;
}

/** Something that happened at the vendor. */
export interface VendorEvent {
  /** In the vendor's own words, for example `employee.updated`. */
  readonly type: string;
  readonly changes: readonly VendorChange[];
}

/** Records that may have changed: the one with this id, or all that belong to an employee. */
export interface VendorChange {
  readonly resource: ResourceKey;
  readonly remoteId?: string;
  readonly employeeId?: string;
}
