import { createContext, use } from 'react';
import { createStrings } from '../../ui/language/create-strings.tsx';
import type { Strings } from './en.ts';

export type { Strings };

/** The sentences of the sandbox panel by language. */
export const stringSources = {
  en: () => import('./en.ts').then(({ en }) => en),
  de: () => import('./de.ts').then(({ de }) => de),
};

/** Of the page that is the panel alone. As a room of another page it is handed its sentences by {@link PanelStrings}. */
export const { loadStrings, StringsProvider, useStrings: usePageStrings } = createStrings<Strings>(stringSources);

export const PanelStrings = createContext<Strings | undefined>(undefined);

/** The panel's sentences, whatever page it is in. */
export const useStrings = (): Strings => {
  const strings = use(PanelStrings);
  if (strings === undefined) throw new Error('The panel is drawn inside PanelStrings.');
  return strings;
};
