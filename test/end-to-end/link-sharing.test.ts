import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sandboxControl } from '../../src/connector-kit/check/sandbox-control.ts';
import { useLive } from './link-live.ts';

/* An admin keeps pay back and shares one department only, on the page, at a real server; then widens it. */

const live = useLive();

const call = async (method: string, path: string, accountId?: string, body?: unknown) => {
  const { url, apiKey } = live.rollcall;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
      'content-type': 'application/json',
      ...(accountId !== undefined && { 'x-account-id': accountId }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

interface Person {
  readonly remote_id: string;
  readonly department: string | null;
  readonly employments: readonly { readonly pay_rate: string | null }[];
}

const readPeople = async (accountId: string): Promise<Person[]> =>
  (await call('GET', '/unified/hris/employees?expand=employments&page_size=100', accountId)).body['data'] as Person[];

const invite = async (asked: Record<string, unknown>): Promise<string> =>
  String(
    (await call('POST', '/connect_sessions', undefined, { ...owner, type: 'test', ...asked })).body['auth_link_url'],
  );
const owner = { origin_owner_id: 'kept-back', origin_owner_name: 'Acme' };

const tick = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });

describe('what is shared, decided on the page', { timeout: 120_000 }, () => {
  it('pay is kept back and one department shared, until the admin widens it', async () => {
    const { adminUrl, adminKey, credentials } = live.rollcall.sandbox;
    const control = sandboxControl(adminUrl, adminKey, 'hibob');
    await control.reset();
    const { page, faults } = await live.openLink(await invite({ provider: 'hibob' }));

    await tick(page, 'Pay').click();
    await page.getByRole('radio', { name: /Only that of some people/ }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('#field-service_user_id').waitFor();
    expect(await page.getByText('Lifecycle').count()).toBeGreaterThan(0);
    expect(await page.getByText('Payroll').count()).toBe(0);
    for (const [key, value] of Object.entries(credentials['hibob'] ?? {}))
      await page.locator(`#field-${key}`).fill(value);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();

    await page.getByRole('heading', { name: 'Who is shared?' }).waitFor({ timeout: 30_000 });
    const [account] = (await call('GET', '/accounts?origin_owner_ids=kept-back')).body as unknown as {
      id: string;
      setup_state: string;
    }[];
    const id = String(account?.id);
    expect(account?.setup_state).toBe('sharing');
    expect(await call('GET', '/unified/hris/employees', id)).toMatchObject({
      status: 403,
      body: { errorCode: 'SharingPending' },
    });

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Tick at least one').waitFor();
    const first = page.getByRole('group', { name: 'Departments' }).getByRole('checkbox').first();
    const department = String(await first.evaluate((box) => box.closest('label')?.querySelector('bdi')?.textContent));
    await first.click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'HiBob is linked' }).waitFor({ timeout: 30_000 });

    const narrow = await readPeople(id);
    expect(narrow.length).toBeGreaterThan(0);
    expect([...new Set(narrow.map((one) => one.department))]).toEqual([department]);
    expect(
      narrow.flatMap(({ employments }) => employments.map(({ pay_rate: pay }) => pay)).every((pay) => pay === null),
    ).toBe(true);
    const asked = (await control.requests()).map(({ path }) => path);
    expect(asked.filter((path) => path.includes('salaries'))).toEqual([]);
    expect(await call('GET', `/accounts/${id}/sharing`)).toMatchObject({
      body: { withheld: ['pay'], people: 'filtered', decided_at: expect.any(String) },
    });

    const again = await live.openLink(await invite({ account_id: id }));
    await again.page.getByRole('button', { name: 'Change what is shared' }).click();
    await again.page.getByRole('radio', { name: /^Everybody/ }).click();
    await tick(again.page, 'Pay').click();
    await again.page.getByRole('button', { name: 'Save' }).click();
    await again.page.getByRole('button', { name: 'Connect', exact: true }).waitFor({ timeout: 30_000 });

    const wide = await readPeople(id);
    expect(wide.length).toBeGreaterThan(narrow.length);
    expect(wide.some(({ employments }) => employments.some(({ pay_rate: pay }) => pay !== null))).toBe(true);
    const audit = (await call('GET', '/audit_log')).body['data'] as { operation: string }[];
    expect(audit.filter(({ operation }) => operation === 'decide_sharing')).toHaveLength(2);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('what the product cannot do without is not asked about', async () => {
    const { page } = await live.openLink(
      await invite({ provider: 'hibob', required_data_groups: ['pay'], resources: ['employments'] }),
    );
    await page.getByText(/Needed by/).waitFor();
    expect(await tick(page, 'Pay').count()).toBe(0);
    expect(await tick(page, 'Absences').count()).toBe(0);
  });
});
