import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { ConnectSessionCreateType, publishedClient } from '../clients/stackone.ts';
import { startRollcall } from '../rollcall.ts';

/*
 * The link component that another company published, in a page of a product on an origin of its own, against our Hub API.
 * https://www.npmjs.com/package/@stackone/hub
 */

const component = new URL('../clients/hub/node_modules/@stackone/hub/dist/webcomponent.js', import.meta.url);

let rollcall: Awaited<ReturnType<typeof startRollcall>>;
let product: Server;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [rollcall, product, browser] = await Promise.all([startRollcall(), startProduct(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  product?.close();
  await rollcall?.stop();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
});

afterEach(async () => page.close());

/** A page with nothing in it but the component's script, as any product would serve it. */
const startProduct = async (): Promise<Server> => {
  const script = await readFile(component).catch(() => {
    throw new Error('The published component is not installed: npm ci --prefix test/clients/hub');
  });
  const server = createServer((request, response) => {
    const isScript = request.url === '/component.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><html lang="en"><title>Product</title><script src="/component.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

const sessionToken = async (originOwnerId: string, provider = 'hibob'): Promise<string> => {
  const client = publishedClient({ serverURL: rollcall.url, apiKey: rollcall.apiKey });
  const { connectSessionTokenAuthLink } = await client.connectSessions.createConnectSession({
    originOwnerId,
    originOwnerName: originOwnerId,
    provider,
    type: ConnectSessionCreateType.Test,
  });
  return connectSessionTokenAuthLink?.token ?? '';
};

/** Puts the component into the page and remembers what it tells the page. */
const openComponent = async (token: string): Promise<void> => {
  await page.goto(`http://127.0.0.1:${(product.address() as AddressInfo).port}/`);
  await page.evaluate(
    ([sessionToken, baseUrl]) => {
      const hub = document.createElement('stackone-hub');
      const attributes = { mode: 'integration-picker', token: sessionToken, 'base-url': baseUrl, 'app-url': baseUrl };
      for (const [name, value] of Object.entries(attributes)) hub.setAttribute(name, value ?? '');
      hub.addEventListener('success', (event) => {
        document.body.dataset['linked'] = JSON.stringify((event as CustomEvent).detail);
      });
      document.body.append(hub);
    },
    [token, rollcall.url],
  );
};

const linkedInPage = () => page.evaluate(() => document.body.dataset['linked'] ?? null);

/** Fills the form, which the component empties after a refusal, and sends it. */
const connect = async (credentials: Readonly<Record<string, string>>): Promise<void> => {
  for (const [key, value] of Object.entries(credentials)) {
    await page.locator(`stackone-hub input[name="${key}"]`).fill(value);
  }
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
};

describe('the published Hub component', () => {
  it('links HiBob, and tells the page which account that is', async () => {
    await openComponent(await sessionToken('customer-1'));
    await connect(rollcall.sandbox.credentials['hibob'] ?? {});
    await expect.poll(linkedInPage, { timeout: 20_000 }).toMatch(/"provider":"hibob"/);
    expect(complaints).toEqual([]);
  });

  it('shows our own words when credentials are refused, and links with the right ones after that', async () => {
    await openComponent(await sessionToken('customer-2'));
    const credentials = rollcall.sandbox.credentials['hibob'] ?? {};
    const [refusal] = await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith('/hub/accounts') && answer.request().method() === 'POST'),
      connect({ ...credentials, service_user_token: 'not-the-token' }),
    ]);
    // It takes 401 and 403 for an expired session and shows nothing of the answer.
    expect(refusal.status()).toBe(400);
    const { message } = (await refusal.json()) as { message: string };
    await page.getByText(message).waitFor();
    expect(await linkedInPage()).toBeNull();
    await connect(credentials);
    await expect.poll(linkedInPage, { timeout: 20_000 }).toMatch(/"provider":"hibob"/);
  });

  it('links Employment Hero by signing in in a window of its own, and logs nothing of what is in its address', async () => {
    const token = await sessionToken('customer-3', 'employmenthero');
    await openComponent(token);
    const credentials = rollcall.sandbox.credentials['employmenthero'] ?? {};
    const [popup] = await Promise.all([page.waitForEvent('popup'), connect(credentials)]);
    await popup.getByRole('button', { name: 'Sign in and allow' }).click();
    await expect.poll(linkedInPage, { timeout: 20_000 }).toMatch(/"provider":"employmenthero"/);
    // It puts the whole form into the address of its window.
    const { client_secret: secret = '' } = credentials;
    expect(secret).not.toBe('');
    for (const word of [token, secret]) expect(rollcall.logged()).not.toContain(word);
    expect(complaints).toEqual([]);
  });

  it('says that access was not allowed, and links by a second sign-in', async () => {
    await openComponent(await sessionToken('customer-4', 'employmenthero'));
    const signIn = async (button: string) => {
      const credentials = rollcall.sandbox.credentials['employmenthero'] ?? {};
      const [popup] = await Promise.all([page.waitForEvent('popup'), connect(credentials)]);
      await popup.getByRole('button', { name: button }).click();
    };
    await signIn('Cancel');
    await page.getByText('denied', { exact: true }).waitFor();
    expect(await linkedInPage()).toBeNull();
    await signIn('Sign in and allow');
    await expect.poll(linkedInPage, { timeout: 20_000 }).toMatch(/"provider":"employmenthero"/);
  });
});
