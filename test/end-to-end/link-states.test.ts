import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/web/link/states/catalogue.ts';
import { itDrawsEvery, useDrawing } from './state-drawing.ts';

const drawing = useDrawing();

describe('every state of the Link Account page', () => {
  itDrawsEvery(drawing, {
    path: '/link/states',
    states: [...Object.keys(catalogue), 'linked?embedded'],
  });

  it('obeys data-theme against the system', async () => {
    const page = await drawing.browser.newPage({ colorScheme: 'light' });
    await page.goto(`${drawing.url}/link/states/before`);
    const surface = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await surface();
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    expect(await surface()).not.toBe(light);
    await page.close();
  });

  it('lists them', async () => {
    const page = await drawing.browser.newPage();
    await page.goto(`${drawing.url}/link/states`);
    await page.getByRole('link', { name: 'failed-rate-limited' }).click();
    await page.getByRole('heading', { name: 'HiBob is busy' }).waitFor();
    await page.close();
  });
});
