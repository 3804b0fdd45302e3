import type { ResourceKey } from '../../src/model/resources.ts';
import { anything, describe, type Expected, type Fields } from './expected.ts';

/** A record of the truth, while a vendor's known renderings are applied to it. */
export interface AnyTruthRecord {
  readonly key: string;
  readonly fields: Fields;
}
export type AnyTruth = Readonly<Record<ResourceKey, readonly AnyTruthRecord[]>>;

/**
 * Something that a vendor renders otherwise and that is no loss: said in the open, with a reason, and applied to the truth.
 * One that changes nothing is a difference itself, so none outlives its reason.
 */
export interface Adjustment {
  readonly resource: ResourceKey;
  /** Why it is right that this vendor differs, in a sentence. */
  readonly reason: string;
  readonly change: (records: readonly AnyTruthRecord[]) => readonly AnyTruthRecord[];
  /** Fields that name a record of this resource instead of its natural key. */
  readonly matchedBy?: readonly string[];
}

/** Records that the vendor does not show: `leftOut('employees', ({ fields }) => ..., 'Leavers are deleted after a year.')`. */
export const leftOut = (
  resource: ResourceKey,
  which: (record: AnyTruthRecord) => boolean,
  reason: string,
): Adjustment => ({
  resource,
  reason,
  change: (records) => records.filter((record) => !which(record)),
});

/** A field that the vendor renders otherwise; a path reaches into parts, lists and choices: `bank_details.is_primary`. */
export const rendered = (
  resource: ResourceKey,
  path: string,
  as: (expected: Expected, record: AnyTruthRecord) => Expected,
  reason: string,
): Adjustment => ({
  resource,
  reason,
  change: (records) =>
    records.map((record) => ({
      ...record,
      fields: inFields(record.fields, path.split('.'), (expected) => as(expected, record)),
    })),
});

/** A field that is the vendor's own making and can be held against nothing. */
export const notCompared = (resource: ResourceKey, path: string, reason: string): Adjustment =>
  rendered(resource, path, () => anything, reason);

/** A resource that the vendor fills with records of another kind, document folders for categories, say. */
export const replaced = (resource: ResourceKey, change: Adjustment['change'], reason: string): Adjustment => ({
  resource,
  reason,
  change,
});

/** A vendor that keeps no employee numbers: `matchedBy('employees', ['work_email'], ...)`. Plain text fields only. */
export const matchedBy = (resource: ResourceKey, fields: readonly string[], reason: string): Adjustment => ({
  resource,
  reason,
  change: (records) => records,
  matchedBy: fields,
});

/** The truth as this vendor must show it, and the adjustments that changed nothing. */
export const adjust = (
  truth: AnyTruth,
  adjustments: readonly Adjustment[],
): { truth: AnyTruth; idle: Adjustment[] } => {
  const idle: Adjustment[] = [];
  const adjusted: Record<string, readonly AnyTruthRecord[]> = { ...truth };
  for (const adjustment of adjustments) {
    const before = adjusted[adjustment.resource] ?? [];
    const after = adjustment.change(before);
    if (adjustment.matchedBy === undefined && print(before) === print(after)) idle.push(adjustment);
    adjusted[adjustment.resource] = after;
  }
  return { truth: adjusted as AnyTruth, idle };
};

const print = (records: readonly AnyTruthRecord[]): string => JSON.stringify(records);

const inFields = (
  fields: Fields,
  [name = '', ...deeper]: readonly string[],
  as: (expected: Expected) => Expected,
): Fields => (name in fields ? { ...fields, [name]: inside(fields[name] ?? null, deeper, as) } : fields);

const inside = (expected: Expected, path: readonly string[], as: (expected: Expected) => Expected): Expected => {
  if (path.length === 0) return as(expected);
  if (expected === null || typeof expected !== 'object') return expected;
  if (expected.is === 'set') return { ...expected, items: expected.items.map((item) => inside(item, path, as)) };
  if (expected.is === 'either')
    return { ...expected, options: expected.options.map((option) => inside(option, path, as)) };
  if (expected.is === 'part')
    return { ...expected, must: inFields(expected.must, path, as), may: inFields(expected.may, path, as) };
  throw new Error(`Nothing lies below ${describe(expected)}: adjust the record itself.`);
};
