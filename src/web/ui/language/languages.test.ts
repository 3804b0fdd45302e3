import { describe, expect, it } from 'vitest';
import { keepLanguageInAddress, preferredLanguages } from './address-language.ts';
import { chooseLanguage } from './languages.ts';

describe('the language of a page', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr', 'DE', 'en'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr', 'tlh'], 'en'],
    [[], 'en'],
    [['en-XA'], 'en-XA'],
    [['constructor', 'toString', ''], 'en'],
  ])('for a reader of %j is %s', (preferred, chosen) => {
    expect(chooseLanguage(preferred)).toBe(chosen);
  });

  it('is what the address asks for before what the browser prefers', () => {
    expect(preferredLanguages('?theme=dark&language=de', ['en'])).toEqual(['de', 'en']);
    expect(preferredLanguages('', ['en'])).toEqual(['en']);
  });

  it('is kept in the address, and the history entry with the secret of the link stays as it is', () => {
    const state = { linkSecret: 's' };
    const kept: unknown[] = [];
    const location = { href: 'https://hub.example.com/link/p?theme=dark&language=en#step-one' };
    const replaceState = (entry: unknown, _: string, url?: URL | string | null) =>
      void kept.push([entry, url?.toString()]);
    keepLanguageInAddress({ location, history: { state, replaceState } }, 'de');
    expect(kept).toEqual([[state, 'https://hub.example.com/link/p?theme=dark&language=de#step-one']]);
  });
});
