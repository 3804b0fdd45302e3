import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { ConnectSessionCreateType, publishedClient } from '../clients/stackone.ts';
import { freePort } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/** A connect session, by both of its ways in. */
export interface Invitation {
  readonly link: string;
  readonly token: string;
  readonly secrets: readonly string[];
}

/** A page of a product, in a browser of its own. */
export interface ProductVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that was asked for or told as Referer, in frames and windows too. */
  readonly requested: readonly string[];
  /** Cookies that were sent to the Hub. */
  readonly cookies: readonly string[];
  readonly console: readonly string[];
  /** The further arguments of each call of `postMessage`, in frames and windows too. */
  readonly posted: readonly (readonly unknown[])[];
}

/**
 * Rollcall with its Hub on a host of its own, a product on an origin that may embed the Hub, and the same pages on another
 * that may not.
 */
export interface EmbedLive {
  readonly rollcall: TestRollcall;
  readonly hubUrl: string;
  readonly allowed: string;
  readonly foreign: string;
  invite(provider: string): Promise<Invitation>;
  /**
   * Opens a page of the product: `/`, which has the loader in it, `/isolated`, which shuts off all windows
   * but its own, or `/readme`, which is the example of the package's README.
   */
  visit(url: string, width?: number): Promise<ProductVisit>;
}

/** The example that the package's README says to copy. */
const readmeExample = async (): Promise<string> => {
  const readme = await readFile(new URL('../../packages/hub/README.md', import.meta.url), 'utf8');
  const [, example] = /```html\n([\s\S]*?)```/.exec(readme) ?? [];
  if (!example?.includes(documentedHub)) throw new Error(`The README has no example with ${documentedHub}`);
  return example;
};

const documentedHub = 'https://rollcall.example.com';

/** The pages of a product. */
const startProduct = async (hubUrl: string): Promise<Server> => {
  const example = (await readmeExample()).replaceAll(documentedHub, hubUrl);
  const plain = `<h1>Settings</h1><script src="${hubUrl}/embed.js"></script>`;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/isolated') response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.end(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Product</title>
       <body style="font-family: sans-serif">${request.url === '/readme' ? example : plain}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** Every call of `postMessage` in a script goes by a function that notes it: those to other origins cannot be hooked at their target. */
const hooked = (script: string): string =>
  script.replaceAll(/([\w$.]+?)\??\.postMessage\(/g, (_, target: string) => `globalThis.notedPost(${target},`);

/** Starts all of it for the tests of a file. */
export const useEmbedLive = (): EmbedLive => {
  let rollcall: TestRollcall;
  let browser: Browser;
  let product: Server;
  let hubUrl: string;
  let owners = 0;
  const productPort = () => (product.address() as AddressInfo).port;

  beforeAll(async () => {
    const port = await freePort();
    hubUrl = `http://hub.localhost:${port}`;
    [rollcall, browser, product] = await Promise.all([
      startRollcall({ ROLLCALL_PORT: String(port), ROLLCALL_HUB_URL: hubUrl }),
      launchBrowser(),
      startProduct(hubUrl),
    ]);
    const authorization = `Basic ${Buffer.from(`${rollcall.apiKey}:`).toString('base64')}`;
    const call = (path: string, init?: RequestInit) =>
      fetch(rollcall.url + path, { ...init, headers: { authorization, 'content-type': 'application/json' } });
    const answer = await call('/connector_profiles?environment=simulator&connector_key=hibob');
    const { data } = (await answer.json()) as { data: { id: string }[] };
    const changed = await call(`/connector_profiles/${data[0]?.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ embed_origins: ['https://other.example.com', `http://localhost:${productPort()}`] }),
    });
    if (!changed.ok) throw new Error(await changed.text());
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    product?.close();
    await rollcall?.stop();
  });

  return {
    get rollcall() {
      return rollcall;
    },
    get hubUrl() {
      return hubUrl;
    },
    get allowed() {
      return `http://localhost:${productPort()}`;
    },
    get foreign() {
      return `http://127.0.0.1:${productPort()}`;
    },
    async invite(provider) {
      owners += 1;
      const client = publishedClient({ serverURL: rollcall.url, apiKey: rollcall.apiKey });
      const { connectSessionTokenAuthLink: session } = await client.connectSessions.createConnectSession({
        originOwnerId: `customer-${owners}`,
        originOwnerName: 'Example Company',
        provider,
        type: ConnectSessionCreateType.Test,
      });
      const { authLinkUrl: link = '', token = '' } = session ?? {};
      return { link, token, secrets: [token, new URL(link).hash.slice(1)] };
    },
    async visit(url, width = 1024) {
      const context = await browser.newContext({
        locale: 'en',
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      });
      context.setDefaultTimeout(15_000);
      const requested: string[] = [];
      const cookies: string[] = [];
      const messages: string[] = [];
      const posted: unknown[][] = [];
      context.on('request', (request) => {
        requested.push(request.url());
        void request.allHeaders().then(
          ({ cookie, referer }) => {
            if (referer !== undefined) requested.push(referer);
            if (cookie !== undefined && request.url().startsWith(hubUrl)) cookies.push(cookie);
          },
          () => undefined,
        );
      });
      context.on('console', (message) => messages.push(message.text()));
      await context.exposeBinding('notePost', (_source, rest: unknown[]) => void posted.push(rest));
      await context.addInitScript(() => {
        const page = window as unknown as Record<string, unknown> & { notePost(rest: unknown[]): void };
        page['told'] = [];
        page['notedPost'] = (target: Window | undefined, message: unknown, ...rest: [string]) => {
          page.notePost(rest);
          target?.postMessage(message, ...rest);
        };
      });
      await context.route(/\.js$/, async (route) => {
        const request = route.request();
        // Only browsers know where `hub.localhost` is; the server goes by the name.
        const headers = { ...(await request.allHeaders()), host: new URL(hubUrl).host };
        const response = await route.fetch({ url: request.url().replace(hubUrl, rollcall.url), headers });
        return route.fulfill({ response, body: hooked(await response.text()) });
      });
      // What a signed-in owner's browser holds for the other host.
      await context.addCookies([{ name: 'session', value: 'of-the-dashboard', url: rollcall.url }]);
      const page = await context.newPage();
      await page.goto(url);
      return { page, context, requested, cookies, console: messages, posted };
    },
  };
};

/** Puts `<rollcall-hub>` into the page, with something to click on. */
export const embed = ({ page }: ProductVisit, attributes: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((given) => {
    const hub = document.createElement('rollcall-hub');
    for (const [name, value] of Object.entries(given)) hub.setAttribute(name, value);
    hub.innerHTML = '<button>Connect your HR system</button>';
    const { told } = window as unknown as { told: unknown[] };
    for (const type of ['success', 'close', 'error'] as const) {
      hub.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
    }
    document.body.append(hub);
  }, attributes);

/** What the Hub told the page: the event, and what came with it. */
export const toldTo = ({ page }: ProductVisit): Promise<readonly (readonly [string, unknown])[]> =>
  page.evaluate(() => (window as unknown as { told: [string, unknown][] }).told);

export const hubIn = ({ page }: ProductVisit): FrameLocator => page.frameLocator('rollcall-hub iframe');

/** Fills the form and sends it. */
export const submitIn = async (
  hub: FrameLocator | Page,
  credentials: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await hub.getByRole('button', { name: 'Start' }).click();
  for (const [key, value] of Object.entries(credentials)) await hub.locator(`#field-${key}`).fill(value);
  await hub.locator('button[type=submit]').click();
};
