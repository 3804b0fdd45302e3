import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { freePort } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';
import { join, ownerEmail } from './dashboard-visit.ts';

/* The Hub at a host of its own: nothing of whoever is signed in to the dashboard reaches it, and linking works without it. */

let rollcall: TestRollcall;
let browser: Browser;
let hubUrl: string;
beforeAll(async () => {
  const port = await freePort();
  hubUrl = `http://hub.localhost:${port}`;
  [rollcall, browser] = await Promise.all([
    startRollcall({ ROLLCALL_PORT: String(port), ROLLCALL_HUB_URL: hubUrl }),
    launchBrowser(),
  ]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rollcall?.stop();
});

it('is sent no cookie of the dashboard, and links an account that then stands there', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto((await rollcall.inviteFirstOwner()) ?? '');
  await join(page, 'Ann Example', ownerEmail);
  expect((await context.cookies(rollcall.url)).map(({ name }) => name)).toEqual(['rollcall_session']);
  expect(await context.cookies(hubUrl)).toEqual([]);

  const sent: Promise<string | undefined>[] = [];
  const asked: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== hubUrl) return;
    asked.push(url.pathname);
    sent.push(request.headerValue('cookie').then((cookie) => cookie ?? undefined));
  });
  const made = await fetch(`${rollcall.url}/connect_sessions`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${rollcall.apiKey}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ origin_owner_id: 'acme', origin_owner_name: 'Acme', type: 'test', provider: 'hibob' }),
  });
  const { auth_link_url: link } = (await made.json()) as { auth_link_url: string };
  expect(new URL(link).origin).toBe(hubUrl);
  const hub = await context.newPage();
  await hub.goto(link);
  await hub.getByRole('button', { name: 'Start' }).click();
  for (const [key, value] of Object.entries(rollcall.sandbox.credentials['hibob'] ?? {}))
    await hub.locator(`#field-${key}`).fill(value);
  await hub.getByRole('button', { name: 'Connect', exact: true }).click();
  await hub.getByRole('heading', { name: 'HiBob is linked' }).waitFor();
  await page.getByText('Acme').first().waitFor();

  expect(asked).toContain('/hub/accounts');
  expect((await Promise.all(sent)).filter((cookie) => cookie !== undefined)).toEqual([]);
  expect(await hub.evaluate(() => [Object.keys(localStorage), document.cookie])).toEqual([[], '']);
  await context.close();
});
