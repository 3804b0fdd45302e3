import { isGot } from './ids.ts';

/** Plain values: numbers to a rounding error, booleans also as the text the wire allows, text to the letter. */
export const sameText = (expected: string | number | boolean, got: unknown): boolean => {
  if (typeof expected === 'number') return typeof got === 'number' && sameAmount(expected, got);
  if (typeof expected === 'boolean') return got === expected || got === String(expected);
  return got === expected;
};

export const sameAmount = (expected: number, got: number): boolean => Math.abs(expected - got) < 1e-9;

/** The same moment, written with an offset. A bare day is refused: the published client drops the page over it. */
export const sameMoment = (expected: string, got: unknown): boolean =>
  typeof got === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(got) &&
  Date.parse(got) === Date.parse(expected);

/** The same hands on a clock, without an offset. */
export const sameClock = (expected: string, got: unknown): boolean =>
  typeof got === 'string' && /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:00(\.0+)?)?$/.exec(got)?.[1] === expected;

/** An enum object whose value is one of `words`. An unmapped one must bring the vendor's own word. */
export const isWord = (got: unknown, words: readonly string[]): boolean =>
  isGot(got) &&
  typeof got['value'] === 'string' &&
  words.includes(got['value']) &&
  (got['value'] !== 'unmapped_value' || (got['source_value'] ?? '') !== '');

const iso =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** Months, days and seconds of an ISO 8601 duration, since those cannot be turned into each other; null for other text. */
export const durationIn = (text: unknown): string | null => {
  const found = typeof text === 'string' && /\d/.test(text) ? iso.exec(text) : null;
  if (found === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((amount) => Number(amount ?? 0));
  return `${years * 12 + months} ${weeks * 7 + days} ${Math.round(hours * 3600 + minutes * 60 + seconds)}`;
};
