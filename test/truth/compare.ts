import { type ResourceKey, resources } from '../../src/model/resources.ts';
import { adjust, type Adjustment, type AnyTruthRecord } from './adjustments.ts';
import { type Difference, shown } from './difference.ts';
import { disagreements, isTwin } from './ids.ts';
import { type Mismatch, mismatches } from './matching.ts';
import { readingOf, type Reading, type Records, type Seen } from './reading.ts';
import type { Truth } from './truth.ts';

/** A comparison: one resource, held against the truth in the light of everything that was read. */
export interface Comparison {
  readonly resource: ResourceKey;
  /** All records of all resources that were read, so that references can be followed. */
  readonly records: Records;
  readonly truth: Truth;
  /** The connector's declared losses of this resource: field and reason. They must be null in every record. */
  readonly losses: Readonly<Partial<Record<string, string>>>;
  readonly provider: { readonly adjustments: readonly Adjustment[] };
}

/** Everything that is other than the truth minus the declared losses. Empty means that the mapping holds. */
export const compareWithTruth = ({ resource, records, truth, losses, provider }: Comparison): Difference[] => {
  const adjusted = adjust(truth, provider.adjustments);
  const matchedBy = new Map(
    provider.adjustments.flatMap((each) => (each.matchedBy === undefined ? [] : [[each.resource, each.matchedBy]])),
  );
  const reading = readingOf(records, adjusted.truth, matchedBy);
  const found = Map.groupBy(records[resource] ?? [], (seen) => reading.naturalKeyOf(resource, seen));
  const wanted = Map.groupBy(adjusted.truth[resource], ({ key }) => key);
  const pairs = [...new Set([...wanted.keys(), ...found.keys()])].flatMap((key) =>
    paired(wanted.get(key) ?? [], found.get(key) ?? [], (record, seen) =>
      wrongIn(record, seen, { resource, losses, reading }),
    ),
  );
  return [
    ...pairs.map(({ key, path, expected, got }) => ({ resource, key, field: path, expected, got: shown(got) })),
    ...repeated(resource, records[resource] ?? []),
    ...adjusted.idle
      .filter((adjustment) => adjustment.resource === resource)
      .map(({ reason }) => ({
        resource,
        key: '(adjustment)',
        field: reason,
        expected: 'to change the truth',
        got: 'no change',
      })),
  ];
};

type Wrong = Mismatch & { readonly key: string };

/** Pairs records of one key so that as little as possible is wrong; most keys have one of each. */
const paired = (
  wanted: readonly AnyTruthRecord[],
  found: readonly Seen[],
  wrongIn: (record: AnyTruthRecord, seen: Seen) => Mismatch[],
): Wrong[] => {
  const left = [...found];
  const wrong: Wrong[] = [];
  for (const record of wanted) {
    const best = left
      .map((seen) => ({ seen, wrong: wrongIn(record, seen) }))
      .toSorted((a, b) => a.wrong.length - b.wrong.length)[0];
    if (best === undefined) wrong.push({ key: record.key, path: '(record)', expected: 'to be there', got: undefined });
    else {
      left.splice(left.indexOf(best.seen), 1);
      wrong.push(...best.wrong.map((each) => ({ ...each, key: record.key })));
    }
  }
  const [first] = wanted;
  const surplus = first === undefined ? 'no such record' : 'no second record of this key';
  return [
    ...wrong,
    ...left.map(({ record }) => ({
      key: first?.key ?? keyless(record),
      path: '(record)',
      expected: surplus,
      got: record,
    })),
  ];
};

const keyless = ({ remote_id: remoteId }: Seen['record']): string => `remote_id ${shown(remoteId)}`;

interface Context {
  readonly resource: ResourceKey;
  readonly losses: Comparison['losses'];
  readonly reading: Reading;
}

const wrongIn = (truth: AnyTruthRecord, { record }: Seen, { resource, losses, reading }: Context): Mismatch[] => {
  const isLoss = (field: string) => losses[field] !== undefined;
  const twins = Object.keys(resources[resource].record.shape).filter(isTwin);
  const compared = Object.entries(truth.fields).filter(([field]) => !isLoss(field));
  const lost = [...Object.keys(truth.fields), ...twins].filter(
    (field) => isLoss(field) || isLoss(field.replace(/^remote_/, '')),
  );
  const known = new Set(['id', ...Object.keys(truth.fields), ...twins]);
  return [
    ...compared.flatMap(([field, expected]) => mismatches(expected, record[field], reading, field)),
    ...lost
      .filter((field) => record[field] !== null && record[field] !== undefined)
      .map((field) => ({ path: field, expected: 'null: a declared loss', got: record[field] })),
    ...disagreements(
      record,
      twins.filter((twin) => !lost.includes(twin)),
    ).map(({ field, ...rest }) => ({ path: field, ...rest })),
    ...(record['id'] === null || record['id'] === undefined
      ? [{ path: 'id', expected: 'a unified id', got: record['id'] }]
      : []),
    ...Object.keys(record)
      .filter((field) => !known.has(field))
      .map((field) => ({ path: field, expected: 'no such field', got: record[field] })),
  ];
};

/** Vendor's ids that stand for more than one record; what is asked for person by person is numbered person by person. */
const repeated = (resource: ResourceKey, records: readonly Seen[]): Difference[] => {
  const byId = Map.groupBy(
    records,
    ({ record, ofEmployee = '' }) => `${ofEmployee} ${String(record['remote_id'] ?? '')}`,
  );
  return [...byId.values()].flatMap((same) => {
    const remoteId = same[0]?.record['remote_id'] ?? null;
    return same.length === 1 || remoteId === null
      ? []
      : [{ resource, key: shown(remoteId), field: 'remote_id', expected: 'one record', got: `${same.length} records` }];
  });
};
