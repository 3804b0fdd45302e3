import { createStrings } from '../../ui/language/create-strings.tsx';
import type { en } from './en.ts';

/** What every language must have: a missing sentence does not compile. */
export type Strings = typeof en;

/** The sentences of the Link Account page by language. */
export const stringSources = {
  en: () => import('./en.ts').then(({ en }) => en),
  de: () => import('./de.ts').then(({ de }) => de),
};

export const { loadStrings, StringsProvider, useStrings } = createStrings<Strings>(stringSources);
