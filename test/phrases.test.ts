import { describe, expect, it } from 'vitest';
import type { Connector } from '../src/connector-kit/contract.ts';
import { de as kitPhrases } from '../src/connector-kit/phrases/de.ts';
import { hole, sayBy, type Phrases } from '../src/connector-kit/phrases.ts';
import { translateConnector } from '../src/connector-kit/translate.ts';
import { connectors } from '../src/connectors/registry.ts';
import { shrinkGuide } from '../src/engine/guides/shrink-guide.ts';
import { de as enginePhrases } from '../src/engine/language/phrases/de.ts';
import { sayOf } from '../src/engine/language/say.ts';
import { resourceKeys } from '../src/model/resources.ts';
import { labels } from './guide-labels.ts';
import { proseIn } from './prose.ts';

const all = Object.values(connectors).map((connector) => [connector.manifest.key, connector] as const);
const ofAll: Phrases = { ...kitPhrases, ...enginePhrases };

/** Every text of guide, permissions and form that is asked to be translated. */
const textsOf = (connector: Connector): ReadonlySet<string> => {
  const texts = new Set<string>();
  translateConnector(connector, (text) => {
    texts.add(text);
    return text;
  });
  return texts;
};

/** What a connector says while it signs in, checks and looks. */
const saidAtLinking = (key: string) =>
  proseIn(`src/connectors/${key}/{auth,verify,looks,preflight,preflight/*,api/ask}.ts`).filter(
    (text) => !text.startsWith('may read'),
  );

const nameless = (text: string) => text.replaceAll(hole, '{}');
const namelessKeys = (phrases: Phrases) => new Set(Object.keys(phrases).map(nameless));

/** What stays as it is: a vendor's label, a code, a placeholder such as `SERVICE-12345`, a drawn secret, an address. */
const isVendors = (text: string, known: readonly string[]) =>
  known.includes(text.replace(/ \(optional\)$/, '')) || /^[\w.:/{}+=-]*[\d:_.{•][^ ]*$/.test(text);

/** Names in a text that must be the vendor's own: in italics, as code, in braces, as an address. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\*)\*[^*\n]+\*(?!\*)|`[^`]+`|\{\w+\}|https?:\/\/[\w./-]+/g)].map(([name]) => name).toSorted();

/** What our own page calls itself and its buttons in German. */
const ours: Readonly<Record<string, string>> = {
  '*Link Account*': '*HR-System verbinden*',
  '*Connect*': '*Verbinden*',
  '*Continue*': '*Weiter*',
  '*Set up integration*': '*Integration einrichten*',
};

const englishWords =
  /\b(the|and|of|is|are|with|you|for|not|that|which|this|it|from|at|on|only|without|be|can|read|needed|press|copy)\b/i;

describe.each(all)('the German of %s', (key, connector) => {
  const own = connector.phrases?.de ?? {};
  const known = { ...ofAll, ...own };
  const texts = textsOf(connector);
  const drawn = connector.guide.sections.flatMap(({ steps }) =>
    steps
      .flatMap((entry) => ('options' in entry ? entry.options.flatMap((option) => option.steps) : [entry]))
      .flatMap(({ frame }) => frame?.controls.flatMap(({ label, value = label }) => [label, value]) ?? []),
  );
  const vendors = [
    ...(labels[key] ?? []),
    ...drawn,
    ...connector.permissions.flatMap(({ name, menuPath }) => [name, ...menuPath]),
    ...connector.guide.sources.map(({ title }) => title),
    connector.auth.label,
  ];

  it('has a phrase for every text of guide, permissions and form', () => {
    const ourNames = connector.permissions.filter((one) => !one.published).map(({ name }) => name);
    const missing = [...texts].filter(
      (text) => !Object.hasOwn(known, text) && (!isVendors(text, vendors) || ourNames.includes(text)),
    );
    expect(missing.filter((text) => !/^[a-z_]+(:[a-z_]+)+$/.test(text))).toEqual([]);
  });

  it('has a phrase for everything that is said at linking', () => {
    const keys = namelessKeys(known);
    const said = saidAtLinking(key);
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((text) => !keys.has(text) && !vendors.includes(text))).toEqual([]);
  });

  it('has no phrase that nobody says, and none that all say', () => {
    const said = new Set([...texts, ...saidAtLinking(key)]);
    expect(Object.keys(own).filter((text) => !said.has(text) && !said.has(nameless(text)))).toEqual([]);
    expect(Object.keys(own).filter((text) => Object.hasOwn(ofAll, text))).toEqual([]);
  });
});

describe('what is said of all systems', () => {
  it('is said by somebody', () => {
    const said = new Set([
      ...all.flatMap(([key, connector]) => [...textsOf(connector), ...saidAtLinking(key)]),
      ...proseIn([
        'src/connector-kit/{auth,http}/*.ts',
        'src/connector-kit/walk.ts',
        'src/engine/{link,link/sign-in,tokens,permissions}/*.ts',
      ]),
    ]);
    // Sentences of which a part may be left out are not found as they are said.
    const inParts = /^\{\} (gave an answer|refused \{\}\.)/;
    const stale = Object.keys(ofAll)
      .map(nameless)
      .filter((text) => !said.has(text) && !inParts.test(text));
    expect(stale).toEqual([]);
  });
});

const books = [['of all', ofAll], ...all.map(([key, { phrases }]) => [key, phrases?.de ?? {}] as const)] as const;

describe.each(books)('the phrases %s', (_, phrases) => {
  const entries = Object.entries(phrases);

  it('keep every name of the vendor, every code, every address and every hole', () => {
    for (const [english, german] of entries) {
      const names = namesIn(english).map((name) => ours[name] ?? name);
      const isLookedUp = names.some((name) => /^\{\w+\}$/.test(name));
      if (isLookedUp) expect(names).toEqual(expect.arrayContaining([...namesIn(german)]));
      else expect([english, namesIn(german)]).toEqual([english, names.toSorted()]);
    }
  });

  it('are German throughout', () => {
    const withoutNames = (text: string) => text.replaceAll(/\*[^*\n]+\*|`[^`]+`|\{\w+\}|\(?https?:[^\s)]+\)?/g, '');
    const left = entries.filter(([, german]) => englishWords.test(withoutNames(german)));
    expect(left.map(([, german]) => german)).toEqual([]);
  });

  it('are typeset as German is', () => {
    const odd = entries.filter(([, german]) => /"|“[^“„]*”|\s[–—]\s|\s$|^\s|\s{3}/.test(german.replaceAll('\n', '')));
    expect(odd.map(([, german]) => german)).toEqual([]);
  });
});

describe.each(all)('%s in German', (_, connector) => {
  const say = sayOf(connector, 'de');

  it.each(resourceKeys)('is the same shrunk to %s and then translated, as translated and then shrunk', (resource) => {
    const shrunk = shrinkGuide(connector, { resources: [resource] });
    const shrunkFirst = translateConnector({ ...connector, ...shrunk }, say);
    const translatedFirst = shrinkGuide(translateConnector(connector, say), { resources: [resource] });
    expect(translatedFirst.guide).toEqual(shrunkFirst.guide);
    expect(translatedFirst.permissions).toEqual(shrunkFirst.permissions);
  });

  it('keeps what the guide is made of', () => {
    const structure = (guide: Connector['guide']) =>
      JSON.stringify(guide, (name, value: unknown) =>
        ['title', 'intro', 'body', 'text', 'alt', 'label', 'value', 'reset'].includes(name) ? '' : value,
      );
    const { beforeYouStart: _before, removal: _removal, ...english } = connector.guide;
    const { beforeYouStart, removal, ...german } = translateConnector(connector, say).guide;
    expect(structure(german as Connector['guide'])).toBe(structure(english as Connector['guide']));
    expect(beforeYouStart.minutes).toBe(connector.guide.beforeYouStart.minutes);
    expect(removal.menuPath).toEqual(connector.guide.removal.menuPath);
  });

  it('is in English what it was', () =>
    expect(translateConnector(connector, sayOf(connector, 'en')).guide).toEqual(connector.guide));
});

describe('saying by phrases', () => {
  const say = sayBy({
    '{count} people': '{count} Personen',
    '{people}, and maybe more': '{people}, vielleicht mehr',
    '1 people': 'genau einer',
    '{a} (of {b})?': 'von {b}: {a}',
    'Check {fields}, or not.': 'Oder nicht.',
    'Ask {who} about {who}.': 'Fragen Sie {who}.',
  });

  it.each([
    ['12 people', '12 Personen'],
    ['1 people', 'genau einer'],
    ['12 people, and maybe more', '12 Personen, vielleicht mehr'],
    ['$& (of $1)?', 'von $1: $&'],
    ['Check this, or not.', 'Oder nicht.'],
    ['Ask Bob about Bob.', 'Fragen Sie Bob.'],
    ['Ask Bob about Eve.', 'Ask Bob about Eve.'],
    ['Nobody knows this.', 'Nobody knows this.'],
    ['constructor', 'constructor'],
  ])('says %j as %j', (english, german) => expect(say(english)).toBe(german));
});
