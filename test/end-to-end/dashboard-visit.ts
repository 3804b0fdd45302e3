import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/** A passphrase that everybody of these tests has. */
export const passphrase = 'four words are enough';

/** A browser of one person, with nothing in it. */
export interface DashboardVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that was asked for. */
  readonly requested: readonly string[];
}

/** The dashboard of a real server. */
export interface Dashboard {
  readonly rollcall: TestRollcall;
  readonly browser: Browser;
  /** Opens an address in a browser of its own. What goes wrong in the page fails the test. */
  visit(url: string, width?: number): Promise<DashboardVisit>;
  /** Opens the dashboard for the first owner, who joins where nobody has. */
  visitAsOwner(path?: string): Promise<DashboardVisit>;
}

/** Starts a server and a browser for the tests of a file. */
export const useDashboard = (): Dashboard => {
  let rollcall: TestRollcall;
  let browser: Browser;
  let faults: string[] = [];
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [rollcall, browser] = await Promise.all([startRollcall(), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rollcall?.stop();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(faults).toEqual([]);
    faults = [];
  });

  const visit = async (url: string, width = 1280): Promise<DashboardVisit> => {
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // Chromium itself reports every answer of 400 and up, and every one that does not come.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !isAnswer) faults.push(message.text());
    });
    await page.goto(url);
    return { page, context, requested };
  };

  return {
    get rollcall() {
      return rollcall;
    },
    get browser() {
      return browser;
    },
    visit,
    visitAsOwner: async (path = '/dashboard/accounts') => {
      const link = await rollcall.inviteFirstOwner();
      const opened = await visit(link ?? `${rollcall.url}${path}`);
      if (link === undefined) {
        await signIn(opened.page);
        await opened.page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'hidden' });
      } else {
        await join(opened.page, 'Ann Example', ownerEmail);
        if (path !== '/dashboard/accounts') await opened.page.goto(`${rollcall.url}${path}`);
      }
      return opened;
    },
  };
};

export const ownerEmail = 'ann@example.com';

const secretField = (page: Page) => page.getByLabel('Passphrase', { exact: true });

/** Fills in the page of an invitation, and goes in. */
export const join = async (page: Page, name: string, email: string): Promise<void> => {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Your name').fill(name);
  await secretField(page).fill(passphrase);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
};

/** Fills in what asks to sign in, and sends it. */
export const signIn = async (page: Page, email = ownerEmail, secret = passphrase): Promise<void> => {
  await page.getByLabel('E-mail address').fill(email);
  await secretField(page).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
};
