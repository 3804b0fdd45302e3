import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages, pseudoLanguages } from '../../src/web/ui/language/languages.ts';
import { launchBrowser } from '../browser.ts';
import { serveWebPages } from '../web-pages.ts';

const widths = [360, 768, 1280];
const themes = ['light', 'dark'] as const;

/** https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on a page that it was loaded into. */
export const violationsOf = async (page: Page): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, tags);

/** What a style sheet gets wrong on small screens, as sentences. */
export const misfitsOf = async (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    for (const input of document.querySelectorAll<HTMLInputElement>('input:not([aria-hidden]), select')) {
      if (input.labels?.length === 0) found.push(`no label: ${input.id}`);
      if (Number.parseFloat(getComputedStyle(input).fontSize) < 16) found.push(`small type: ${input.id}`);
    }
    // What is cut off at an edge: only what a screen reader alone is told may be.
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element);
      const isHidden = clip !== 'auto' || clipPath !== 'none';
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
      if (isCut && !isHidden && element.tagName !== 'INPUT') found.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
    }
    if (clientWidth > 400) return found;
    for (const target of document.querySelectorAll<HTMLElement>(
      'button, select, summary, input:not([aria-hidden]), a',
    )) {
      // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8).
      const inSentence = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
      const { height } = target.getBoundingClientRect();
      if (!inSentence && height > 0 && height < 44)
        found.push(`small target (${height}): ${target.outerHTML.slice(0, 90)}`);
    }
    return found;
  });

/** One way in which the page may look. */
interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly language: string;
}

/** The catalogue of states of a page. */
export interface StateCatalogue {
  /** Where the states are drawn: `/link/states`. */
  readonly path: string;
  readonly states: readonly string[];
}

/** Everything that is wrong with the states drawn one way, as sentences. */
const faultsOf = async (
  { browser, url, axe }: Drawing,
  { path, states }: StateCatalogue,
  { width, theme: colorScheme, language }: Look,
): Promise<string[]> => {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en' });
  const page = await context.newPage();
  const faults: string[] = [];
  let state = '';
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${state}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${state}: ${error.message}`));
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') faults.push(`${state} calls ${request.url()}`);
  });
  for (state of states) {
    await page.goto(`${url}${path}/${state}${state.includes('?') ? '&' : '?'}language=${language}`);
    // While a dialog is open, nothing else is there for who asks by role.
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor();
    await page.evaluate(axe);
    const found = [...(await violationsOf(page)), ...(await misfitsOf(page))];
    faults.push(...found.map((fault) => `${state}: ${fault}`));
  }
  await context.close();
  return faults;
};

const looks: readonly Look[] = Object.keys({ ...languages, ...pseudoLanguages }).flatMap((language) =>
  themes.flatMap((theme) => widths.map((width) => ({ theme, width, language }))),
);

/** `npm run test:deep` looks at every state in every theme, width and language; otherwise each state is looked at once, in turn. */
const isDeep = process.env['ROLLCALL_TEST_DEEP'] === '1';

/** A browser, and the built pages that it opens. */
export interface Drawing {
  readonly browser: Browser;
  readonly url: string;
  readonly axe: string;
}

/** Starts what the states are drawn with, for the tests of a file. */
export const useDrawing = (): Drawing => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof serveWebPages>>;
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    [browser, pages] = await Promise.all([launchBrowser(), serveWebPages()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return pages.url;
    },
    get axe() {
      return axe;
    },
  };
};

/** From one state to the next, so that a few states already meet every language. No factor of the number of looks. */
const stride = 7;

/** Looks at every state of a catalogue: accessible, whole at every width, quiet in the console, calling nobody. */
export const itDrawsEvery = (drawing: Drawing, catalogue: StateCatalogue): void =>
  it.each(looks)(
    '$theme at $width px in $language',
    async (look) => {
      const turn = looks.indexOf(look);
      const states = catalogue.states.filter((_, index) => isDeep || (index * stride) % looks.length === turn);
      expect(await faultsOf(drawing, { ...catalogue, states }, look)).toEqual([]);
    },
    120_000,
  );
