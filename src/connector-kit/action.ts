import type { z } from 'zod';
import type { Evidence } from './contract.ts';
import type { Vendor } from './vendor.ts';

/** One of the vendor's own operations, beside the unified ones. */
export interface Action {
  /** Published as `{provider}_{key}`: verb first, for example `list_reports`. */
  readonly key: string;
  /** What a person reads, for example `List reports`. */
  readonly label: string;
  readonly description: string;
  readonly effect: 'read' | 'write' | 'delete';
  readonly evidence: Evidence;
  /** The vendor's public page. */
  readonly source: string;
  /** Permissions it needs, by key. */
  readonly permissions: readonly string[];
  /** Data that it lets one infer beside what its permissions feed, such as `time_off.*`: who is present tells who is away. */
  readonly brings?: readonly string[] | undefined;
  /** What it takes: `path`, `query` and `body` merged, checked strictly. */
  readonly input: z.ZodObject;
  /** Does it. The input has passed `input`. */
  run(vendor: Vendor, input: unknown): Promise<unknown>;
}
