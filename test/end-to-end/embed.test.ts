import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { embed, hubIn, submitIn, toldTo, useEmbedLive } from './embed-live.ts';
import type { ProductVisit } from './embed-live.ts';

/*
 * The Hub in a product's page of another origin, itself on a host of its own: nothing is simulated but the vendors.
 */

const live = useEmbedLive();
beforeAll(() => mkdir('screenshots', { recursive: true }));

const success = (provider: string) => ['success', { id: expect.stringMatching(/^\w{22}$/), provider }];

/** Nothing secret in an address, in what is stored, or in the log; no cookie; no message to whoever listens. */
const expectDiscretion = async (visit: ProductVisit, secrets: readonly string[]): Promise<void> => {
  const stored = await Promise.all(
    visit.page
      .frames()
      .map((frame) =>
        frame.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
      ),
  );
  const { service_user_token: credential = '' } = live.rollcall.sandbox.credentials['hibob'] ?? {};
  for (const secret of [...secrets, credential]) {
    expect(secret).not.toBe('');
    // The browser does not tell of fragments: what stands here was sent.
    expect(visit.requested.filter((url) => url.replace(/#.*/, '').includes(secret))).toEqual([]);
    expect(stored.join('')).not.toContain(secret);
    expect(live.rollcall.logged()).not.toContain(secret);
  }
  expect(visit.cookies).toEqual([]);
  expect(visit.requested.some((url) => url.startsWith(`${live.hubUrl}/hub/`))).toBe(true);
  expect(visit.posted.length).toBeGreaterThan(2);
  expect(visit.posted.filter((rest) => JSON.stringify(rest).includes('*'))).toEqual([]);
};

describe('a product that embeds the Hub', { timeout: 60_000 }, () => {
  it.each([
    ['an auth link', 360],
    ['a token', 768],
  ])('links HiBob to the end with %s, in a frame that is as high as what is in it', async (by, width) => {
    const visit = await live.visit(live.allowed, width);
    const { link, token, secrets } = await live.invite('hibob');
    await embed(visit, by === 'a token' ? { token, 'base-url': live.hubUrl } : { 'auth-link': link });
    const hub = hubIn(visit);
    await hub.getByRole('button', { name: 'Start' }).waitFor();
    const frame = visit.page.locator('rollcall-hub iframe');
    const spare = () => hub.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight);
    await expect.poll(spare).toBe(0);
    const shot = (name: string) =>
      visit.page.screenshot({ path: `screenshots/embedded-${name}-${width}.png`, fullPage: true });
    await shot('before');
    const before = (await frame.boundingBox())?.height;
    // Whoever reads the product's page is not taken away from it.
    expect(await visit.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await hub.getByRole('button', { name: 'Start' }).click();
    await hub.locator('#field-service_user_id').waitFor();
    await expect.poll(spare).toBe(0);
    expect((await frame.boundingBox())?.height).not.toBe(before);
    await shot('form');
    for (const [key, value] of Object.entries(live.rollcall.sandbox.credentials['hibob'] ?? {}))
      await hub.locator(`#field-${key}`).fill(value);
    await hub.locator('button[type=submit]').click();
    await hub.getByRole('heading', { name: 'HiBob is linked' }).waitFor();
    await expect.poll(() => toldTo(visit)).toEqual([success('hibob')]);
    await shot('linked');
    await expectDiscretion(visit, secrets);
    await hub.getByRole('button', { name: /^Back to/ }).click();
    await expect.poll(() => toldTo(visit)).toEqual([success('hibob'), ['close', { step: 'linked' }]]);
    expect(await frame.count()).toBe(0);
    expect(visit.console).toEqual([]);
    await visit.context.close();
  });

  it('opens in a window by a click, and tells the page that is left what happened there', async () => {
    const visit = await live.visit(live.allowed);
    const { link, secrets } = await live.invite('hibob');
    await embed(visit, { mode: 'popup', 'auth-link': link, theme: 'dark' });
    const open = async () => {
      const [popup] = await Promise.all([
        visit.page.waitForEvent('popup'),
        visit.page.getByRole('button', { name: 'Connect your HR system' }).click(),
      ]);
      return popup;
    };
    const popup = await open();
    await popup.getByRole('button', { name: 'Close' }).waitFor();
    expect(await popup.locator('html').getAttribute('data-theme')).toBe('dark');
    await visit.page.getByRole('button', { name: 'Connect your HR system' }).click();
    expect(visit.context.pages()).toHaveLength(2);
    await submitIn(popup, live.rollcall.sandbox.credentials['hibob']);
    await expect.poll(() => toldTo(visit), { timeout: 15_000 }).toEqual([success('hibob')]);
    await expectDiscretion(visit, secrets);
    await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: 'Close' }).click()]);
    await expect.poll(() => toldTo(visit)).toEqual([success('hibob'), ['close', { step: 'linked' }]]);

    const again = await open();
    await again.getByRole('button', { name: 'Close' }).waitFor();
    await again.close();
    await expect.poll(async () => (await toldTo(visit)).slice(2)).toEqual([success('hibob'), ['close', {}]]);
    await visit.context.close();
  });

  it('asks before something typed is lost, and tells where one left and what stood in the way', async () => {
    const visit = await live.visit(live.allowed);
    const { link } = await live.invite('hibob');
    await embed(visit, { 'auth-link': link });
    const hub = hubIn(visit);
    const leave = hub.getByRole('button', { name: 'Close' });
    const dialog = hub.getByRole('alertdialog', { name: 'Leave without linking?' });
    await submitIn(hub, { service_user_id: 'SERVICE-1', service_user_token: 'wrong' });
    await hub.getByRole('heading', { name: 'HiBob did not accept this access' }).waitFor();
    await leave.click();
    await dialog.waitFor();
    await visit.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await hub.locator('#field-service_user_id').inputValue()).toBe('SERVICE-1');
    expect(await toldTo(visit)).toEqual([]);
    await leave.click();
    await dialog.getByRole('button', { name: 'Leave' }).click();
    await expect.poll(() => toldTo(visit)).toEqual([['close', { step: 'failed', code: 'credentials_rejected' }]]);
    await visit.context.close();
  });

  it.each(['', '/isolated'])(
    'lets one sign in at Employment Hero from within the frame of a page "%s"',
    async (path) => {
      const visit = await live.visit(live.allowed + path);
      const { link, secrets } = await live.invite('employmenthero');
      await embed(visit, { 'auth-link': link });
      const hub = hubIn(visit);
      const popupOf = visit.page.waitForEvent('popup');
      await submitIn(hub, live.rollcall.sandbox.credentials['employmenthero']);
      let popup = await popupOf;
      if (path === '/isolated') {
        // The frame cannot lead its window anywhere, and offers a link.
        const opened = visit.context.waitForEvent('page');
        await hub.getByRole('link', { name: 'Open Employment Hero' }).click();
        popup = await opened;
      }
      await popup.getByRole('button', { name: 'Sign in and allow' }).waitFor();
      expect(await popup.evaluate(() => window.opener)).toBeNull();
      await popup.getByRole('button', { name: 'Sign in and allow' }).click();
      await popup.getByRole('heading', { name: 'Connected' }).waitFor();
      await expect.poll(() => toldTo(visit), { timeout: 15_000 }).toEqual([success('employmenthero')]);
      await expectDiscretion(visit, secrets);
      await visit.context.close();
    },
  );

  it('can do what the README says, by copying it', async () => {
    const visit = await live.visit(live.allowed);
    const { link } = await live.invite('hibob');
    await visit.context.route('**/my-backend/connect-session', (route) =>
      route.fulfill({ json: { auth_link_url: link } }),
    );
    await visit.page.goto(`${live.allowed}/readme`);
    await submitIn(hubIn(visit), live.rollcall.sandbox.credentials['hibob']);
    const linked = expect.stringMatching(/^linked \w{22} hibob$/);
    await expect.poll(() => visit.console, { timeout: 15_000 }).toEqual([linked]);
    await hubIn(visit).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => visit.page.locator('rollcall-hub').count()).toBe(0);
    await visit.context.close();
  });

  it('tells once that a link is of no use', async () => {
    const visit = await live.visit(live.allowed);
    const { link } = await live.invite('hibob');
    await embed(visit, { 'auth-link': `${link.split('#')[0]}#not-the-secret` });
    const told = ['error', { code: 'link_unknown', message: expect.any(String) }];
    await expect.poll(() => toldTo(visit), { timeout: 15_000 }).toEqual([told]);
    await hubIn(visit).getByRole('button', { name: 'Close' }).click();
    await expect
      .poll(() => toldTo(visit), { timeout: 15_000 })
      .toEqual([told, ['close', { step: 'closed', code: 'link_unknown' }]]);
    await embed(visit, { 'auth-link': 'https://hub.example.com/link/project' });
    await expect
      .poll(async () => (await toldTo(visit))[2], { timeout: 15_000 })
      .toMatchObject(['error', { code: 'options_invalid' }]);
    await visit.context.close();
  });
});
