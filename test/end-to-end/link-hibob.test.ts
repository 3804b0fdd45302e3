import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
let browser: Browser;
beforeAll(async () => {
  [rollcall, browser] = await Promise.all([startRollcall(), launchBrowser()]);
  await mkdir('screenshots', { recursive: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rollcall.stop();
});

beforeEach(async () => {
  await admin('reset', 'POST');
  await admin('faults', 'DELETE');
});

const authorization = () => `Basic ${Buffer.from(`${rollcall.apiKey}:`).toString('base64')}`;

const newLink = async (owner: string): Promise<string> => {
  const answer = await fetch(`${rollcall.url}/connect_sessions`, {
    method: 'POST',
    headers: { authorization: authorization(), 'content-type': 'application/json' },
    body: JSON.stringify({ origin_owner_id: owner, origin_owner_name: 'Acme', type: 'test', provider: 'hibob' }),
  });
  return ((await answer.json()) as { auth_link_url: string }).auth_link_url;
};

const accountsOf = async (owner: string) => {
  const answer = await fetch(`${rollcall.url}/accounts?origin_owner_ids=${owner}`, {
    headers: { authorization: authorization() },
  });
  return (await answer.json()) as { provider: string; status: string }[];
};

/** What happened in the page that must not. */
const watch = (page: Page) => {
  const seen: string[] = [];
  page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  return seen;
};

const admin = (path: string, method: string, body?: unknown) =>
  fetch(`${rollcall.sandbox.adminUrl}/hibob/${path}`, {
    method,
    headers: { 'x-sandbox-key': rollcall.sandbox.adminKey, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const open = async (owner: string, width: number) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors = watch(page);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  const link = await newLink(owner);
  await page.goto(link);
  const shot = (name: string) =>
    page.screenshot({ path: `screenshots/link-hibob-${name}-${width}.png`, fullPage: true });
  return { page, errors, requested, secret: new URL(link).hash.slice(1), shot };
};

/** The panel that tells why it did not work, once it says what is expected. */
const failureIn = async (page: Page, title: RegExp) => {
  const panel = page.locator('section[aria-labelledby=failure-title]');
  await panel.getByRole('heading', { name: title }).waitFor({ timeout: 15_000 });
  return panel;
};

/** The input of a credential, found by the label that stands over it. */
const field = (page: Page, key: string) => page.locator(`#field-${key}`);

const fill = async (page: Page, id: string, token: string) => {
  await field(page, 'service_user_id').fill(id);
  await field(page, 'service_user_token').fill(token);
};

describe.each([360, 1280])('linking HiBob by hand at %i px', { timeout: 60_000 }, (width) => {
  it('tells that the pair was refused and how to mend it, then links', async () => {
    const owner = `acme-${width}`;
    const { page, errors, requested, secret, shot } = await open(owner, width);
    const { service_user_id: id = '', service_user_token: token = '' } = rollcall.sandbox.credentials['hibob'] ?? {};

    await expect.poll(() => page.title()).toContain('Link Account');
    await page.getByRole('button', { name: 'Start' }).click();
    await fill(page, id, 'not-the-token-that-was-shown-once-0000');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const alert = await failureIn(page, /did not accept/);
    await shot('refused');
    for (const key of ['service_user_id', 'service_user_token']) {
      expect(await field(page, key).getAttribute('aria-invalid')).toBe('true');
    }
    for (const step of [/Copy the Service User ID/, /Copy the Token/, /If the token was lost or refused/]) {
      expect(await alert.getByRole('link', { name: step }).isVisible()).toBe(true);
    }
    expect(await accountsOf(owner)).toEqual([]);

    await fill(page, id, token);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('heading', { name: 'HiBob is linked' }).waitFor();
    await shot('linked');
    expect(await accountsOf(owner)).toMatchObject([{ provider: 'hibob', status: 'active' }]);
    expect(await page.getByText('Webhooks setup').isVisible()).toBe(true);

    expect(errors.filter((text) => !text.includes('400'))).toEqual([]);
    expect(requested.filter((url) => url.includes(secret) || url.includes(token) || url.includes('token='))).toEqual(
      [],
    );
  });

  it('says that the vendor could not be reached, and never that the password is wrong', async () => {
    const { page, shot } = await open(`down-${width}`, width);
    const { service_user_id: id = '', service_user_token: token = '' } = rollcall.sandbox.credentials['hibob'] ?? {};
    await admin('faults', 'POST', { kind: 'server_error', count: 'always' });
    await page.getByRole('button', { name: 'Start' }).click();
    await fill(page, id, token);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const alert = await failureIn(page, /could not reach/);
    await shot('unreachable');
    expect(await alert.innerText()).toMatch(/not in question|not refused/);
    await admin('faults', 'DELETE');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'HiBob is linked' }).waitFor();
  });

  it('names the permission group when the service user sees nobody', async () => {
    const { page, shot } = await open(`blind-${width}`, width);
    const { service_user_id: id = '', service_user_token: token = '' } = rollcall.sandbox.credentials['hibob'] ?? {};
    const { permissions } = (await (await admin('state', 'GET')).json()) as {
      permissions: { key: string }[] | Record<string, boolean>;
    };
    const keys = Array.isArray(permissions) ? permissions.map(({ key }) => key) : Object.keys(permissions);
    await admin('permissions', 'PATCH', Object.fromEntries(keys.map((key) => [key, false])));
    await page.getByRole('button', { name: 'Start' }).click();
    await fill(page, id, token);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const panel = await failureIn(page, /not allowed to see/);
    expect(await panel.innerText()).toMatch(/permission group/i);
    await shot('blind');
  });
});
