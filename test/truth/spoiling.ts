import type { ResourceKey } from '../../src/model/resources.ts';
import { seedCompany } from '../../src/simulators/company/index.ts';
import type { Adjustment } from './adjustments.ts';
import { compareWithTruth } from './compare.ts';
import { inWords } from './difference.ts';
import { honestRecords } from './honest-vendor.ts';
import type { Records, Seen } from './reading.ts';
import { truthOf } from './truth-of.ts';

/*
 * What the tests of the comparer stand on: a truth, the records of a vendor that tells it, and ways to spoil them.
 */

export const truth = truthOf(seedCompany({ size: 40 }));
export const honest = honestRecords(truth);

export interface Given {
  readonly records?: Records;
  readonly losses?: Record<string, string>;
  readonly adjustments?: readonly Adjustment[];
}

export const differences = (resource: ResourceKey, { records = honest, losses = {}, adjustments = [] }: Given = {}) =>
  inWords(compareWithTruth({ resource, records, truth, losses, provider: { adjustments } }));

export type Spoil = (record: Record<string, unknown>) => Record<string, unknown>;

/** The honest records, with one of them spoiled. */
export const spoiled = (resource: ResourceKey, at: number, spoil: Spoil): Records =>
  changed(resource, (seen) =>
    seen.map((each, index) => (index === at ? { ...each, record: spoil({ ...each.record }) } : each)),
  );

/** The honest records, with all of a resource changed. */
export const changed = (resource: ResourceKey, change: (seen: readonly Seen[]) => readonly Seen[]): Records => ({
  ...honest,
  [resource]: change(honest[resource] ?? []),
});
