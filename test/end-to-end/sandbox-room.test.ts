import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { useDashboard } from './dashboard-visit.ts';
import { misfitsOf, violationsOf } from './state-drawing.ts';

/* The sandbox panel as a room of the dashboard, with all that the real simulators have. */

const dashboard = useDashboard();

it(
  'is the same panel in the dashboard, in its language and at an address of its own',
  { timeout: 60_000 },
  async () => {
    const { page } = await dashboard.visitAsOwner('/dashboard/sandbox?tenant=hrcloud');
    const recruit = page.getByRole('radiogroup', { name: 'Recruit' });
    await recruit.getByRole('radio', { name: 'Installed', exact: true }).click();
    await page.getByText('Recruit: Installed.').waitFor();
    await page.getByRole('tab', { name: 'HRworks' }).click();
    await page.getByRole('button', { name: 'Reset HRworks' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tenant')).toBe('hrworks');
    expect(await page.title()).toContain('Sandbox');
    await page.goto(`${dashboard.rollcall.url}/dashboard/sandbox?tenant=hrworks&language=de`);
    await page.getByRole('button', { name: 'HRworks zurücksetzen' }).waitFor();
  },
);

it('has nothing that axe finds with everything unfolded, at each of the systems', { timeout: 120_000 }, async () => {
  const { page } = await dashboard.visitAsOwner('/dashboard/sandbox');
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  await page.getByRole('tab').first().waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    const system = await tab.innerText();
    await tab.click();
    await page.getByRole('button', { name: `Reset ${system}` }).waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await page.setViewportSize({ width: 360, height: 900 });
    const found = [...(await violationsOf(page)), ...(await misfitsOf(page))];
    await page.setViewportSize({ width: 1280, height: 900 });
    expect([system, ...found]).toEqual([system]);
  }
});
