import { pseudoLanguages } from './languages.ts';
import type { PageStrings } from './create-strings.tsx';
import type { PseudoCode } from './languages.ts';

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'][index] ?? letter,
  ]),
);

/** Marks what a sentence was filled in with, a name or a date: it stays as it is. Private-use characters. */
const FILLED = { start: '\uE000', end: '\uE001' };

/** `Connect` -> `[Çööññééçţ]`: every vowel twice, which is about as much longer as German at its longest. */
const accent = (text: string): string =>
  text.replaceAll(/\p{L}/gu, (letter) => {
    const accented = accents[letter] ?? letter;
    return /[aeiou]/i.test(letter) ? accented + accented.toLowerCase() : accented;
  });

/** Spells what was filled in one way, and the text around it another. */
const spellAround = (text: string, spell: (text: string) => string, spellFilled: (text: string) => string): string =>
  text
    .split(new RegExp(`(${FILLED.start}[^]*?${FILLED.end})`))
    .map((part) => (part.startsWith(FILLED.start) ? spellFilled(part.slice(1, -1)) : spell(part)))
    .join('');

const same = (text: string): string => text;

const spellings: Readonly<Record<PseudoCode, (text: string) => string>> = {
  'en-XA': (text) => `[${spellAround(text, accent, same)}]`,
  // A right-to-left override: the letters run backwards, as they do in a script that is read so, but for isolated names.
  'en-XB': (text) => `\u2067\u202E${spellAround(text, same, (name) => `\u2068${name}\u2069`)}\u202C\u2069`,
};

const fill = (value: unknown): unknown =>
  typeof value === 'string' && value !== '' ? FILLED.start + value + FILLED.end : value;

/** Every text in a value, also one that a function makes, spelt anew. */
const respell = (value: unknown, spell: (text: string) => string): unknown => {
  if (typeof value === 'string') return spell(value);
  if (typeof value === 'function')
    return (...args: unknown[]) => respell((value as (...args: unknown[]) => unknown)(...args.map(fill)), spell);
  if (Array.isArray(value)) return value.map((item) => respell(item, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, respell(item, spell)]));
};

/** English strings as a pseudo-language: the same shape, every sentence changed so that one sees where it comes from. */
export const disguise = <Strings extends PageStrings>(english: Strings, code: PseudoCode): Strings => ({
  ...(respell(english, spellings[code]) as Strings),
  language: pseudoLanguages[code],
});
