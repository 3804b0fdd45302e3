import { beforeEach, describe, expect, it } from 'vitest';
import { linkedHeading, submitForm, submitToWindow, useLive } from './link-live.ts';
import type { LiveVisit } from './link-live.ts';
import { paste } from './link-visit.ts';

/* What lies between the form and the linked account, on a real server: permissions, organisations, refusals, coming back. */

const live = useLive();
const row = ({ page }: LiveVisit, key: string) => page.locator(`[data-permission="${key}"]`);
const button = ({ page }: LiveVisit, name: string) => page.getByRole('button', { name, exact: true });

describe('HRworks', { timeout: 60_000 }, () => {
  const credentials = () => live.rollcall.sandbox.credentials['hrworks'] ?? {};
  const tick = (isTicked: boolean) => live.admin('hrworks', 'PATCH', 'permissions', { 'absences:read': isTicked });
  beforeEach(() => tick(true));

  it('is linked in three moments: the key pair, its permissions, the set-up', async () => {
    await tick(false);
    const visit = await live.open('hrworks');
    await visit.page.getByRole('button', { name: 'Start' }).click();
    expect(await visit.page.locator('button[type=submit]').innerText()).toBe('Continue');
    for (const [key, value] of Object.entries(credentials())) await visit.page.locator(`#field-${key}`).fill(value);
    await button(visit, 'Continue').click();
    await visit.page.getByRole('heading', { name: 'Now grant the permissions in HRworks' }).waitFor();
    expect(await row(visit, 'absences').innerText()).toMatch(/Missing[^]*Stays empty: Absences/);
    await visit.page.getByText('1. Select the key pair').waitFor();
    await tick(true);
    await button(visit, 'Check again').click();
    await visit.page.getByText('1 more is granted now.').waitFor();
    expect(await row(visit, 'absences').getAttribute('data-state')).toBe('granted');
    await button(visit, 'Set up integration').click();
    await linkedHeading(visit, 'hrworks').waitFor();
    expect(visit.faults).toEqual([]);
  });

  it('stays linked with gaps for whoever left them, also when the link is opened again', async () => {
    await tick(false);
    const visit = await live.open('hrworks');
    await submitForm(visit, credentials());
    const told = visit.page.waitForResponse((answer) => answer.url().endsWith('/finish_setup'));
    await button(visit, 'Set up integration').click();
    expect(await (await told).json()).toMatchObject({ setup_state: 'gaps_accepted' });
    await visit.page.goto('about:blank');
    await visit.page.goto(visit.link);
    await linkedHeading(visit, 'hrworks').waitFor();
    await visit.page.getByText(/Linked, with gaps/).waitFor();
    await tick(true);
    await button(visit, 'Check again').click();
    await visit.page.getByText('1 more is granted now.').waitFor();
  });

  it('goes on where it stopped when the link is opened again', async () => {
    await tick(false);
    const visit = await live.open('hrworks');
    await submitForm(visit, credentials());
    await button(visit, 'Set up integration').waitFor();
    await visit.page.goto('about:blank');
    await visit.page.goto(visit.link);
    await visit.page.getByText(/It goes on where you stopped/).waitFor();
    expect(await row(visit, 'absences').getAttribute('data-state')).toBe('missing');
    await tick(true);
    await button(visit, 'Check again').click();
    await visit.page.getByText('1 more is granted now.').waitFor();
  });

  it('takes the whole text of the key file in one field', async () => {
    const visit = await live.open('hrworks');
    await button(visit, 'Start').click();
    await visit.page.locator('#field-access_key').waitFor();
    const { access_key: key, secret_access_key: secret } = credentials();
    await visit.page.locator('#field-secret_access_key').focus();
    await paste(visit, `\uFEFFAccess Key:        ${key}\r\nSecret Access Key: ${secret}\r\n`);
    await button(visit, 'Continue').click();
    await linkedHeading(visit, 'hrworks').waitFor();
  });
});

describe('Employment Hero', { timeout: 60_000 }, () => {
  const credentials = () => live.rollcall.sandbox.credentials['employmenthero'] ?? {};
  const several = (isOn: boolean) => live.admin('employmenthero', 'PATCH', 'switches', { severalOrganisations: isOn });

  it('is not linked when the access is not allowed, and is when it is tried again', async () => {
    const visit = await live.open('employmenthero');
    const popup = await submitToWindow(visit, credentials());
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await popup.getByRole('heading', { name: 'Not allowed' }).waitFor();
    await visit.page.getByRole('heading', { name: 'The access was not allowed' }).waitFor();
    const [again] = await Promise.all([visit.page.waitForEvent('popup'), button(visit, 'Connect').click()]);
    await again.getByRole('button', { name: 'Sign in and allow' }).click();
    await linkedHeading(visit, 'employmenthero').waitFor();
  });

  it('shows in its own window that the client is not known, which the page explains', async () => {
    const visit = await live.open('employmenthero');
    const [popup] = await Promise.all([
      visit.page.waitForEvent('popup'),
      submitForm(visit, { ...credentials(), client_id: 'nobody' }),
    ]);
    await popup.getByText('This application is not registered.').waitFor();
    await visit.page.getByText('The window shows an error').click();
    await visit.page.getByText('It says that the application or client is not known').waitFor();
    await button(visit, 'Cancel').click();
    expect(await visit.page.locator('#field-client_id').inputValue()).toBe('nobody');
  });

  it('says that the secret is wrong, at its field', async () => {
    const visit = await live.open('employmenthero');
    const popup = await submitToWindow(visit, { ...credentials(), client_secret: 'not-the-secret' });
    await popup.getByRole('button', { name: 'Sign in and allow' }).click();
    await visit.page.getByRole('heading', { name: 'Employment Hero did not accept this access' }).waitFor();
    expect(await visit.page.locator('#field-client_secret').getAttribute('aria-invalid')).toBe('true');
  });

  it('asks which of several organisations, and links that one', async () => {
    await several(true);
    try {
      const visit = await live.open('employmenthero');
      const popup = await submitToWindow(visit, credentials());
      await popup.getByRole('button', { name: 'Sign in and allow' }).click();
      await visit.page.getByRole('heading', { name: 'Which one shall be linked?' }).waitFor();
      const choices = visit.page.getByRole('radio');
      expect(await choices.count()).toBe(3);
      expect(await visit.page.getByRole('radio', { checked: true }).count()).toBe(0);
      await choices.nth(1).click();
      await button(visit, 'Link this one').click();
      await linkedHeading(visit, 'employmenthero').waitFor();
      expect(visit.faults).toEqual([]);
    } finally {
      await several(false);
    }
  });
});
