import { describe, expect, it } from 'vitest';
import { tabTo, unseenOf } from './keyboard.ts';
import type { Stop } from './keyboard.ts';
import { linkedHeading, useLive } from './link-live.ts';

/* Whoever has no mouse gets through alone, and sees at every stop where they are. */

const live = useLive();

describe.each(['light', 'dark'] as const)('without a mouse, %s', { timeout: 60_000 }, (colorScheme) => {
  it('HiBob is linked, after a wrong token', async () => {
    const visit = await live.open('hibob');
    const { page } = visit;
    await page.emulateMedia({ colorScheme });
    const { service_user_id: id = '', service_user_token: token = '' } =
      live.rollcall.sandbox.credentials['hibob'] ?? {};
    const stops: Stop[] = [];
    const go = async (to: string | RegExp) => void stops.push(...(await tabTo(page, to)));
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await go('Start');
    await page.keyboard.press('Enter');
    await page.locator('#field-service_user_id').waitFor();
    await go('field-service_user_id');
    await page.keyboard.type(id);
    await go('field-service_user_token');
    await page.keyboard.type(`${token}x`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'HiBob did not accept this access' }).waitFor();
    await go('field-service_user_token');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await go('Connect');
    await page.keyboard.press('Space');
    await linkedHeading(visit, 'hibob').waitFor();
    await go('Check again');
    expect(unseenOf(stops)).toEqual([]);
    await page.context().close();
  });

  it('Employment Hero is linked, through its own window', async () => {
    const visit = await live.open('employmenthero');
    const { page } = visit;
    await page.emulateMedia({ colorScheme });
    const { client_id: id = '', client_secret: secret = '' } =
      live.rollcall.sandbox.credentials['employmenthero'] ?? {};
    const stops: Stop[] = [];
    const go = async (to: string | RegExp) => void stops.push(...(await tabTo(page, to)));
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await go('Start');
    await page.keyboard.press('Enter');
    await page.locator('#field-client_id').waitFor();
    await go('field-client_id');
    await page.keyboard.type(id);
    await go('field-client_secret');
    await page.keyboard.type(secret);
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
    await popup.getByRole('button', { name: 'Sign in and allow' }).waitFor();
    await tabTo(popup, 'Sign in and allow');
    await popup.keyboard.press('Enter');
    await linkedHeading(visit, 'employmenthero').waitFor();
    expect(unseenOf(stops)).toEqual([]);
    await page.context().close();
  });
});
