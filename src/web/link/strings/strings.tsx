import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { en } from './en.ts';

/** What every language must have: a missing sentence does not compile. */
export type Strings = typeof en;

const StringsContext = createContext<Strings>(en);

/** The sentences of the page's language. */
export const useStrings = (): Strings => useContext(StringsContext);

export const StringsProvider = ({ strings, children }: { strings: Strings; children: ReactNode }): ReactNode => (
  <StringsContext value={strings}>{children}</StringsContext>
);

/** The languages by their code. */
const languages: Readonly<Record<string, Strings>> = { en };

/** The first of the reader's languages that the page speaks, English otherwise. */
export const chooseStrings = (preferred: readonly string[]): Strings =>
  preferred.map((tag) => languages[tag.toLowerCase().split('-')[0] ?? '']).find((found) => found !== undefined) ?? en;
