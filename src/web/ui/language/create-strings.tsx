import { DirectionProvider } from '@base-ui/react/direction-provider';
import { createContext, useContext, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { keepLanguageInAddress } from './address-language.ts';
import { isPseudo } from './languages.ts';
import type { Language, LanguageCode, PseudoCode } from './languages.ts';

/** What the strings of every page hold beside its own sentences. */
export interface PageStrings {
  readonly language: Language;
  /** The page's title, as the browser shows it. */
  readonly title: string;
}

/** Where the strings of each language are loaded from. The page's shape is English: a missing sentence does not compile. */
export type StringSources<Strings> = Readonly<Record<LanguageCode, () => Promise<Strings>>>;

interface SpokenLanguage {
  readonly language: Language;
  /** Changes the language in place. Everything that was typed stays. */
  readonly speak: (code: LanguageCode) => void;
}

const LanguageContext = createContext<SpokenLanguage | undefined>(undefined);

const within = <Value,>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The page is drawn inside its StringsProvider.');
  return value;
};

/** The language that the page speaks now. */
export const useLanguage = (): SpokenLanguage => within(useContext(LanguageContext));

/**
 * The sentences of one page in all its languages. Only the language that is spoken is loaded.
 *
 *     export const { loadStrings, StringsProvider, useStrings } = createStrings<Strings>({ en: ..., de: ... });
 *     const strings = await loadStrings(chooseLanguage(preferredLanguages(location.search, navigator.languages)));
 *     <StringsProvider first={strings}>...</StringsProvider>
 *
 * @param keep remembers a language that was switched to, for the next load. Default: in the address.
 */
export const createStrings = <Strings extends PageStrings>(
  sources: StringSources<Strings>,
  keep: (code: LanguageCode) => void = (code) => keepLanguageInAddress(window, code),
) => {
  const StringsContext = createContext<Strings | undefined>(undefined);

  const loadStrings = async (code: LanguageCode | PseudoCode): Promise<Strings> => {
    if (!isPseudo(code)) return sources[code]();
    const [{ disguise }, english] = await Promise.all([import('./disguise.ts'), sources.en()]);
    return disguise(english, code);
  };

  /** @param first the strings that the page begins with. */
  const StringsProvider = ({ first, children }: { first: Strings; children: ReactNode }): ReactNode => {
    const [strings, setStrings] = useState(first);
    const { language, title } = strings;
    // Before anything is fetched: requests name the language that the document is in.
    useLayoutEffect(() => {
      document.documentElement.lang = language.code;
      document.documentElement.dir = language.direction;
      document.title = title;
    }, [language, title]);
    const speak = (code: LanguageCode): void => {
      loadStrings(code).then(
        (loaded) => {
          setStrings(loaded);
          keep(code);
        },
        // The server is out of reach: the page goes on as it is.
        () => undefined,
      );
    };
    return (
      <LanguageContext value={{ language, speak }}>
        <DirectionProvider direction={language.direction}>
          <StringsContext value={strings}>{children}</StringsContext>
        </DirectionProvider>
      </LanguageContext>
    );
  };

  /** The sentences of the page's language. */
  const useStrings = (): Strings => within(useContext(StringsContext));

  return { loadStrings, StringsProvider, useStrings };
};
