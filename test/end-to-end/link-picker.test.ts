import { describe, expect, it } from 'vitest';
import { foundRequested } from '../../src/web/link/states/sample-applications.ts';
import { existing, linkedSettings, looked } from './hub-stub.ts';
import { connect, fill, heading, open, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();

const step = (name: string) => visit.page.getByRole('button', { name });
const pick = (name: string) => visit.page.getByRole('checkbox', { name, exact: true }).click();
const row = (key: string) => visit.page.locator(`[data-permission="${key}"]`);

const openGuide = async (): Promise<void> => {
  visit.stub.offered = ['hrcloud'];
  await open(visit);
  await visit.page.getByRole('button', { name: 'Start' }).click();
  await visit.page.getByRole('button', { name: 'Show all steps' }).click();
};

describe('an application picker', () => {
  it('leads to the steps of what is picked, and back', async () => {
    await openGuide();
    expect(await step('Request the application').count()).toBe(0);
    await pick('Workmates');
    await step('Request the application').waitFor();
    expect(await step('Create an applicant status').count()).toBe(0);
    const request = visit.page.locator('#step-request-application');
    expect(await request.innerText()).not.toContain('list applicants');
    await pick('Recruit');
    await step('Create an applicant status').waitFor();
    expect(await request.innerText()).toContain('list applicants');
    await pick('Recruit');
    await pick('Workmates');
    expect(await step('Request the application').count()).toBe(0);
  });

  it('links while the application is requested, and turns it green once it is installed, also on another day', async () => {
    const installed = foundRequested.permissions.map((permission) =>
      permission.key === 'recruit' ? { ...permission, state: 'granted' as const } : permission,
    );
    const look = 'POST /hub/accounts/account-1/preflight';
    visit.stub.next[look] = [looked(foundRequested.permissions)];
    await openGuide();
    await pick('Recruit');
    await fill(visit);
    await connect(visit).click();
    await heading(visit, 'HR Cloud is linked').waitFor();
    expect(await row('recruit').innerText()).toMatch(/Missing[^]*Your Apps[^]*Does not work without it/);
    await visit.page.getByText('1. Request the application').first().waitFor();

    visit.stub.next['GET /hub/settings'] = [linkedSettings];
    visit.stub.next['GET /hub/accounts/account-1'] = [existing('hrcloud', 'ready')];
    visit.stub.next[look] = [looked(foundRequested.permissions), looked(installed)];
    await visit.page.goto('about:blank');
    await open(visit);
    await heading(visit, 'HR Cloud is linked').waitFor();
    await visit.page.getByText('2 optional permissions').click();
    expect(await row('recruit').innerText()).toContain('Not granted');
    await visit.page.getByRole('button', { name: 'Check again' }).click();
    await visit.page.getByText('1 more is granted now.').waitFor();
    expect(await row('recruit').getAttribute('data-state')).toBe('granted');
  });
});
