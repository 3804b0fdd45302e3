import type { ResourceKey } from '../../src/model/resources.ts';

/**
 * What the truth says about one field. Plain values are compared as they are; whatever can be written in more than one
 * way has a kind of its own, so that only a difference in meaning is a difference.
 *
 * `null` means that the seed does not know: anything but null, an empty list or an empty object is then invented.
 */
export type Expected = null | string | number | boolean | Kind;

/** A record or part of one, field by field. */
export type Fields = Readonly<Record<string, Expected>>;

export type Kind =
  | { readonly is: 'instant'; readonly at: string }
  | { readonly is: 'day'; readonly on: string }
  | { readonly is: 'local'; readonly at: string }
  | { readonly is: 'duration'; readonly text: string }
  | { readonly is: 'decimal'; readonly amount: number }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'unmapped'; readonly source: string }
  | { readonly is: 'wording' }
  | { readonly is: 'anything' }
  | { readonly is: 'reference'; readonly to: ResourceKey; readonly key: string }
  | { readonly is: 'record'; readonly of: ResourceKey; readonly key: string; readonly differing: Fields }
  | { readonly is: 'part'; readonly must: Fields; readonly may: Fields }
  | { readonly is: 'set'; readonly items: readonly Expected[] }
  | { readonly is: 'either'; readonly options: readonly Expected[] }
  | {
      readonly is: 'satisfying';
      readonly what: string;
      readonly example: unknown;
      readonly test: (got: unknown) => boolean;
    };

type Maybe<T> = T | null | undefined;
const unlessNull =
  <T>(make: (value: T) => Kind) =>
  (value: Maybe<T>): Expected =>
    value === null || value === undefined ? null : make(value);

/** A moment; any spelling with an offset of the same moment will do. A day is the midnight in UTC that begins it. */
export const instant = unlessNull<string>((text) => ({
  is: 'instant',
  at: text.length === 10 ? `${text}T00:00:00.000Z` : text,
}));
/** A day where the wire has no type of its own for days: the bare day or its midnight in UTC. */
export const day = unlessNull<string>((on) => ({ is: 'day', on }));
/** Wall-clock time; seconds and milliseconds may be left out. A day is its midnight. */
export const local = unlessNull<string>((text) => ({ is: 'local', at: text.length === 10 ? `${text}T00:00` : text }));
/** An ISO 8601 duration; `PT90M` is `PT1H30M`, but a day of leave is not 24 hours. */
export const duration = unlessNull<string>((text) => ({ is: 'duration', text }));
/** A number that the wire carries as text. */
export const decimal = unlessNull<number>((amount) => ({ is: 'decimal', amount }));
/** An enum's value: one of `words`. The vendor's own word beside it is not compared. */
export const word = (...words: readonly Maybe<string>[]): Expected => {
  const known = words.filter((each) => each !== null && each !== undefined);
  return known.length === 0 ? null : { is: 'word', words: known };
};
/** An enum that has no word for it: `unmapped_value`, with the source's word beside it (case does not matter). */
export const unmapped = (source: string): Expected => ({ is: 'unmapped', source });
/** Text in the vendor's own wording: present, not compared. */
export const wording: Kind = { is: 'wording' };
/** Not compared at all. Only adjustments say this of a whole field. */
export const anything: Kind = { is: 'anything' };
/** The id of another record, by the other's natural key. */
export const reference = (to: ResourceKey, key: Maybe<string>): Expected =>
  key === null || key === undefined ? null : { is: 'reference', to, key };
/**
 * Another record, embedded: it must carry its id, and whatever else it carries must be true of that record. `differing`
 * are fields that are other than in the list of the resource.
 */
export const record = (of: ResourceKey, key: Maybe<string>, differing: Fields = {}): Expected =>
  key === null || key === undefined ? null : { is: 'record', of, key, differing };
/** A part without a list of its own: `must` is compared strictly, `may` only where it is not null, nothing else may be there. */
export const part = (must: Fields, may: Fields = {}): Expected => ({ is: 'part', must, may });
/** A list whose order does not matter. */
export const set = (items: readonly Expected[]): Expected => (items.length === 0 ? null : { is: 'set', items });
/** Where the contract leaves a choice. */
export const either = (...options: readonly Expected[]): Expected => ({ is: 'either', options });
/** What no other kind can say. `what` is read by people, `example` is one right value. */
export const satisfying = (what: string, example: unknown, test: (got: unknown) => boolean): Expected => ({
  is: 'satisfying',
  what,
  example,
  test,
});

/** An expectation in a few words, for a difference that people read. */
export const describe = (expected: Expected): string => {
  if (expected === null || typeof expected !== 'object') return JSON.stringify(expected);
  switch (expected.is) {
    case 'instant':
    case 'local':
      return expected.at;
    case 'day':
      return expected.on;
    case 'duration':
      return expected.text;
    case 'decimal':
      return `"${expected.amount}"`;
    case 'word':
      return expected.words.join(' or ');
    case 'unmapped':
      return `unmapped_value (${expected.source})`;
    case 'wording':
      return "the vendor's wording";
    case 'anything':
      return 'anything';
    case 'reference':
      return `the id of ${expected.to} ${expected.key}`;
    case 'record':
      return `the record ${expected.of} ${expected.key}`;
    case 'part':
      return `{ ${Object.entries(expected.must)
        .map(([field, value]) => `${field}: ${describe(value)}`)
        .join(', ')} }`;
    case 'set':
      return `[${expected.items.map(describe).join(', ')}]`;
    case 'either':
      return expected.options.map(describe).join(' or ');
    case 'satisfying':
      return expected.what;
  }
};
