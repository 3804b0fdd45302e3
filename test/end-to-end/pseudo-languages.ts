import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { resources } from '../../src/web/link/strings/en-resources.ts';
import { languages } from '../../src/web/ui/language/languages.ts';
import type { Drawing } from './state-drawing.ts';

/** Every text that a reader meets, by eye or by ear. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (!parentElement?.closest('noscript, script')) texts.push(nodeValue ?? '');
    }
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });

/** What is left of a text outside the brackets of the sentences. */
const outsideBrackets = (text: string): string => {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replaceAll(/\[[^[\]]*\]/g, ' · ');
  }
  return left;
};

/** Text without the marks of Markdown and the joints of keys. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/[_.]/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Every text in a value. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Every text between quotation marks in the files of a folder. */
const textsWrittenIn = (folder: string): readonly string[] =>
  globSync(`${folder}/*.{ts,tsx}`)
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`/g)])
    .map(([, single, double, template]) => (single ?? double ?? template ?? '').replaceAll('\\', ''));

/** A unified field by its key: the strings have words for it. */
const isField = (text: string): boolean => Object.hasOwn(resources, text.split('.')[0] ?? '') && text.includes('.');

const names = new Set(Object.values(languages).map(({ name }) => name as string));

/** Initials, digests, and times of day as `Intl` spells them. */
const isNoSentence = (piece: string): boolean => /^(?:[A-Z]{1,2}|[\da-f]{16,}|\d+ [AP]M)$/.test(piece);

/** What stands on the page and comes neither from the strings nor from the samples. */
export const strangersIn = (texts: readonly string[], samples: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => outsideBrackets(text).split(/[›·:;,.()]|https?:\S+/))
    .map((piece) => plain(piece).trim())
    .filter((piece) => /\p{L}/u.test(piece) && !isNoSentence(piece) && !names.has(piece))
    .filter((piece) => !samples.some((text) => text.includes(piece)));

/** Boxes that the mirror image of the page does not have on the other side. What keeps its direction is left out. */
const unmirroredOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { display, clipPath } = getComputedStyle(element);
      const isDrawn = element.getClientRects().length > 0 && clipPath === 'none' && !display.startsWith('inline');
      return isDrawn && element.closest('[dir]') === root && !element.closest('svg *');
    });
    const boxes = () => elements.map((element) => element.getBoundingClientRect());
    root.dir = 'ltr';
    const before = boxes();
    root.dir = 'rtl';
    const after = boxes();
    return elements
      .filter((_, index) => {
        const [one, other] = [before[index], after[index]];
        return !one || !other || Math.abs(root.clientWidth - one.right - other.left) > 1.5;
      })
      .map((element) => element.outerHTML.slice(0, 160));
  });

const widths = [360, 1280];
const isDeep = process.env['ROLLCALL_TEST_DEEP'] === '1';

/** The states of a page. */
export interface Samples {
  /** Where they are drawn: `/link/states`. */
  readonly path: string;
  readonly states: Readonly<Record<string, unknown>>;
  /** Where they are written: `src/web/link/states`. What stands there is what a server would say. */
  readonly folder: string;
}

/** What is wrong with the states at one width. In turn, unless deep: every state at one of the widths. */
const faultsAt = async (
  width: number,
  { browser, url }: Drawing,
  { path, states, folder }: Samples,
): Promise<string[]> => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce', locale: 'en' });
  const samples = [...textsWrittenIn(folder), ...textsIn(states)].filter((text) => !isField(text)).map(plain);
  const turn = widths.indexOf(width);
  const faults: string[] = [];
  for (const state of Object.keys(states).filter((_, index) => isDeep || index % widths.length === turn)) {
    await page.goto(`${url}${path}/${state}?language=en-XA`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    faults.push(
      ...strangersIn(await textsOn(page), samples).map((text) => `${state}: not from the strings: ${text}`),
      ...(await unmirroredOn(page)).map((element) => `${state}: not mirrored: ${element}`),
    );
  }
  await page.close();
  return faults;
};

/** Looks at every state of a page in English that is accented, once as it is and once from the right. */
export const itIsReadyForEveryLanguage = (drawing: Drawing, samples: Samples): void =>
  it.each(widths)(
    'takes each sentence from the strings, and has its mirror image for those who read from the right, at %d px',
    async (width) => expect(await faultsAt(width, drawing, samples)).toEqual([]),
    120_000,
  );
