import type { ResourceKey } from '../../src/model/resources.ts';
import { describe, type Expected, type Fields, type Kind } from './expected.ts';
import { disagreements, type Got, isGot, isTwin, valuesInId } from './ids.ts';
import { durationIn, isWord, sameAmount, sameClock, sameMoment, sameText } from './values.ts';

/** Where a value is other than expected. */
export interface Mismatch {
  readonly path: string;
  readonly expected: string;
  readonly got: unknown;
}

/** What the comparer knows beside the value in hand. */
export interface World {
  /** Whether records of the resource were read at all. */
  isRead(resource: ResourceKey): boolean;
  /** The natural key of the record that was read under an id. */
  keyOf(resource: ResourceKey, id: unknown): string | undefined;
  /** What must be true of a record; undefined when this vendor is known not to show it. */
  expectedOf(resource: ResourceKey, key: string): Fields | undefined;
}

/** Everything about `got` that is other than `expected`. */
export const mismatches = (expected: Expected, got: unknown, world: World, path: string): Mismatch[] => {
  const unless = (isRight: boolean): Mismatch[] => (isRight ? [] : [{ path, expected: describe(expected), got }]);
  if (expected === null) return isNothing(got) ? [] : [{ path, expected: 'null: the seed knows nothing here', got }];
  if (typeof expected !== 'object') return unless(sameText(expected, got));
  switch (expected.is) {
    case 'record':
      return recordMismatches(expected, got, world, path);
    case 'part':
      return partMismatches(expected, got, world, path);
    case 'set':
      return setMismatches(expected, got, world, path);
    case 'reference':
      return unless(isReference(expected, got, world));
    case 'either':
      return unless(expected.options.some((option) => mismatches(option, got, world, path).length === 0));
    default:
      return unless(isValue(expected, got));
  }
};

/** Null, an empty list, or an object with nothing in it. */
export const isNothing = (got: unknown): boolean => {
  if (got === null || got === undefined) return true;
  if (Array.isArray(got)) return got.length === 0;
  return typeof got === 'object' && Object.values(got).every(isNothing);
};

type Plain = Exclude<Kind, { is: 'record' | 'part' | 'set' | 'reference' | 'either' }>;

const isValue = (expected: Plain, got: unknown): boolean => {
  switch (expected.is) {
    case 'instant':
      return sameMoment(expected.at, got);
    case 'day':
      return got === expected.on || sameMoment(`${expected.on}T00:00:00.000Z`, got);
    case 'local':
      return sameClock(expected.at, got);
    case 'duration':
      return durationIn(got) !== null && durationIn(got) === durationIn(expected.text);
    case 'decimal':
      return typeof got === 'string' && /^-?\d+(\.\d+)?$/.test(got) && sameAmount(expected.amount, Number(got));
    case 'word':
      return isWord(got, expected.words);
    case 'unmapped':
      return isWord(got, ['unmapped_value']) && sameWord(expected.source, got);
    case 'wording':
      return typeof got === 'string' && got.trim() !== '';
    case 'anything':
      return true;
    case 'satisfying':
      return !isNothing(got) && expected.test(got);
  }
};

const sameWord = (source: string, got: unknown): boolean =>
  isGot(got) && String(got['source_value']).toLowerCase() === source.toLowerCase();

const isReference = ({ to, key }: Kind & { is: 'reference' }, got: unknown, world: World): boolean => {
  if (world.expectedOf(to, key) === undefined) return isNothing(got) || world.keyOf(to, got) === undefined;
  return valuesInId(got) !== null && (!world.isRead(to) || world.keyOf(to, got) === key);
};

const recordMismatches = (expected: Kind & { is: 'record' }, got: unknown, world: World, path: string): Mismatch[] => {
  const truth = world.expectedOf(expected.of, expected.key);
  if (truth === undefined) return [];
  if (!isGot(got)) return [{ path, expected: describe(expected), got }];
  if (!isReference({ is: 'reference', to: expected.of, key: expected.key }, got['id'], world)) {
    return [{ path: `${path}.id`, expected: describe(expected), got: got['id'] }];
  }
  return [
    ...twinMismatches(got, path),
    ...ownFields(got).flatMap(([field, value]): Mismatch[] => {
      const known = expected.differing[field] ?? truth[field];
      if (field === 'id' || isNothing(value)) return [];
      if (known === undefined) return [{ path: `${path}.${field}`, expected: 'no such field', got: value }];
      return mismatches(known, value, world, `${path}.${field}`);
    }),
  ];
};

const partMismatches = ({ must, may }: Kind & { is: 'part' }, got: unknown, world: World, path: string): Mismatch[] => {
  if (!isGot(got)) return [{ path, expected: describe({ is: 'part', must, may }), got }];
  const others = ownFields(got).filter(([field, value]) => !(field in must) && !isNothing(value));
  return [
    ...twinMismatches(got, path),
    ...Object.entries(must).flatMap(([field, value]) => mismatches(value, got[field], world, `${path}.${field}`)),
    ...others.flatMap(([field, value]) => {
      const known = may[field];
      if (known === undefined && field === 'id') return [];
      return mismatches(known ?? null, value, world, `${path}.${field}`);
    }),
  ];
};

const ownFields = (got: Got) => Object.entries(got).filter(([field]) => !isTwin(field));

const twinMismatches = (got: Got, path: string): Mismatch[] =>
  disagreements(got, Object.keys(got).filter(isTwin)).map(({ field, ...rest }) => ({
    path: `${path}.${field}`,
    ...rest,
  }));

/** Pairs what fits; then what is left, by the fewest mismatches, so that a wrong item is named and not a whole list. */
const setMismatches = (expected: Kind & { is: 'set' }, got: unknown, world: World, path: string): Mismatch[] => {
  if (!Array.isArray(got)) return [{ path, expected: describe(expected), got }];
  const wanted = expected.items.filter((item) => !isUnseen(item, world));
  const left = got
    .map((value: unknown, index) => ({ value, path: `${path}[${index}]` }))
    .filter(({ value }) => !isBlankField(value));
  const take = (item: Expected, most: number): Mismatch[] | null => {
    const tries = left.map((each) => ({ each, wrong: mismatches(item, each.value, world, each.path) }));
    const best = tries.toSorted((a, b) => a.wrong.length - b.wrong.length)[0];
    if (best === undefined || best.wrong.length > most) return null;
    left.splice(left.indexOf(best.each), 1);
    return best.wrong;
  };
  const unpaired = wanted.filter((item) => take(item, 0) === null);
  return [
    ...unpaired.flatMap((item) => take(item, Infinity) ?? [{ path, expected: describe(item), got: undefined }]),
    ...left.map((extra) => ({ path: extra.path, expected: 'no more items', got: extra.value })),
  ];
};

/** A group of a kind that this vendor does not have, or a record that it is known not to show. */
const isUnseen = (item: Expected, world: World): boolean =>
  item !== null &&
  typeof item === 'object' &&
  item.is === 'record' &&
  (!world.isRead(item.of) || world.expectedOf(item.of, item.key) === undefined);

/** A custom field that the person has no value in may be listed with none. */
const isBlankField = (item: unknown): boolean =>
  isGot(item) && 'name' in item && 'value' in item && isNothing(item['value']);
