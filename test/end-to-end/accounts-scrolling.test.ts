import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serveWebPages } from '../web-pages.ts';

/* Ten thousand accounts, drawn from the catalogue of states: the list scrolls as a short one does. */

let browser: Browser;
let pages: Awaited<ReturnType<typeof serveWebPages>>;
beforeAll(async () => {
  [browser, pages] = await Promise.all([launchBrowser(), serveWebPages()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

/** How long the page may work on a frame, as the bar of the room says. */
const FRAME_MILLISECONDS = 50;
const frames = 120;

const open = async (width: number): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en' });
  await page.goto(`${pages.url}/dashboard/states/accounts-ten-thousand`);
  await page.getByRole('row').nth(3).waitFor();
  return page;
};

/**
 * How long the page works on a frame while it is scrolled by half a screen a frame: in time of the processor that its thread
 * was given, so that whatever else the machine is busy with does not count.
 * https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-enable
 */
const workOnFrame = async (page: Page): Promise<number> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workedMs = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity) * 1000;
  };
  const before = await workedMs();
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        let drawn = 0;
        const step = (): void => {
          drawn += 1;
          if (drawn > count) return resolve();
          window.scrollBy({ top: 450, behavior: 'instant' });
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    frames,
  );
  return ((await workedMs()) - before) / frames;
};

it.each([360, 1280])('at %i px', { timeout: 60_000 }, async (width) => {
  const page = await open(width);
  expect(await workOnFrame(page)).toBeLessThanOrEqual(FRAME_MILLISECONDS);
  expect(await page.locator('[role=table]').getAttribute('aria-rowcount')).toBe('10001');
  expect(await page.getByRole('row').count(), 'rows in the document').toBeLessThan(80);
  const seen = await page.getByRole('row').last().getAttribute('aria-rowindex');
  expect(Number(seen)).toBeGreaterThan(200);
  await page.close();
});

it('opens rows from the keyboard, and goes from one to the next by arrows', async () => {
  const page = await open(1280);
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'));
  await page.getByRole('link', { name: / 1$/ }).focus();
  expect(await focused()).toBe('2');
  for (let pressed = 0; pressed < 30; pressed++) await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('32');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('31');
  const header = page.getByRole('columnheader', { name: 'Customer' });
  expect((await header.boundingBox())?.y, 'the head stays in sight').toBeGreaterThanOrEqual(0);
  await page.close();
});
