import { z } from 'zod';

/**
 * Why a field is null:
 * - `not_set`: the HR system holds nothing there;
 * - `not_permitted`: a permission that feeds it is missing;
 * - `not_supported`: the vendor cannot give it, see the connector's losses;
 * - `not_requested`: it comes only with `expand` or `include`;
 * - `not_mapped`: it is filled by field mappings, and there is none;
 * - `mapping_failed`: the vendor gave something that could not be read;
 * - `withheld`: the customer chose not to share it;
 * - `unknown`: whether it is permitted, or shared, cannot be told.
 */
export const reasonsForNull = [
  'not_set',
  'not_permitted',
  'not_supported',
  'not_requested',
  'not_mapped',
  'withheld',
  'mapping_failed',
  'unknown',
] as const;

/** Beside a record's fields: why those that are null are, by JSON Pointer. */
export const fieldReasons = z
  .record(z.string(), z.enum(reasonsForNull))
  .optional()
  .describe('With `explain=true`: why each null field is null, by JSON Pointer.');
