import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serveWebPages } from '../web-pages.ts';
import { createHubStub, secret } from './hub-stub.ts';
import type { HubStub } from './hub-stub.ts';

/** What a test does on the Link Account page, and sees of it. */
export interface LinkVisit {
  readonly page: Page;
  readonly stub: HubStub;
  readonly url: string;
}

/** Opens a fresh page and stub for each test of the file, and fails a test on any error in the console. */
export const useLinkVisit = (): LinkVisit => {
  let browser: Browser;
  let stub: HubStub;
  let page: Page;
  let pages: Awaited<ReturnType<typeof serveWebPages>>;
  let faults: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    stub = createHubStub();
    stub.offered = ['hibob'];
    pages = await serveWebPages(stub.answer);
    stub.vendorUrl = `${pages.url}/link/states/opening`;
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport });
    context.setDefaultTimeout(5_000);
    page = await context.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // Chromium itself reports every answer of 400 and up.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) faults.push(message.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    await pages.close();
    expect(faults).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get stub() {
      return stub;
    },
    get url() {
      return pages.url;
    },
  };
};

export const open = ({ page, url }: LinkVisit) => page.goto(`${url}/link/project-1#${secret}`);

export const heading = ({ page }: LinkVisit, name: string) => page.getByRole('heading', { name });
export const idField = ({ page }: LinkVisit) => page.getByLabel('Hibob Service User ID', { exact: true });
export const tokenField = ({ page }: LinkVisit) => page.getByLabel('Hibob Service User Token', { exact: true });
export const connect = ({ page }: LinkVisit) => page.getByRole('button', { name: 'Connect' });

/** What is sent of sharing where nobody changed anything. */
export const sharesEverything = { withheld: [], people: 'everybody' };

/** The requests that tried to link. */
export const attempts = ({ stub }: LinkVisit) =>
  stub.seen.filter(({ method, path }) => method === 'POST' && path === '/hub/accounts');

/** Opens the link and goes on to the form. */
export const reachForm = async (visit: LinkVisit): Promise<void> => {
  await open(visit);
  await visit.page.getByRole('button', { name: 'Start' }).click();
  await idField(visit).waitFor();
};

export const fill = async (visit: LinkVisit, id = 'SERVICE-20417', token = 'right'): Promise<void> => {
  await idField(visit).fill(id);
  await tokenField(visit).fill(token);
};

/** Text or id of the element that has the focus. */
export const focused = ({ page }: LinkVisit) =>
  page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);

/** Pastes into the element that has the focus. */
export const paste = ({ page }: Pick<LinkVisit, 'page'>, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
