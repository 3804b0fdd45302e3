import type { Evidence } from './contract.ts';
import type { Vendor } from './vendor.ts';

/** How the content of a person's document is fetched. */
export interface Download {
  readonly evidence: Evidence;
  /** The vendor's public page. */
  readonly source: string;
  /** Permissions it needs, by key. */
  readonly permissions: readonly string[];
  /** The content; `undefined` when the person has no such document. */
  fetch(vendor: Vendor, employeeId: string, documentId: string): Promise<FileContent | undefined>;
}

/** A file as it came from the vendor. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** Its media type, `application/octet-stream` where the vendor names none. */
  readonly contentType: string;
  /** Its name, where the vendor tells one. */
  readonly name?: string;
}
