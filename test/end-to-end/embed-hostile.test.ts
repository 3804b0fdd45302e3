import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embed, toldTo, useEmbedLive } from './embed-live.ts';
import type { ProductVisit } from './embed-live.ts';

/*
 * Pages that may not embed the Hub, and frames and windows that lie. All of it in a real browser: what keeps them out is
 * the browser's own doing, by what we send.
 */

const live = useEmbedLive();

/** A page of somebody else, with an inside of its own for each test. */
let attacker: Server;
let inside = '';
beforeAll(async () => {
  attacker = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Attacker</title><body>${inside}</body>`);
  });
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
});
afterAll(() => attacker.close());
const attackerUrl = () => `http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`;

const putFrame = (frame: Frame, attributes: Readonly<Record<string, string>>): Promise<void> =>
  frame.evaluate(
    (given) =>
      new Promise((resolve) => {
        const made = document.createElement('iframe');
        for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
        made.addEventListener('load', () => resolve());
        document.body.append(made);
      }),
    attributes,
  );

const frameAt = (page: Page, start: string): Frame => {
  const frame = page.frames().find((candidate) => candidate.url().startsWith(start));
  if (!frame) throw new Error(`no frame of ${start}: ${page.frames().map((candidate) => candidate.url())}`);
  return frame;
};

/** What was asked of the Hub's API. */
const toHub = ({ requested }: ProductVisit) => requested.filter((url) => new URL(url).pathname.startsWith('/hub/'));

/** Nothing of the Hub is drawn anywhere, and the browser says why. */
const expectRefused = async (visit: ProductVisit): Promise<void> => {
  const { page, console: said } = visit;
  await expect.poll(() => said.some((text) => text.includes('frame-ancestors'))).toBe(true);
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '')));
  expect(texts.join('\n')).not.toMatch(/Link Account|Opening your link|Link HiBob/);
  expect(toHub(visit)).toEqual([]);
};

describe('who may embed the Hub', { timeout: 60_000 }, () => {
  it('is not a foreign page, and whoever wrote it is told why', async () => {
    const visit = await live.visit(live.allowed);
    await visit.page.clock.install();
    await visit.page.goto(live.foreign);
    const { link } = await live.invite('hibob');
    await embed(visit, { 'auth-link': link });
    await expectRefused(visit);
    await visit.page.clock.fastForward(20_000);
    await expect.poll(() => toldTo(visit)).toMatchObject([['error', { code: 'not_answering' }]]);
    expect(JSON.stringify(await toldTo(visit))).toContain(live.foreign);
    await visit.context.close();
  });

  it('is not a page without an origin, nor an allowed page in a foreign one', async () => {
    const { link } = await live.invite('hibob');
    const nowhere = await live.visit(live.allowed);
    const srcdoc = `<iframe src="${link.replaceAll('&', '&amp;')}"></iframe>`;
    await putFrame(nowhere.page.mainFrame(), { sandbox: 'allow-scripts', srcdoc });
    await expectRefused(nowhere);
    await nowhere.context.close();

    const nested = await live.visit(attackerUrl());
    await putFrame(nested.page.mainFrame(), { src: live.allowed });
    await putFrame(frameAt(nested.page, live.allowed), { src: link });
    await expectRefused(nested);
    await nested.context.close();
  });

  it('agrees in every header, and in the page', async () => {
    const { link } = await live.invite('hibob');
    // By a name that is neither the Hub's nor the server's own, which would lead to the Hub's.
    const server = live.rollcall.url.replace('localhost', '127.0.0.1');
    const read = async (path: string) => {
      const { headers } = await fetch(server + path);
      const policy = headers.get('content-security-policy') ?? '';
      return [
        /frame-ancestors ([^;]*)/.exec(policy)?.[1],
        headers.get('x-frame-options'),
        headers.get('cross-origin-opener-policy'),
      ];
    };
    const { pathname } = new URL(link);
    const origins = `${live.allowed} https://other.example.com`;
    expect(await read(pathname)).toEqual([origins, null, 'unsafe-none']);
    expect(await (await fetch(server + pathname)).text()).toContain(`content="${origins}"`);
    for (const path of ['/link/no-project', '/link/00000000-0000-7000-8000-000000000000', '/link/states/opening'])
      expect(await read(path)).toEqual(["'none'", 'DENY', 'same-origin']);
  });
});

/** What a liar says, of both sides. */
const lies: readonly unknown[] = [
  { source: 'rollcall-hub', type: 'hello' },
  { source: 'rollcall-hub', type: 'hello', token: 'forged' },
  { source: 'rollcall-hub', type: 'success', id: 'forged', provider: 'hibob' },
  { source: 'rollcall-hub', type: 'error', code: 'forged', message: 'forged' },
  { source: 'rollcall-hub', type: 'close' },
  { source: 'rollcall-hub', type: 'height', pixels: 1 },
  { type: 'AccountConnected', account: { id: 'forged', provider: 'hibob' } },
  'rollcall-hub',
  null,
  { source: 'rollcall-hub', type: 'height', pixels: -1e9 },
];

describe('forged messages', { timeout: 60_000 }, () => {
  it('change nothing: 10,000 of a sibling frame and of the page around, to the Hub and to the loader', async () => {
    const visit = await live.visit(live.allowed);
    const { page } = visit;
    const { link } = await live.invite('hibob');
    // In no shadow root, which would hide it from its siblings.
    await page.evaluate((authLink) => {
      const { told } = window as unknown as { told: unknown[] };
      window.RollcallHub.openHub({
        authLink,
        container: document.body,
        heightPixels: 700,
        onSuccess: (account) => told.push(['success', account]),
        onClose: () => told.push(['close']),
        onError: (error) => told.push(['error', error]),
      });
    }, link);
    const hub = page.frameLocator('iframe[title="Link account"]');
    await hub.getByRole('button', { name: 'Start' }).click();
    await hub.locator('#field-service_user_id').fill('typed-before');
    await putFrame(page.mainFrame(), { src: attackerUrl() });
    const look = async () => [
      await hub.locator('#page').innerHTML(),
      await page.locator('iframe[title="Link account"]').boundingBox(),
    ];
    const before = await look();
    const asked = () => [toHub(visit).length, visit.posted.length];
    const askedBefore = asked();

    const sent = await frameAt(page, attackerUrl()).evaluate((all) => {
      const targets = [window.parent, ...Array.from({ length: window.parent.length }, (_, at) => window.parent[at])];
      const others = targets.filter((target) => target && target !== window);
      let count = 0;
      for (; count < 8000; count++) others[count % others.length]?.postMessage(all[count % all.length], '*');
      return count;
    }, lies);
    // The page around may greet; nothing that it says afterwards, and nothing that it says to itself, counts.
    const alsoSent = await page.evaluate((all) => {
      let count = 0;
      for (; count < 2000; count++) (count % 2 ? window : window[0])?.postMessage(all[count % all.length], '*');
      return count;
    }, lies);
    expect(sent + alsoSent).toBe(10_000);

    expect(await page.evaluate(() => window.length)).toBe(2);
    // Behind all of them in the queue of both.
    await page.waitForTimeout(300);
    expect(await look()).toEqual(before);
    expect(await toldTo(visit)).toEqual([]);
    expect(asked()).toEqual(askedBefore);

    for (const [key, value] of Object.entries(live.rollcall.sandbox.credentials['hibob'] ?? {}))
      await hub.locator(`#field-${key}`).fill(value);
    await hub.locator('button[type=submit]').click();
    await expect.poll(() => toldTo(visit), { timeout: 15_000 }).toMatchObject([['success', { provider: 'hibob' }]]);
    expect(JSON.stringify(await toldTo(visit))).not.toContain('forged');
    expect(visit.posted.filter((rest) => JSON.stringify(rest).includes('*'))).toEqual([]);
    await visit.context.close();
  });

  it('of a foreign page that opens the Hub in a window are not answered, and open no session', async () => {
    const { link, token } = await live.invite('hibob');
    inside = `<button onclick="hub = window.open(${JSON.stringify(link.split('#')[0]).replaceAll('"', '&quot;')})">Open</button>`;
    const visit = await live.visit(attackerUrl());
    const [popup] = await Promise.all([
      visit.page.waitForEvent('popup'),
      visit.page.getByRole('button', { name: 'Open' }).click(),
    ]);
    await popup.getByRole('heading', { name: 'Link Account' }).waitFor();
    expect(await popup.evaluate(() => window.opener !== null)).toBe(true);
    const heard = await visit.page.evaluate(
      ([all, real]) =>
        new Promise((resolve) => {
          const answers: unknown[] = [];
          window.addEventListener('message', ({ data }) => answers.push(data));
          const { hub } = window as unknown as { hub: Window };
          for (let count = 0; count < 1000; count++) hub.postMessage(all[count % all.length], '*');
          hub.postMessage({ source: 'rollcall-hub', type: 'hello', token: real }, '*');
          setTimeout(() => resolve(answers), 500);
        }),
      [lies, token] as const,
    );
    expect(heard).toEqual([]);
    expect(toHub(visit)).toEqual([]);
    expect(visit.posted.filter((rest) => rest.length > 0)).toEqual([]);
    await visit.context.close();
  });
});
