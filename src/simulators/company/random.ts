/** A stream of numbers that depends on its seeds alone. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** Whole, from `from` up to and including `to`. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(options: readonly [T, ...T[]]): T;
  /** Decimal digits, the first not zero. */
  digits(count: number): string;
};

/**
 * mulberry32: 32 bits of state, a few multiplications a number, good enough for names and dates. Each person gets a
 * stream of their own, so a person is the same in a company of 20 and of 200,000.
 */
export const randomFrom = (seed: number, stream: number): Random => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (options) => options[Math.floor(next() * options.length)] ?? options[0],
    digits: (count) => String(whole(10 ** (count - 1), 10 ** count - 1)),
  };
};
