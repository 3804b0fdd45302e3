import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInvitation } from '../../src/engine/people/invitations.ts';
import { saveAccount } from '../../src/store/accounts.ts';
import { openDatabase, type Store } from '../../src/store/database.ts';
import { findDefaultProject } from '../../src/store/projects.ts';
import { newAccount } from '../rows.ts';
import { join, useDashboard } from './dashboard-visit.ts';
import type { DashboardVisit } from './dashboard-visit.ts';

/* The Accounts room on a real server, in a real browser: from an empty list to an account that is deleted. */

const live = useDashboard();

let store: Store;
beforeAll(async () => {
  store = await openDatabase({ connectionString: live.rollcall.connectionString, maxConnections: 2 });
});
afterAll(() => store?.close());

/** Ticks a permission of HiBob's simulator, or takes it away. */
const grant = async (permission: string, isGranted: boolean): Promise<void> => {
  const { adminUrl, adminKey } = live.rollcall.sandbox;
  const answer = await fetch(`${adminUrl}/hibob/permissions`, {
    method: 'PATCH',
    headers: { 'x-sandbox-key': adminKey, 'content-type': 'application/json' },
    body: JSON.stringify({ [permission]: isGranted }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const rowOf = (page: Page, owner: string) =>
  page.getByRole('row').filter({ has: page.getByText(owner, { exact: true }) });
const permission = (page: Page, key: string) => page.locator(`[data-permission="${key}"]`);

type Opened = Pick<DashboardVisit, 'page' | 'context'>;

/** Fills the dialog and gives the Link page that its link opens. */
const invite = async ({ page, context }: Opened, owner: string, id: string): Promise<Page> => {
  await page.getByRole('dialog').waitFor();
  await page.getByText('A practice system, with invented people').click();
  await page.getByLabel('Which system').selectOption({ label: 'HiBob' });
  await page.getByLabel('Name of the customer').fill(owner);
  await page.getByLabel('Your ID of the customer').fill(id);
  await button(page, 'Make the link').click();
  return openLink({ page, context });
};

const openLink = async ({ page, context }: Opened): Promise<Page> => {
  const [hub] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open the Link page' }).click(),
  ]);
  await hub.waitForLoadState();
  return hub;
};

/** Goes through the Link page to its end. */
const linkHiBob = async (hub: Page): Promise<void> => {
  await button(hub, 'Start').click();
  await enterHiBob(hub);
};

const enterHiBob = async (hub: Page): Promise<void> => {
  for (const [key, value] of Object.entries(live.rollcall.sandbox.credentials['hibob'] ?? {}))
    await hub.locator(`#field-${key}`).fill(value);
  await hub.locator('button[type=submit]').click();
  const linked = hub.getByRole('heading', { name: 'HiBob is linked' });
  const finish = button(hub, 'Set up integration');
  await linked.or(finish).first().waitFor();
  if (await finish.isVisible()) await finish.click();
  await linked.waitFor();
  await hub.close();
};

const listEmployees = (accountId: string) =>
  fetch(`${live.rollcall.url}/unified/hris/employees?page_size=5`, {
    headers: { authorization: `Basic ${btoa(`${live.rollcall.apiKey}:`)}`, 'x-account-id': accountId },
  });

const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

describe('an account in the dashboard', { timeout: 90_000 }, () => {
  it('goes from an empty list through its whole life', async () => {
    const visit = await live.visitAsOwner();
    const { page } = visit;
    await heading(page, 'No account is linked yet').waitFor();

    await button(page, 'Link a practice system').click();
    await linkHiBob(await invite(visit, 'Example Company', 'customer-1'));
    await page.getByRole('dialog').getByText('Example Company is linked.').waitFor();
    await button(page, 'Done').click();
    await rowOf(page, 'Example Company').getByText('New', { exact: true }).waitFor();
    await page.getByText('Example Company is linked to HiBob.').first().waitFor();

    await page.getByRole('link', { name: 'Example Company' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Example Company').waitFor();
    const id = idIn(page);

    const answered = await listEmployees(id);
    expect(answered.status).toBe(200);
    const requestId = answered.headers.get('x-request-id') ?? '';
    await page.getByRole('searchbox', { name: 'Find a request by its ID' }).fill(requestId);
    await button(page, 'Find').click();
    await page
      .getByText('POST https://127.0.0.1')
      .or(page.getByText(/POST .*people\/search/))
      .first()
      .waitFor();
    expect(page.url()).toContain(`request=${requestId}`);
    await page.getByRole('searchbox', { name: 'Find a request by its ID' }).fill('no-such-request');
    await button(page, 'Find').click();
    await page.getByText('There is no request no-such-request in this project.').waitFor();

    await grant('data.lifecycle.view', false);
    await page.getByRole('region', { name: 'Permissions' }).getByRole('button', { name: 'Check again' }).click();
    await page.getByText('Permissions missing', { exact: true }).waitFor();
    expect(await permission(page, 'people.lifecycle').innerText()).toMatch(/Missing[^]*employees\./);
    await grant('data.lifecycle.view', true);
    await button(page, 'Check again').first().click();
    await page
      .getByText(/\d more (?:is|are) granted now\./)
      .first()
      .waitFor();
    await page.locator('[data-standing=working]').waitFor();

    await button(page, 'New link').click();
    const again = await openLink(visit);
    await enterAgain(again);
    await page.getByRole('dialog').getByText('Example Company is linked.').waitFor();
    await button(page, 'Done').click();
    expect((await listEmployees(id)).status, 'the id stays').toBe(200);

    await button(page, 'Suspend').click();
    await page.locator('[data-standing=suspended]').waitFor();
    expect((await listEmployees(id)).status).toBe(412);
    await button(page, 'Resume').first().click();
    await page.locator('[data-standing=working]').waitFor();
    expect((await listEmployees(id)).status).toBe(200);

    await button(page, 'Delete…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/stored secrets?/).waitFor();
    await dialog.getByText('Left to do in HiBob').waitFor();
    await button(page, 'Delete for good').click();
    await dialog.getByText('This is not the name. Capitals count.').waitFor();
    await dialog.getByLabel('Type “Example Company” to confirm').fill('Example Company');
    await button(page, 'Delete for good').click();
    await heading(page, 'No account is linked yet').waitFor();
    expect((await listEmployees(id)).status).toBe(404);
  });
});

/** The Link page of an account that is there: the same secrets are kept. */
const enterAgain = async (hub: Page): Promise<void> => {
  const start = button(hub, 'Start');
  await start.or(hub.locator('button[type=submit]')).first().waitFor();
  if (await start.isVisible()) await start.click();
  await hub.locator('button[type=submit]').click();
  await hub.getByRole('heading', { name: 'HiBob is linked' }).waitFor();
  await hub.close();
};

describe('the list', { timeout: 60_000 }, () => {
  it('keeps its filters in the address, over reloads and back', async () => {
    const { db } = store;
    const { id: projectId } = await findDefaultProject(db);
    for (const [name, status] of [
      ['Acme', 'active'],
      ['Bakery', 'suspended'],
      ['Coffee', 'suspended'],
    ] as const)
      await saveAccount(db, projectId, newAccount({ origin_owner_name: name, origin_owner_id: name, status }));
    const invited = { email: 'viewer@example.com', role: 'viewer' } as const;
    const { token } = await saveInvitation(db, projectId, invited, Date.now());
    const { page } = await live.visit(`${live.rollcall.url}/dashboard/join#${token}`);
    await join(page, 'Vera Viewer', invited.email);
    await rowOf(page, 'Acme').waitFor();
    expect(await button(page, 'Link account').count(), 'a viewer links nobody').toBe(0);
    await page.getByRole('combobox', { name: 'Status' }).selectOption('suspended');
    await rowOf(page, 'Acme').waitFor({ state: 'detached' });
    await page.getByLabel('Search').fill('bak');
    await rowOf(page, 'Coffee').waitFor({ state: 'detached' });
    await expect.poll(() => new URL(page.url()).search).toBe('?text=bak&standing=suspended');
    await page.reload();
    await rowOf(page, 'Bakery').waitFor();
    expect(await rowOf(page, 'Coffee').count()).toBe(0);
    expect(await page.getByLabel('Search').inputValue()).toBe('bak');
    await page.getByLabel('Search').fill('nobody at all');
    await heading(page, 'No account matches').waitFor();
    await button(page, 'Clear filters').click();
    await rowOf(page, 'Coffee').waitFor();
    await button(page, 'Customer').click();
    await page.getByRole('columnheader', { name: 'Customer' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    const names = await page.getByRole('link', { name: /^(Acme|Bakery|Coffee)$/ }).allInnerTexts();
    expect(names).toEqual(['Acme', 'Bakery', 'Coffee']);
    await page.goBack();
    await page.goBack();
    await heading(page, 'No account matches').waitFor();
  });
});
