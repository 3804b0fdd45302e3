import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { embed, useEmbedLive, type ProductVisit } from './embed-live.ts';

const live = useEmbedLive();

const logo = 'https://brand.example/logo.svg';
const theme = { accent_color: '#0b5d4a', radius_px: 20, logo_url: logo, font: 'serif' };
const accent = 'rgb(11, 93, 74)';
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="88" height="44"><rect width="88" height="44"/></svg>`;

/** Says of the project's HiBob what a product would. */
const dress = async (settings: object): Promise<void> => {
  const authorization = `Basic ${Buffer.from(`${live.rollcall.apiKey}:`).toString('base64')}`;
  const call = async (path: string, init?: RequestInit) => {
    const answer = await fetch(live.rollcall.url + path, {
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { data: { id: string }[] };
  };
  const { data } = await call('/connector_profiles?environment=simulator&connector_key=hibob');
  await call(`/connector_profiles/${data[0]?.id}`, { method: 'PATCH', body: JSON.stringify(settings) });
};

/** Answers for the hosts of pictures, and tells which were asked. */
const serveLogo = async ({ context }: ProductVisit, body = picture): Promise<string[]> => {
  const asked: string[] = [];
  await context.route(/^https:\/\/[\w.]+\.example\//, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'image/svg+xml', body });
  });
  return asked;
};

/** How the primary button looks. */
const buttonLook = async (page: Page | FrameLocator): Promise<readonly string[]> => {
  const button = page.getByRole('button', { name: 'Start' });
  await button.waitFor();
  return button.evaluate((element) => {
    const { backgroundColor, color, borderRadius } = getComputedStyle(element);
    return [backgroundColor, color, borderRadius];
  });
};

beforeAll(() => dress({ theme }));

describe('a project with a theme', { timeout: 60_000 }, () => {
  it('shows it in both modes, with its logo and name and nobody else’s', async () => {
    const visit = await live.visit('about:blank');
    const asked = await serveLogo(visit);
    const { link } = await live.invite('hibob');
    const { page } = visit;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(link);
    expect(await buttonLook(page)).toEqual([accent, 'rgb(255, 255, 255)', '13px']);
    const shown = page.getByRole('banner').getByRole('img');
    expect(await shown.getAttribute('alt')).toBe(await page.getByRole('banner').getByRole('paragraph').textContent());
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(88);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Palatino');
    await expect.poll(() => page.title()).toMatch(/^Link Account · ./);
    await expect.poll(() => page.locator('link[rel=icon]').getAttribute('href')).toBe(logo);
    expect(await page.locator('body').textContent()).not.toContain('Rollcall');

    await page.emulateMedia({ colorScheme: 'dark' });
    const [dark] = await buttonLook(page);
    expect(dark).not.toBe(accent);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(17, 19, 24)');
    // The address wins over the system.
    const { link: another } = await live.invite('hibob');
    await page.goto(another.replace('#', '?theme=light#'));
    expect((await buttonLook(page))[0]).toBe(accent);

    expect(asked.every((url) => url === logo)).toBe(true);
    expect(visit.requested.filter((referer) => referer !== logo && referer.includes('brand.example'))).toEqual([]);
    expect(visit.console).toEqual([]);
    await visit.context.close();
  });

  it('lets no picture in from elsewhere', async () => {
    const visit = await live.visit('about:blank');
    const asked = await serveLogo(visit);
    const { link } = await live.invite('hibob');
    await visit.page.goto(link);
    await visit.page.getByRole('banner').getByRole('img').waitFor();
    const blocked = await visit.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          new Image().src = 'https://foreign.example/pixel.svg';
        }),
    );
    expect(blocked).toBe('img-src');
    expect(asked).not.toContain('https://foreign.example/pixel.svg');
    await visit.context.close();
  });

  it('shows initials where the logo is not there', async () => {
    const visit = await live.visit('about:blank');
    await serveLogo(visit, 'moved');
    const { link } = await live.invite('hibob');
    await visit.page.goto(link);
    await buttonLook(visit.page);
    await expect.poll(() => visit.page.getByRole('img').count()).toBe(0);
    expect(await visit.page.getByRole('banner').textContent()).toMatch(/^DeLink AccountDefault/);
    expect(await visit.page.locator('link[rel=icon]').getAttribute('href')).toMatch(/^\/assets\/icon-/);
    await visit.context.close();
  });

  it('shows it in a frame of the product’s page too', async () => {
    const visit = await live.visit(live.allowed);
    await serveLogo(visit);
    const { link } = await live.invite('hibob');
    await visit.page.emulateMedia({ colorScheme: 'light' });
    await embed(visit, { 'auth-link': link });
    const frame = visit.page.frameLocator('rollcall-hub iframe');
    expect((await buttonLook(frame))[0]).toBe(accent);
    await frame.getByRole('banner').getByRole('img').waitFor();
    expect(visit.console).toEqual([]);
    await visit.context.close();
  });
});

it('names in the policy of a project the origins of its logos and no others', async () => {
  // By a name that is neither the Hub's nor the server's own, which would lead to the Hub's.
  const server = live.rollcall.url.replace('localhost', '127.0.0.1');
  const imagesOf = async (path: string) => {
    const { headers } = await fetch(server + path);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    return /img-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  };
  const { link } = await live.invite('hibob');
  const { pathname } = new URL(link);
  await dress({ theme: { ...theme, logo_url: 'https://brand.example:8443/deep/logo.svg?size=2' } });
  expect(await imagesOf(pathname)).toBe("'self' data: https://brand.example:8443");
  await dress({ theme });
  expect(await imagesOf(pathname)).toBe("'self' data: https://brand.example");
  await dress({ theme: null });
  expect(await imagesOf(pathname)).toBe("'self' data:");
  for (const path of ['/link/no-project', '/link/00000000-0000-7000-8000-000000000000', '/link/states/opening'])
    expect(await imagesOf(path)).toBe("'self' data:");
});
