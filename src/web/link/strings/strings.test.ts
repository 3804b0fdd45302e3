import { describe, expect, it } from 'vitest';
import { connectors } from '../../../connectors/registry.ts';
import { languages } from '../../ui/language/languages.ts';
import type { LanguageCode } from '../../ui/language/languages.ts';
import { loadStrings } from './strings.tsx';

/** Stands for every name that a sentence is filled in with. */
const NAME = '…';

/** Every text by where it stands. A sentence about a number comes once for one and once for more. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const make = value as (...args: unknown[]) => unknown;
    const numbers = [0, 1, 2].flatMap((number) => textsIn(make(number, NAME, NAME), `${path}(${number})`));
    return [...numbers, ...textsIn(make(NAME, NAME, NAME), `${path}(${NAME})`)];
  }
  return Object.entries(value as object).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
};

const load = async (code: LanguageCode) => {
  const { language, ...sentences } = await loadStrings(code);
  return { language, texts: new Map(textsIn(sentences)) };
};

/** The same word in both languages. */
const sameInBoth = new Set(['Test', 'Optional', 'optional', 'OK', 'Teams', '1 optional', NAME]);

const codes = Object.keys(languages) as LanguageCode[];
const foreign = codes.filter((code) => code !== 'en');

describe('the sentences of the Link Account page', () => {
  it.each(codes)('%s: none is empty, and none has lost its end', async (code) => {
    const { language, texts } = await load(code);
    expect(language).toBe(languages[code]);
    expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
    expect([...texts].filter(([, text]) => /undefined|\[object|=>|\$\{|  /.test(text))).toEqual([]);
  });

  it.each(foreign)('%s: has all that English has, and no more', async (code) => {
    const [english, other] = [await load('en'), await load(code)];
    expect([...other.texts.keys()].toSorted()).toEqual([...english.texts.keys()].toSorted());
  });

  it.each(foreign)('%s: nothing is left in English', async (code) => {
    const [english, other] = [await load('en'), await load(code)];
    const left = [...other.texts].filter(([path, text]) => english.texts.get(path) === text && !sameInBoth.has(text));
    expect(left).toEqual([]);
    expect([...other.texts].filter(([, text]) => /\b(?:the|you|your|and|please|is)\b/i.test(text))).toEqual([]);
  });

  it.each(foreign)('%s: names what English names: the system, the project, the number', async (code) => {
    const [english, other] = [await load('en'), await load(code)];
    const filled = (text = '') => text.replaceAll(/[^\d…]/g, '').length > 0;
    expect([...other.texts].filter(([path, text]) => filled(english.texts.get(path)) && !filled(text))).toEqual([]);
  });

  it.each(codes)('%s: has words for all data that a permission of any system brings', async (code) => {
    const { resources, fields } = await loadStrings(code);
    const paths = Object.values(connectors).flatMap(({ permissions }) =>
      permissions.flatMap(({ feeds }) => feeds.fields),
    );
    const unspoken = [...new Set(paths)].filter((path) => {
      const [resource = '', ...rest] = path.split('.');
      const field = rest.join('.');
      return resources[resource] === undefined || (field !== '*' && fields[field] === undefined);
    });
    expect(unspoken).toEqual([]);
  });
});
