import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/web/ui/language/languages.ts';
import { catalogue } from '../../src/web/link/states/catalogue.ts';
import { launchBrowser } from '../browser.ts';
import { serveWebPages } from '../web-pages.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof serveWebPages>>;

beforeAll(async () => {
  [browser, pages] = await Promise.all([launchBrowser(), serveWebPages()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

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

/** Every text of a sample: what a server would send to be shown. Keys of unified fields have words in the strings. */
const sampleTexts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [plain(value)];
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap(sampleTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (['fields', 'feeds'].includes(key) ? [] : sampleTexts(item)));
};

const names = new Set(Object.values(languages).map(({ name }) => name as string));

/** What stands on the page and comes neither from the strings nor from the sample. */
const strangersIn = (texts: readonly string[], state: unknown): readonly string[] => {
  const told = sampleTexts(state);
  return texts
    .flatMap((text) => outsideBrackets(text).split(/[›·:;,.()]|https?:\S+/))
    .map((piece) => plain(piece).trim())
    .filter((piece) => /\p{L}/u.test(piece) && !/^[A-Z]{1,2}$/.test(piece) && !names.has(piece))
    .filter((piece) => !told.some((text) => text.includes(piece)));
};

/** Boxes that the mirror image of the page does not have on the other side. What keeps its direction is left out. */
const unmirroredOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        !element.closest('svg *, [dir]') &&
        !getComputedStyle(element).display.startsWith('inline') &&
        element.getClientRects().length > 0,
    );
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

/** What is wrong with the states at one width. In turn, unless deep: every state at one of the widths. */
const faultsAt = async (width: number): Promise<readonly string[]> => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce', locale: 'en' });
  const turn = widths.indexOf(width);
  const faults: string[] = [];
  for (const [index, [name, state]] of Object.entries(catalogue).entries()) {
    if (!isDeep && index % widths.length !== turn) continue;
    await page.goto(`${pages.url}/link/states/${name}?language=en-XA`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    faults.push(
      ...strangersIn(await textsOn(page), state).map((text) => `${name}: not from the strings: ${text}`),
      ...(await unmirroredOn(page)).map((element) => `${name}: not mirrored: ${element}`),
    );
  }
  await page.close();
  return faults;
};

describe('every state of the Link Account page', () => {
  it.each(widths)(
    'takes each sentence from the strings, and has its mirror image for those who read from the right, at %d px',
    async (width) => expect(await faultsAt(width)).toEqual([]),
    120_000,
  );

  it('would show a sentence that is written into a view', () => {
    expect(strangersIn(['[Ļîîñķ HiBob]', 'Link it'], {})).toEqual(['Link it']);
    expect(strangersIn(['Click Save: [đööñéé [it]]'], { body: '*Click* Save' })).toEqual([]);
  });

  it('is accented and longer, or reads from the right, when its address asks for it', async () => {
    const page = await browser.newPage();
    const drawnIn = async (language: string) => {
      await page.goto(`${pages.url}/link/states/before?language=${language}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { dir } = await page.evaluate(() => ({ dir: document.documentElement.dir }));
      return { dir, title: await page.title(), heading: await page.getByRole('heading', { level: 2 }).textContent() };
    };
    expect(await drawnIn('en-XA')).toEqual({
      dir: 'ltr',
      title: expect.stringMatching(/^\[Ļîîñķ Ååççööûûñţ\]/),
      heading: '[Ļîîñķ HiBob]',
    });
    expect(await drawnIn('en-XB')).toMatchObject({
      dir: 'rtl',
      heading: '\u2067\u202eLink \u2068HiBob\u2069\u202c\u2069',
    });
    await page.close();
  });
});
