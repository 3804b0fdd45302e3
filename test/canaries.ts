import { randomBytes } from 'node:crypto';

/** Every spelling in which a text could lie somewhere. Base64 in its three alignments, without the ends that vary. */
export const spellingsOf = (text: string): string[] => {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const hex = bytes.toString('hex');
  return [
    text,
    ...base64,
    ...base64.map((spelled) => spelled.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.toUpperCase(),
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
  ];
};

/** How many spellings of these texts are somewhere. */
export const occurrences = (haystack: Buffer, texts: readonly string[]): number =>
  texts.flatMap(spellingsOf).filter((spelling) => haystack.includes(spelling)).length;

/** Texts that nobody else writes, with characters that need escaping. */
export const newCanaries = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${kind}-${index}-${randomBytes(9).toString('base64url')}-é"+/`);
