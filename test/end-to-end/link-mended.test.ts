import { describe, expect, it } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { isLinkedBySignIn } from '../process.ts';
import { linkedHeading, submitForm, submitToWindow, useLive } from './link-live.ts';
import type { LiveVisit } from './link-live.ts';

/*
 * What goes wrong at each of the systems and is mended without leaving the page: a secret that is not the right one, and a
 * permission that somebody forgot.
 */

const live = useLive();

/** Of each system: a permission as its simulator calls it, and the row of the page that shows it. */
const forgotten: Readonly<Record<string, { readonly permission: string; readonly row: string }>> = {
  hibob: { permission: 'data.lifecycle.view', row: 'people.lifecycle' },
  hrcloud: { permission: 'object.xDepartment.read', row: 'xDepartment' },
  employmenthero: { permission: 'teams:list', row: 'teams:list' },
  hrworks: { permission: 'absences:read', row: 'absences' },
  staffologyhr: { permission: 'startersLeavers', row: 'starters-leavers' },
};

const rowOf = ({ page }: LiveVisit, provider: string) =>
  page.locator(`[data-permission="${forgotten[provider]?.row ?? ''}"]`);

const allow = async (popup: Awaited<ReturnType<typeof submitToWindow>>): Promise<void> => {
  await popup.getByRole('button', { name: 'Sign in and allow' }).click();
};

describe.each(Object.keys(connectors))('%s', { timeout: 60_000 }, (provider) => {
  const credentials = () => live.rollcall.sandbox.credentials[provider] ?? {};
  const [secret = ''] = (connectors[provider]?.auth.fields ?? []).filter((field) => field.secret).map(({ key }) => key);
  const name = connectors[provider]?.manifest.name ?? '';

  it('refuses a wrong secret, keeps the rest of the form, and links with the right one', async () => {
    const visit = await live.open(provider);
    const wrong = { ...credentials(), [secret]: `${credentials()[secret]?.slice(0, -3)}xyz` };
    if (isLinkedBySignIn(provider)) await allow(await submitToWindow(visit, wrong));
    else await submitForm(visit, wrong);
    await visit.page.getByRole('heading', { name: `${name} did not accept this access` }).waitFor();
    for (const [key, value] of Object.entries(wrong))
      expect(await visit.page.locator(`#field-${key}`).inputValue()).toBe(value);

    await visit.page.locator(`#field-${secret}`).fill(credentials()[secret] ?? '');
    const submit = () => visit.page.locator('button[type=submit]').click();
    if (isLinkedBySignIn(provider)) {
      const [popup] = await Promise.all([visit.page.waitForEvent('popup'), submit()]);
      await allow(popup);
    } else await submit();
    const finish = visit.page.getByRole('button', { name: 'Set up integration' });
    await linkedHeading(visit, provider).or(finish).first().waitFor();
    await visit.page.context().close();
  });

  it('names a permission that was forgotten, and turns it green once it is granted', async () => {
    const { permission = '' } = forgotten[provider] ?? {};
    const grant = (isGranted: boolean) => live.admin(provider, 'PATCH', 'permissions', { [permission]: isGranted });
    await grant(false);
    try {
      const visit = await live.open(provider);
      if (isLinkedBySignIn(provider)) await allow(await submitToWindow(visit, credentials()));
      else await submitForm(visit, credentials());
      const again = visit.page.getByRole('button', { name: 'Check again', exact: true });
      await again.waitFor();
      const row = rowOf(visit, provider);
      expect(await row.getAttribute('data-state')).not.toBe('granted');
      await grant(true);
      const before = visit.page.url();
      await again.click();
      await visit.page.getByText(/\d more (?:is|are) granted now\./).waitFor();
      expect(await row.getAttribute('data-state')).toBe('granted');
      expect(visit.page.url()).toBe(before);
      await visit.page.context().close();
    } finally {
      await grant(true);
    }
  });
});
