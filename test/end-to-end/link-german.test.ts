import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { useLive } from './link-live.ts';

/*
 * The Link Account page of a real server in German: what stands on it is German, the page's own words and the server's, but for what
 * vendors call their own things.
 */

const live = useLive();

const openInGerman = async (provider: string): Promise<Page> => {
  const { page, link } = await live.open(provider);
  await page.goto(link.replace('#', '?language=de#'));
  await page.getByRole('button', { name: 'Los geht’s' }).waitFor();
  return page;
};

/** Words that no German sentence holds. */
const english =
  /\b(?:the|is|are|with|you|your|which|this|that|from|only|without|cannot|were|has|does|nobody|needed)\b/i;

/** Lines that hold nothing but names: paths of menus, labels of HR Cloud, actions by their keys. */
const names = /›|Your Apps|^Aktionen:|^Geht nicht/;

/** Lines of the page in which English is left, with all of it unfolded. Vendors' labels are emphasised, drawn, or in a list of clicks. */
const englishLines = async (page: Page): Promise<string[]> => {
  const text = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const labels of copy.querySelectorAll(
      'script, style, em, code, pre, [lang="en"], figure, ol[aria-label], nav',
    ))
      labels.remove();
    document.body.append(copy);
    const shown = copy.innerText;
    copy.remove();
    return shown;
  });
  expect(text.length).toBeGreaterThan(500);
  return text.split('\n').filter((line) => !names.test(line) && english.test(line));
};

it.each(Object.keys(connectors))('%s: guide and form are German', { timeout: 60_000 }, async (provider) => {
  const page = await openInGerman(provider);
  expect(await englishLines(page)).toEqual([]);
  await page.getByRole('button', { name: 'Los geht’s' }).click();
  for (const button of await page.getByRole('button', { name: 'Alle Schritte zeigen' }).all()) await button.click();
  expect(await englishLines(page)).toEqual([]);
  await page.context().close();
});

it('what was refused and what was found is German', { timeout: 60_000 }, async () => {
  const page = await openInGerman('hibob');
  await page.getByRole('button', { name: 'Los geht’s' }).click();
  const { service_user_id: id = '', service_user_token: token = '' } = live.rollcall.sandbox.credentials['hibob'] ?? {};
  const connect = async (secret: string) => {
    await page.locator('#field-service_user_id').fill(id);
    await page.locator('#field-service_user_token').fill(secret);
    await page.locator('button[type=submit]').click();
  };
  await connect('wrong');
  await page.getByText('HiBob hat den Zugang abgelehnt.').waitFor();
  expect(await englishLines(page)).toEqual([]);
  await connect(token);
  await page.getByRole('heading', { name: 'HiBob ist verbunden' }).waitFor();
  expect(await englishLines(page)).toEqual([]);
  await page.context().close();
});
