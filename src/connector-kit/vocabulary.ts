/** The wire form of an enum: our word, and the vendor's own beside it. */
export interface EnumValue<Word extends string> {
  value: Word | 'unmapped_value';
  source_value: string;
}

/** One enum of one vendor. */
export interface Vocabulary<Word extends string> {
  /** The wire form of a vendor's word; null for none. */
  (word: string | null | undefined): EnumValue<Word> | null;
  /** Its table: the vendor's words on the left, ours on the right. */
  readonly words: Readonly<Record<string, Word>>;
}

/**
 * One enum of one vendor: its words on the left, ours on the right. Case and surrounding blanks of the
 * vendor's word do not matter. A word that is not in the table is `unmapped_value`: nothing is guessed.
 */
export const vocabulary = <Word extends string>(words: Readonly<Record<string, Word>>): Vocabulary<Word> => {
  const known = new Map(Object.entries(words).map(([word, ours]) => [fold(word), ours]));
  const read = (word: string | null | undefined): EnumValue<Word> | null =>
    word === null || word === undefined || word.trim() === ''
      ? null
      : { value: known.get(fold(word)) ?? 'unmapped_value', source_value: word };
  return Object.assign(read, { words });
};

const fold = (word: string) => word.trim().toLowerCase();
