import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { launchBrowser } from '../browser.ts';
import { ConnectSessionCreateType, publishedClient, type StackOne } from '../clients/stackone.ts';
import { isLinkedBySignIn } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/** The Link Account page of a real server, opened by a link of its own. */
export interface LiveVisit {
  readonly page: Page;
  /** The link that was sent. */
  readonly link: string;
  /** What happened in the page that must not. */
  readonly faults: readonly string[];
  /** Every address that was asked for, of the windows too. */
  readonly requested: readonly string[];
}

/** What the API answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A server with its simulated vendors, and a browser. */
export interface Live {
  readonly rollcall: TestRollcall;
  readonly client: StackOne;
  /** Makes a link for a system and opens it. */
  open(provider: string): Promise<LiveVisit>;
  /** Opens a link that was made otherwise. */
  openLink(link: string): Promise<LiveVisit>;
  /** Calls the API with the sandbox's key. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  /** Calls the simulator's admin. */
  admin(provider: string, method: string, path: string, body: unknown): Promise<void>;
}

/** Starts both for the tests of a file. */
export const useLive = (): Live => {
  let rollcall: TestRollcall;
  let browser: Browser;
  let client: StackOne;
  let owners = 0;
  beforeAll(async () => {
    [rollcall, browser] = await Promise.all([startRollcall(), launchBrowser()]);
    client = publishedClient({ serverURL: rollcall.url, apiKey: rollcall.apiKey });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rollcall?.stop();
  });
  const openLink = async (link: string): Promise<LiveVisit> => {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const faults: string[] = [];
    const requested: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    context.on('request', (request) => requested.push(request.url()));
    await page.goto(link);
    return { page, link, faults, requested };
  };
  return {
    openLink,
    get rollcall() {
      return rollcall;
    },
    get client() {
      return client;
    },
    call: async (method, path, body, headers = {}) => {
      const answer = await fetch(rollcall.url + path, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${rollcall.apiKey}:`).toString('base64')}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as ApiAnswer['body'] };
    },
    open: async (provider) => {
      owners += 1;
      const { connectSessionTokenAuthLink: session } = await client.connectSessions.createConnectSession({
        originOwnerId: `customer-${provider}-${owners}`,
        originOwnerName: 'Example Company',
        provider,
        type: ConnectSessionCreateType.Test,
      });
      return openLink(session?.authLinkUrl ?? '');
    },
    admin: async (provider, method, path, body) => {
      const { adminUrl, adminKey } = rollcall.sandbox;
      const answer = await fetch(`${adminUrl}/${provider}/${path}`, {
        method,
        headers: { 'x-sandbox-key': adminKey, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    },
  };
};

/** Fills the form, after what comes before it, and presses its button, whatever the guide calls it. */
export const submitForm = async (
  { page }: LiveVisit,
  credentials: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const [start, submit] = [page.getByRole('button', { name: 'Start' }), page.locator('button[type=submit]')];
  await start.or(submit).first().waitFor();
  // Whoever links again has read it.
  if (await start.isVisible()) await start.click();
  for (const [key, value] of Object.entries(credentials)) await page.locator(`#field-${key}`).fill(value);
  await page.locator('button[type=submit]').click();
};

/** The same where the form opens a window: gives that window, with the vendor's sign-in in it. */
export const submitToWindow = async (
  visit: LiveVisit,
  credentials: Readonly<Record<string, string>> = {},
): Promise<Page> => {
  const [popup] = await Promise.all([visit.page.waitForEvent('popup'), submitForm(visit, credentials)]);
  await popup.getByRole('button', { name: 'Sign in and allow' }).waitFor();
  return popup;
};

/** The heading that says that it worked. */
export const linkedHeading = ({ page }: LiveVisit, provider: string) =>
  page.getByRole('heading', { name: `${connectors[provider]?.manifest.name} is linked` });

/** Links from the open page to the end, by signing in where the system is linked so, and with what is granted. */
export const linkFrom = async (
  visit: LiveVisit,
  provider: string,
  credentials: Readonly<Record<string, string>> = {},
): Promise<void> => {
  if (isLinkedBySignIn(provider)) {
    const popup = await submitToWindow(visit, credentials);
    await popup.getByRole('button', { name: 'Sign in and allow' }).click();
    await popup.getByRole('heading', { name: 'Connected' }).waitFor();
  } else await submitForm(visit, credentials);
  const linked = linkedHeading(visit, provider);
  const finish = visit.page.getByRole('button', { name: 'Set up integration' });
  await linked.or(finish).first().waitFor();
  if (await finish.isVisible()) await finish.click();
  await linked.waitFor();
};
