/**
 * A translation of sentences by their English, as gettext keeps them: the English stands once, where it is used. What varies is
 * a hole in braces, such as `{count}`; the translation may set it elsewhere, or do without.
 */
export type Phrases = Readonly<Record<string, string>>;

/** Says an English text in another language. What has no phrase stays as it is: vendors' labels above all. */
export interface Say {
  (text: string): string;
}

/** Holes of a phrase. */
export const hole = /\{(\w+)\}/g;

/** Says what some phrases know. A text that is a phrase goes before one that fills the holes of another; what fills them is said, too. */
export const sayBy = (phrases: Phrases): Say => {
  const withHoles = Object.entries(phrases).flatMap(([english, translated]) => {
    const pattern = patternOf(english);
    return pattern ? [{ pattern, translated }] : [];
  });
  const say: Say = (text) => {
    if (Object.hasOwn(phrases, text)) return phrases[text] ?? text;
    for (const { pattern, translated } of withHoles) {
      const filled = pattern.exec(text)?.groups;
      if (filled) return translated.replaceAll(hole, (name, key: string) => say(filled[key] ?? name));
    }
    return text;
  };
  return say;
};

/** The form of the texts that a phrase with holes makes; undefined where it has none. A hole that comes twice holds the same. */
const patternOf = (english: string): RegExp | undefined => {
  const parts = english.split(hole);
  if (parts.length === 1) return undefined;
  const source = parts.map((part, index) => {
    if (index % 2 === 0) return escaped(part);
    return parts.indexOf(part) < index ? `\\k<${part}>` : `(?<${part}>.+?)`;
  });
  return new RegExp(`^${source.join('')}$`, 's');
};

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
