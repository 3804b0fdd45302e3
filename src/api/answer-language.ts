import { languageDetector } from 'hono/language';
import type { Language } from '../engine/language/say.ts';
import { languages } from '../model/languages.ts';

/**
 * Finds the language in which a caller wants to be told, and keeps it as `language` with the request: the first that is
 * spoken here of its `accept-language` (RFC 9110, 12.5.4), else English.
 */
export const detectLanguage = languageDetector({
  order: ['header'],
  caches: false,
  supportedLanguages: [...languages],
  fallbackLanguage: 'en',
});

/** What an answer says of its language, to readers and to caches. */
export const languageFields = (language: Language): Readonly<Record<string, string>> => ({
  'content-language': language,
  vary: 'accept-language',
});
