import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/* The sandbox panel of a real server, in one tab, and the Hub in another: what is turned in the one is seen in the other. */

let rollcall: TestRollcall;
let browser: Browser;
let context: BrowserContext;
let panel: Page;
let faults: string[];

beforeAll(async () => {
  [rollcall, browser] = await Promise.all([startRollcall(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rollcall?.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  faults = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });
  panel = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const visit = (provider: string) => panel.goto(`${rollcall.url}/sandbox#${provider}`);
const section = (name: string) => panel.getByRole('region', { name, exact: true });
const said = (name: string, text: string) => section(name).getByRole('status').filter({ hasText: text }).waitFor();
const permission = async (search: string, title: string) => {
  await panel.getByLabel('Search permissions').fill(search);
  return panel.getByRole('switch', { name: title, exact: true });
};
const moreGranted = /\d+ more (?:is|are) granted now\./;
const row = (hub: Page, key: string) => hub.locator(`[data-permission="${key}"]`);
const admin = async (provider: string, method: string, path: string, body: unknown) => {
  const { adminUrl, adminKey } = rollcall.sandbox;
  const headers = { 'x-sandbox-key': adminKey, 'content-type': 'application/json' };
  await fetch(`${adminUrl}/${provider}${path}`, { method, headers, body: JSON.stringify(body) });
};

/** "Link it", and what the panel shows typed into the form of the Hub that opens. */
const openHub = async (name: string): Promise<Page> => {
  const [hub] = await Promise.all([
    context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Link it' }).click(),
  ]);
  await hub.getByRole('button', { name: 'Start' }).click();
  for (const shown of await section(`Link ${name}`).locator('div:has(> .font-mono)').all()) {
    const [label = '', value = ''] = await shown.locator('> div').allInnerTexts();
    await hub.getByLabel(label, { exact: true }).fill(value);
  }
  return hub;
};
const connect = (hub: Page) => hub.locator('button[type=submit]').click();

describe('the sandbox panel', { timeout: 60_000 }, () => {
  it('takes Lifecycle away, and the check in the Hub turns green once it is granted again', async () => {
    await visit('hibob');
    await (await permission('lifecycle view', 'Lifecycle: View')).click();
    await said('Permissions', 'No longer granted: Lifecycle: View.');
    await panel.getByText('1 permission changed').waitFor();

    const hub = await openHub('HiBob');
    await connect(hub);
    await hub.getByRole('heading', { name: 'Now grant the permissions in HiBob' }).waitFor();
    expect(await row(hub, 'people.lifecycle').getAttribute('data-state')).toBe('missing');
    const address = hub.url();

    await (await permission('lifecycle view', 'Lifecycle: View')).click();
    await said('Permissions', 'Granted: Lifecycle: View.');
    await hub.getByRole('button', { name: 'Check again', exact: true }).click();
    await hub.getByText(moreGranted).waitFor();
    expect(await row(hub, 'people.lifecycle').getAttribute('data-state')).toBe('granted');
    expect(hub.url()).toBe(address);
    await section('What the vendor was asked').getByText('POST /v1/people/search').first().waitFor();

    await hub.getByRole('button', { name: 'Set up integration' }).click();
    const valueBeside = (page: Page, copy: string) =>
      page.locator(`div:has(> button[aria-label="${copy}"]) .font-mono`);
    const webhooks = section('Send a webhook');
    await webhooks.getByLabel('Endpoint URL').fill(await valueBeside(hub, 'Copy Endpoint URL').innerText());
    await webhooks.getByRole('button', { name: 'Add webhook' }).click();
    await said('Send a webhook', 'The address is known. It was sent a test.');
    await webhooks.getByRole('button', { name: 'Send', exact: true }).click();
    await said('Send a webhook', 'Rollcall answered 401.');
    const secret = await valueBeside(panel, 'Copy Secret').innerText();
    await hub.getByLabel('Secret of the webhook', { exact: true }).fill(secret);
    await hub.getByRole('button', { name: 'Save the secret' }).click();
    await hub.getByText('The secret is known').waitFor();
    await webhooks.getByRole('button', { name: 'Send', exact: true }).click();
    await said('Send a webhook', 'Rollcall answered 200.');
    expect(faults).toEqual([]);
  });

  it('asks for Recruit and installs it', async () => {
    await visit('hrcloud');
    const recruit = panel.getByRole('radiogroup', { name: 'Recruit' });
    await recruit.getByRole('radio', { name: 'Request sent' }).click();
    await said('Permissions', 'Recruit: Request sent.');
    const hub = await openHub('HR Cloud');
    await hub.getByRole('button', { name: 'Show all steps' }).click();
    await hub.getByRole('checkbox', { name: 'Recruit', exact: true }).click();
    await connect(hub);
    await row(hub, 'recruit').waitFor();
    expect(await row(hub, 'recruit').getAttribute('data-state')).toBe('missing');
    await recruit.getByRole('radio', { name: 'Installed', exact: true }).click();
    await said('Permissions', 'Recruit: Installed.');
    await hub.getByRole('button', { name: 'Check again', exact: true }).click();
    await hub.getByText(moreGranted).waitFor();
    expect(await row(hub, 'recruit').getAttribute('data-state')).toBe('granted');
    expect(faults).toEqual([]);
  });

  it('lets the vendor be busy, which the Hub says, until the fault is over', async () => {
    await visit('hibob');
    const fail = section('Let something fail');
    await fail.getByLabel('How often').selectOption({ label: 'Until ended' });
    await fail.getByLabel('Seconds').first().selectOption('120');
    await fail.getByRole('button', { name: 'Turn on: Too many calls (429)' }).click();
    await fail.getByText('until ended', { exact: true }).waitFor();
    const hub = await openHub('HiBob');
    await connect(hub);
    await hub.getByRole('heading', { name: 'HiBob is busy' }).waitFor();
    await panel.getByRole('button', { name: 'Reset HiBob' }).click();
    await panel.getByText('Everything is as it started.').waitFor();
    await fail.getByText('No fault is on.').waitFor();
  });

  it('shows within seconds what was turned elsewhere, and resets one or all', async () => {
    await visit('hrworks');
    await panel.getByText('Everything is as it started.').waitFor();
    await admin('hrworks', 'POST', '/faults', { kind: 'drop', count: 4 });
    await panel.getByText('Connection cut off for 4 more calls').waitFor({ timeout: 5000 });
    await admin('staffologyhr', 'PATCH', '/switches', { apiUserActive: false });
    await panel.getByRole('button', { name: 'Reset all five' }).click();
    await panel.getByText('All five are back to how they started.').waitFor();
    await panel.getByRole('tab', { name: 'Staffology HR' }).click();
    await panel.getByText('Everything is as it started.').waitFor();
    expect(await panel.getByRole('switch', { name: 'apiUserActive' }).getAttribute('aria-checked')).toBe('true');
    expect(new URL(panel.url()).hash).toBe('#staffologyhr');
  });

  it('finds, moves and ends people, and adds some', async () => {
    await visit('employmenthero');
    const people = section('People');
    await people.getByLabel('First name').fill('Nadia');
    await people.getByLabel('Last name').fill('New');
    await people.getByRole('button', { name: 'Add somebody' }).click();
    await said('People', 'Nadia New starts today.');
    await people.getByText('61 people work or worked here.').waitFor();
    await people.getByLabel('Search people').fill('nadia');
    await people.getByText('No department').click();
    await people.getByLabel('Department').selectOption({ label: 'Finance' });
    await people.getByRole('button', { name: 'Move' }).click();
    await said('People', 'Nadia New works in Finance from today on.');
    await people.getByRole('button', { name: 'End employment' }).click();
    await people.getByText(/Finance · leaves on/).waitFor();
    await people.getByRole('button', { name: 'Delete' }).click();
    await people.getByText('Nobody is found.').waitFor();
    await people.getByLabel('How many people').fill('12');
    await people.getByRole('button', { name: 'Start anew' }).click();
    await people.getByText('12 people work or worked here.').waitFor();
  });

  it('says in place what failed, and shows what holds', async () => {
    await visit('hibob');
    const lifecycle = await permission('lifecycle view', 'Lifecycle: View');
    await panel.route('**/sandbox/hibob/permissions', (route) => route.abort());
    await lifecycle.click();
    await section('Permissions').getByRole('alert').getByText('Rollcall did not answer.').waitFor();
    await expect.poll(() => lifecycle.getAttribute('aria-checked')).toBe('true');
  });

  it('speaks German', async () => {
    await panel.goto(`${rollcall.url}/sandbox?language=de`);
    await panel.getByRole('button', { name: 'Alle fünf zurücksetzen' }).waitFor();
    expect(await panel.locator('html').getAttribute('lang')).toBe('de');
  });
});
