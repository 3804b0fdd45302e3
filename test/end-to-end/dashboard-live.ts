import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { saveInvitation } from '../../src/engine/people/invitations.ts';
import type { Role } from '../../src/model/access.ts';
import { openDatabase, type Store } from '../../src/store/database.ts';
import { findDefaultProject } from '../../src/store/projects.ts';
import { launchBrowser } from '../browser.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/** Somebody's browser on the dashboard. */
export interface DashboardVisit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What happened in the page that must not. */
  readonly faults: readonly string[];
}

/** A server with its simulated vendors, its database, and a browser. */
export interface LiveDashboard {
  readonly rollcall: TestRollcall;
  readonly store: Store;
  /** Opens the dashboard as a new member with a role, already signed in. */
  visit(role: Role, path?: string): Promise<DashboardVisit>;
  /** Calls the simulator's admin. */
  admin(provider: string, method: string, path: string, body?: unknown): Promise<void>;
}

/** Starts them for the tests of a file. */
export const useDashboard = (): LiveDashboard => {
  let rollcall: TestRollcall;
  let store: Store;
  let browser: Browser;
  let people = 0;
  beforeAll(async () => {
    [rollcall, browser] = await Promise.all([startRollcall(), launchBrowser()]);
    store = await openDatabase({ connectionString: rollcall.connectionString, maxConnections: 2 });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await store?.close();
    await rollcall?.stop();
  });

  /** Joins by an invitation, as the page does, and gives the cookie. */
  const join = async (role: Role): Promise<string> => {
    const email = `person-${++people}@example.com`;
    const { id } = await findDefaultProject(store.db);
    const { token } = await saveInvitation(store.db, id, { email, role }, Date.now());
    const answer = await fetch(`${rollcall.url}/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: 'Ada', passphrase: 'several words of a test' }),
    });
    if (!answer.ok) throw new Error(`joining answered ${answer.status}: ${await answer.text()}`);
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };

  return {
    get rollcall() {
      return rollcall;
    },
    get store() {
      return store;
    },
    visit: async (role, path = '/dashboard/accounts') => {
      const [name = '', value = ''] = (await join(role)).split('=');
      const viewport = { width: 1280, height: 900 };
      const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport });
      context.setDefaultTimeout(15_000);
      await context.addCookies([{ name, value, url: rollcall.url, httpOnly: true, sameSite: 'Strict' }]);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(`${rollcall.url}${path}`);
      return { context, page, faults };
    },
    admin: async (provider, method, path, body) => {
      const { adminUrl, adminKey } = rollcall.sandbox;
      const answer = await fetch(`${adminUrl}/${provider}/${path}`, {
        method,
        headers: { 'x-sandbox-key': adminKey, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    },
  };
};
