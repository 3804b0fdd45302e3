/** A language that pages speak. */
export interface Language {
  /** BCP 47 tag, for `lang`, `Intl` and `accept-language`. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  /** Its name in itself: whoever looks for it may read no other. */
  readonly name: string;
}

/** What readers can choose from. A further language is a line here and a file of strings for each page. */
export const languages = {
  en: { code: 'en', direction: 'ltr', name: 'English' },
  de: { code: 'de', direction: 'ltr', name: 'Deutsch' },
} as const satisfies Readonly<Record<string, Language>>;

/**
 * English in disguise, made when it is asked for: longer and accented, or mirrored. For tests and designers; it is
 * offered to nobody and reached by `?language=en-XA`. The tags are private ones (BCP 47: `XA` to `XZ` name no country).
 */
export const pseudoLanguages = {
  'en-XA': { code: 'en-XA', direction: 'ltr', name: 'Accented' },
  'en-XB': { code: 'en-XB', direction: 'rtl', name: 'Mirrored' },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof languages;
export type PseudoCode = keyof typeof pseudoLanguages;

/** Whether a code is one of the pseudo-languages. */
export const isPseudo = (code: string): code is PseudoCode => Object.hasOwn(pseudoLanguages, code);

const isSpoken = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

/** The first of a reader's languages, as tags such as `de-AT`, that pages speak; English otherwise. */
export const chooseLanguage = (preferred: readonly string[]): LanguageCode | PseudoCode => {
  for (const tag of preferred) {
    if (isPseudo(tag)) return tag;
    const [code = ''] = tag.toLowerCase().split('-');
    if (isSpoken(code)) return code;
  }
  return 'en';
};
