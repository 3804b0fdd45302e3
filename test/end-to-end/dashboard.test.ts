import { describe, expect, it } from 'vitest';
import { join, ownerEmail, passphrase, signIn, useDashboard } from './dashboard-visit.ts';

const dashboard = useDashboard();

describe('the dashboard', { timeout: 60_000 }, () => {
  it('lets the first owner in by the link of the start, whose secret is gone from the address at once', async () => {
    const link = (await dashboard.rollcall.inviteFirstOwner()) ?? '';
    const [address = '', secret = ''] = link.split('#');
    const { page, requested } = await dashboard.visit(link);
    await page.getByRole('heading', { name: 'Welcome to Rollcall' }).waitFor();
    expect(page.url()).toBe(address);
    await page.reload();
    await join(page, 'Ann Example', ownerEmail);
    await page.getByText('No account is linked yet').waitFor();
    expect(page.url()).toBe(`${dashboard.rollcall.url}/dashboard/accounts`);
    expect(await page.title()).toBe('Accounts · Rollcall');
    expect(requested.filter((url) => url.includes(secret))).toEqual([]);
    expect(dashboard.rollcall.logged()).not.toContain(secret);
    expect(await dashboard.rollcall.inviteFirstOwner(), 'there is an owner now').toBeUndefined();

    const { page: second } = await dashboard.visit(link);
    await second.getByLabel('E-mail address').fill('other@example.com');
    await second.getByLabel('Your name').fill('Other');
    await second.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await second.getByRole('button', { name: 'Join' }).click();
    await second.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  });

  it('asks to sign in, says what was wrong, and goes where one wanted to go', async () => {
    const { page, requested } = await dashboard.visit(`${dashboard.rollcall.url}/dashboard/sandbox?tenant=hrworks`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(
      requested.filter((url) => new URL(url).pathname === '/me'),
      'who came without a cookie',
    ).toEqual([]);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Type the e-mail address you were invited with').waitFor();
    await signIn(page, ownerEmail, 'not this one, I am afraid');
    await page.getByRole('alert').getByText('The e-mail address or the passphrase is wrong.').waitFor();
    await signIn(page);
    await page.getByRole('heading', { name: 'Sandbox' }).waitFor();
    expect(new URL(page.url()).search).toBe('?tenant=hrworks');

    await page.getByRole('button', { name: 'Ann Example:' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('says so where somebody could not be signed out, and does not ask to sign in for it', async () => {
    const { page, context } = await dashboard.visitAsOwner('/dashboard/members');
    const leave = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Ann Example:' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
    };
    await page.route('**/sign_out', (route) => route.abort());
    await leave();
    await page.getByText('You are still signed in: Rollcall cannot be reached.').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/dashboard/members');
    await page.unroute('**/sign_out');
    await context.clearCookies();
    await leave();
    await page.getByText('You are signed out.').waitFor();
  });

  it('sends nobody elsewhere after the sign-in', async () => {
    for (const to of ['https://evil.example/dashboard', '//evil.example', '/dashboard.evil.example']) {
      const query = new URLSearchParams({ to });
      const { page } = await dashboard.visit(`${dashboard.rollcall.url}/dashboard/sign-in?${query}`);
      await signIn(page);
      await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
      expect(page.url()).toBe(`${dashboard.rollcall.url}/dashboard/accounts`);
    }
  });

  it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
    const { page, context } = await dashboard.visitAsOwner('/dashboard/members');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('E-mail address').fill('late@example.com');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('/dashboard/join#').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('listitem').filter({ hasText: 'late@example.com' }).waitFor();
  });

  it('offers a viewer nothing that the role does not allow', async () => {
    const { page: owner } = await dashboard.visitAsOwner('/dashboard/members');
    await owner.getByRole('button', { name: 'Invite somebody' }).click();
    await owner.getByLabel('E-mail address').fill('viewer@example.com');
    await owner.getByLabel('Role', { exact: true }).selectOption('Viewer');
    await owner.getByRole('button', { name: 'Make the invitation' }).click();
    const link = (await owner.getByText('/dashboard/join#').textContent()) ?? '';

    const { page } = await dashboard.visit(link);
    await join(page, 'Vera Viewer', 'viewer@example.com');
    const rooms = page.getByRole('navigation', { name: 'Menu' }).getByRole('link');
    expect(await rooms.allTextContents()).toEqual(['Accounts', 'Sandbox']);
    await page.goto(`${dashboard.rollcall.url}/dashboard/members`);
    await page.getByRole('heading', { name: 'Your role does not allow this' }).waitFor();
    expect(await page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);

    await owner.reload();
    await owner.getByLabel('Role of Vera Viewer').selectOption('Developer');
    await owner.getByText('Vera Viewer is Developer now.').waitFor();
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: 'Vera Viewer' }).waitFor();
    expect(await page.getByRole('button', { name: 'Invite somebody' }).count(), 'reads, and does not write').toBe(0);

    await owner.getByRole('button', { name: 'Remove Vera Viewer' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await owner.getByText('Vera Viewer was removed.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('says that the server is out of reach, and goes on when it is back', async () => {
    const { page, context } = await dashboard.visitAsOwner();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('heading', { name: 'Rollcall cannot be reached' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('listitem').filter({ hasText: ownerEmail }).waitFor();
  });

  it('changes name and passphrase, and takes a wrong one for what it is', async () => {
    const { page } = await dashboard.visitAsOwner('/dashboard/profile');
    const changed = 'another four words here';
    const change = async (current: string, next: string): Promise<number> => {
      await page.getByLabel('Current passphrase').fill(current);
      await page.getByLabel('New passphrase').fill(next);
      const answered = page.waitForResponse((response) => response.request().method() === 'PATCH');
      await page.getByRole('button', { name: 'Change the passphrase' }).click();
      return (await answered).status();
    };
    expect(await change('not this one, I am afraid', changed)).toBe(401);
    await page.getByText('This is not your current passphrase.').waitFor();
    expect(await change(passphrase, changed)).toBe(200);
    await page.getByRole('dialog').getByText('Your passphrase is changed.', { exact: false }).waitFor();
    await expect.poll(() => page.getByLabel('Current passphrase').inputValue()).toBe('');
    expect(await change(changed, passphrase)).toBe(200);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ann Other');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Ann Other:' }).waitFor();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ann Example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Ann Example:' }).waitFor();
  });

  it('keeps look and language, and is used by keyboard alone', async () => {
    const { page } = await dashboard.visitAsOwner();
    await page.reload();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    await page.getByRole('button', { name: 'Ann Example:' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Dark' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.getByRole('button', { name: 'Ann Example:' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Konten' }).waitFor();
    expect(await page.title()).toBe('Konten · Rollcall');
    await page.reload();
    await page.getByRole('heading', { name: 'Konten' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');

    await page.getByRole('link', { name: 'Mitglieder' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mitglieder' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('tells after many wrong tries how long to wait', async () => {
    const { page } = await dashboard.visit(`${dashboard.rollcall.url}/dashboard/sign-in`);
    const told = page.getByRole('alert').getByText('That was wrong several times.', { exact: false });
    for (let tries = 0; tries < 12 && (await told.count()) === 0; tries++) {
      await signIn(page, 'nobody@example.com', 'not this one, I am afraid');
      await page.getByRole('button', { name: 'Sign in' }).and(page.locator(':not([aria-busy])')).waitFor();
    }
    await told.waitFor();
  });
});
