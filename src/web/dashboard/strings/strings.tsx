import { createStrings } from '../../ui/language/create-strings.tsx';
import { keep } from '../kept.ts';
import type { en } from './en.ts';

/** What every language must have: a missing sentence does not compile. */
export type Strings = typeof en;

/** The sentences of the dashboard by language. */
export const stringSources = {
  en: () => import('./en.ts').then(({ en }) => en),
  de: () => import('./de.ts').then(({ de }) => de),
};

/** The chosen language is kept by the browser: addresses of the dashboard are shared by people of several languages. */
export const { loadStrings, StringsProvider, useStrings } = createStrings<Strings>(stringSources, (code) =>
  keep('language', code),
);
