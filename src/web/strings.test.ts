import { describe, expect, it } from 'vitest';
import { connectors } from '../connectors/registry.ts';
import { loadStrings as loadDashboard } from './dashboard/strings/strings.tsx';
import { loadStrings as loadLink } from './link/strings/strings.tsx';
import { loadStrings as loadSandbox } from './sandbox/strings/strings.tsx';
import type { PageStrings } from './ui/language/create-strings.tsx';
import { languages } from './ui/language/languages.ts';
import type { LanguageCode } from './ui/language/languages.ts';

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

/** Words that are the same in English and German, names, and what a name is where a number should be. */
const sameInBoth = new Set(
  [
    'Test',
    'optional',
    'OK',
    'Teams',
    'Passphrase',
    'Name',
    'Rollcall',
    'Status',
    'Sandbox',
    'ms',
    'NaN',
    'Dashboard',
  ].map((word) => word.toLowerCase()),
);

const isSame = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).every((word) => sameInBoth.has(word.toLowerCase()));

/** Where there is nothing to say, on purpose. */
const isNothing = (path: string): boolean => path.endsWith('.none');

const pages: Readonly<Record<string, (code: LanguageCode) => Promise<PageStrings>>> = {
  'the Link Account page': loadLink,
  'the dashboard': loadDashboard,
  'the sandbox panel': loadSandbox,
};

const codes = Object.keys(languages) as LanguageCode[];
const foreign = codes.filter((code) => code !== 'en');

describe.each(Object.entries(pages))('the sentences of %s', (_, loadPage) => {
  const load = async (code: LanguageCode) => {
    const { language, ...sentences } = await loadPage(code);
    return { language, texts: new Map(textsIn(sentences)) };
  };

  it.each(codes)('%s: none is empty, and none has lost its end', async (code) => {
    const { language, texts } = await load(code);
    expect(language).toBe(languages[code]);
    expect([...texts].filter(([path, text]) => (text === '' && !isNothing(path)) || text !== text.trim())).toEqual([]);
    expect([...texts].filter(([, text]) => /undefined|\[object|=>|\$\{|  /.test(text))).toEqual([]);
  });

  it.each(foreign)('%s: has all that English has, and no more', async (code) => {
    const [english, other] = [await load('en'), await load(code)];
    expect([...other.texts.keys()].toSorted()).toEqual([...english.texts.keys()].toSorted());
  });

  it.each(foreign)('%s: nothing is left in English', async (code) => {
    const [english, other] = [await load('en'), await load(code)];
    const left = [...other.texts].filter(([path, text]) => english.texts.get(path) === text && !isSame(text));
    expect(left).toEqual([]);
    expect([...other.texts].filter(([, text]) => /\b(?:the|you|your|and|please|is)\b/i.test(text))).toEqual([]);
  });

  it.each(foreign)('%s: names what English names: the system, the project, the number', async (code) => {
    const [english, other] = [await load('en'), await load(code)];
    const filled = (text = '') => text.replaceAll(/[^\d…]/g, '').length > 0;
    expect([...other.texts].filter(([path, text]) => filled(english.texts.get(path)) && !filled(text))).toEqual([]);
  });
});

it.each(codes)('in %s there are words for all data that a permission of any system brings', async (code) => {
  const { resources, fields } = await loadLink(code);
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
