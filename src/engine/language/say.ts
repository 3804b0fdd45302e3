import type { Connector } from '../../connector-kit/contract.ts';
import { de as kitInGerman } from '../../connector-kit/phrases/de.ts';
import { sayBy, type Phrases, type Say } from '../../connector-kit/phrases.ts';
import { translateConnector } from '../../connector-kit/translate.ts';
import type { Language, Translation } from '../../model/languages.ts';
import { de } from './phrases/de.ts';

export type { Language, Say };

/** What is said of every system alike. */
const ofAll: Readonly<Record<Translation, Phrases>> = { de: { ...kitInGerman, ...de } };

/** Says what a connector says, and what is said of all of them, in a language. */
export const sayOf = (connector: Pick<Connector, 'phrases'> | undefined, language: Language): Say =>
  language === 'en' ? (text) => text : sayBy({ ...ofAll[language], ...connector?.phrases?.[language] });

/** A connector with guide, permissions and form in a language. */
export const connectorIn = (connector: Connector, language: Language): Connector =>
  language === 'en' ? connector : translateConnector(connector, sayOf(connector, language));
