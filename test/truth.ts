/**
 * The referee. A seed company goes into a vendor's simulator, through the connector, and must come out as this truth minus
 * the losses that the connector declares. See `round-trip.ts` for the whole way.
 */
export { adjust, type Adjustment, leftOut, matchedBy, notCompared, rendered, replaced } from './truth/adjustments.ts';
export { compareWithTruth, type Comparison } from './truth/compare.ts';
export { type Difference, inWords } from './truth/difference.ts';
export * as expected from './truth/expected.ts';
export type { Records, Seen } from './truth/reading.ts';
export { truthOf } from './truth/truth-of.ts';
export type { Truth, TruthRecord } from './truth/truth.ts';
