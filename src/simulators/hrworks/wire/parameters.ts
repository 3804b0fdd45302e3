import type { Day } from '../../company/index.ts';
import { Refusal } from './errors.ts';

/** Reads a query parameter from all its values; refuses what the vendor refuses. */
export type Reader<Value> = (given: readonly string[], name: string) => Value;

const wrongType = (name: string, wanted: string): Refusal =>
  new Refusal('InvalidParameterTypeError', `The parameter ${name} must be ${wanted}.`);

export const text: Reader<string | undefined> = ([first]) => first;

/** Repeated keys, as published; `[a,b]` and `a,b`, as clients in the wild send them. */
export const texts: Reader<string[] | undefined> = (given) => {
  if (given.length === 0) return undefined;
  return given.flatMap((value) =>
    value
      .replace(/^\[(.*)\]$/, '$1')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );
};

export const flag =
  (fallback: boolean): Reader<boolean> =>
  ([first], name) => {
    if (first === undefined) return fallback;
    if (first !== 'true' && first !== 'false') throw wrongType(name, 'true or false');
    return first === 'true';
  };

/** True, false, or not said. */
export const maybeFlag: Reader<boolean | undefined> = (given, name) =>
  given.length === 0 ? undefined : flag(false)(given, name);

export const whole: Reader<number | undefined> = ([first], name) => {
  if (first === undefined) return undefined;
  if (!/^-?\d+$/.test(first)) throw wrongType(name, 'a number');
  return Number(first);
};

export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

export const day: Reader<Day | undefined> = ([first], name) => {
  if (first === undefined) return undefined;
  if (!isDay(first)) throw wrongType(name, 'a date (YYYY-MM-DD)');
  return first;
};

const checkWord = <Word extends string>(words: readonly Word[], given: string, name: string): Word => {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new Refusal('InvalidParameterError', `The parameter ${name} has no value ${given}.`);
  return found;
};

export const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word | undefined> =>
  ([first], name) =>
    first === undefined ? undefined : checkWord(words, first, name);

export const someOf =
  <Word extends string>(words: readonly Word[]): Reader<Word[] | undefined> =>
  (given, name) =>
    texts(given, name)?.map((value) => checkWord(words, value, name));

export const required =
  <Value>(reader: Reader<Value | undefined>): Reader<Value> =>
  (given, name) => {
    const value = reader(given, name);
    if (value === undefined) throw new Refusal('MissingParameterError', `The parameter ${name} is missing.`);
    return value;
  };

type Readers = Record<string, Reader<unknown>>;
export type Parameters<Shape extends Readers> = { [Name in keyof Shape]: ReturnType<Shape[Name]> };

/** The query as the shape says. A parameter without a value counts as not sent; unknown ones are ignored. */
export const readParameters = <Shape extends Readers>(query: URLSearchParams, shape: Shape): Parameters<Shape> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, reader]) => [
      name,
      reader(
        query.getAll(name).filter((value) => value !== ''),
        name,
      ),
    ]),
  ) as Parameters<Shape>;
