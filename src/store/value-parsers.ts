import { types, type CustomTypesConfig } from 'pg';

const { builtins } = types;

/**
 * How values of the wire become values of ours, decided here and nowhere else: `int8` is a number (an error when it
 * does not fit one exactly), `timestamptz` a `Date`, and `date` stays text (`2026-02-28`), since a day has no time zone
 * to be moved by. The rest is as pg has it.
 */
export const valueParsers: CustomTypesConfig = {
  getTypeParser(typeId, format) {
    if (format === 'binary') return types.getTypeParser(typeId, 'binary');
    if (typeId === builtins.INT8) return parseWholeNumber;
    if (typeId === builtins.DATE) return (text: string) => text;
    return types.getTypeParser(typeId, 'text');
  },
};

function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('An int8 column holds a number beyond 2^53');
  return value;
}
