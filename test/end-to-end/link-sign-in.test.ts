import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { attempt } from './hub-stub.ts';
import { connect, focused, heading, open, sharesEverything, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();
beforeEach(() => void (visit.stub.offered = ['employmenthero']));

const path = '/hub/connection_attempts';
const look = `GET ${path}/attempt-1`;
const linked = attempt('authenticated', {
  account: { id: 'account-1' },
  checks: [{ key: 'people', label: 'People can be read', status: 'pass' }],
});
const choices = [
  { value: 'org-1', label: 'Example Pty Ltd, AU' },
  { value: 'org-2', label: 'Example NZ Ltd, NZ' },
];

const fillForm = async (): Promise<void> => {
  await open(visit);
  await visit.page.getByRole('button', { name: 'Start' }).click();
  await visit.page.getByLabel('Client ID', { exact: true }).fill('client-1');
  await visit.page.getByLabel('Client Secret', { exact: true }).fill('s3cr3t-client');
};

/** Presses what opens a window, and gives the window. */
const windowBy = async (name: string, role: 'button' | 'link' = 'button'): Promise<Page> => {
  const [popup] = await Promise.all([
    visit.page.waitForEvent('popup'),
    visit.page.getByRole(role, { name, exact: true }).click(),
  ]);
  await popup.waitForURL(/start=once/);
  return popup;
};

const requests = (method: string, end = '') =>
  visit.stub.seen.filter((request) => request.method === method && request.path === `${path}${end}`);

describe('linking by signing in', () => {
  it('opens the window in the click, waits, and goes on by itself', async () => {
    await fillForm();
    const popup = await windowBy('Connect');
    await heading(visit, 'Sign in to Employment Hero').waitFor();
    expect(await focused(visit)).toBe('Sign in to Employment Hero');
    expect(await visit.page.getByRole('button', { name: 'Enter it in the form' }).count()).toBe(0);
    visit.stub.next[look] = [linked];
    await heading(visit, 'Employment Hero is linked').waitFor();
    await visit.page.getByText('People can be read').waitFor();
    expect(requests('POST').map(({ body }) => body)).toEqual([
      {
        integration_id: 'employmenthero',
        credentials: { client_id: 'client-1', client_secret: 's3cr3t-client' },
        sharing: sharesEverything,
      },
    ]);
    for (const url of [popup.url(), visit.page.url(), ...visit.stub.seen.map((request) => request.path)]) {
      expect(url).not.toContain('s3cr3t');
    }
  });

  it('sends once for a double click', async () => {
    await fillForm();
    await connect(visit).dblclick();
    await heading(visit, 'Sign in to Employment Hero').waitFor();
    expect(requests('POST')).toHaveLength(1);
  });

  it('opens a blocked window by a link', async () => {
    await visit.page.addInitScript(() => {
      window.open = () => null;
    });
    await fillForm();
    await connect(visit).click();
    await visit.page.getByText('Your browser blocked the window').last().waitFor();
    await windowBy('Open Employment Hero', 'link');
    await visit.page
      .getByText(/^Waiting for you/)
      .last()
      .waitFor();
    expect(requests('POST')).toHaveLength(1);
  });

  it('believes the person that the window is closed, and opens another for a new attempt', async () => {
    await fillForm();
    const popup = await windowBy('Connect');
    await popup.close();
    await visit.page.getByRole('button', { name: 'I closed the window' }).click();
    await visit.page.getByText('Nothing is linked yet').last().waitFor();
    await windowBy('Open the window again');
    await expect.poll(() => requests('DELETE', '/attempt-1').length).toBe(1);
    expect(requests('POST')).toHaveLength(2);
    visit.stub.next[look] = [linked];
    await heading(visit, 'Employment Hero is linked').waitFor();
  });

  it('can be cancelled, with everything kept', async () => {
    await fillForm();
    await windowBy('Connect');
    await visit.page.getByRole('button', { name: 'Cancel' }).click();
    await visit.page.getByText('You cancelled signing in.').waitFor();
    expect(await visit.page.getByLabel('Client Secret', { exact: true }).inputValue()).toBe('s3cr3t-client');
    await expect.poll(() => requests('DELETE', '/attempt-1').length).toBe(1);
  });

  it.each([
    ['denied', 'The access was not allowed'],
    ['sign_in_refused', 'Employment Hero refused the application'],
    ['state_unknown', 'The sign-in did not come back as it left'],
    ['nothing_to_choose', 'No organisation was found in Employment Hero'],
    ['credentials_rejected', 'Employment Hero did not accept this access'],
    ['vendor_unavailable', 'We could not reach Employment Hero'],
  ])('tells %s apart', async (code, title) => {
    await fillForm();
    const error = { code, description: 'It failed. Try.', next_step: 'Try.', fields: ['client_secret'] };
    visit.stub.next[look] = [attempt('error', { error })];
    await windowBy('Connect');
    await heading(visit, title).waitFor();
    expect(await visit.page.getByLabel('Client ID', { exact: true }).inputValue()).toBe('client-1');
  });

  it('explains what only the window can show, with the address to compare', async () => {
    await fillForm();
    await windowBy('Connect');
    await visit.page.getByText('The window shows an error').click();
    const callback = 'https://hub.example.com/connect/oauth2/employmenthero/callback';
    await visit.page.getByRole('complementary').getByText(callback).waitFor();
    await visit.page.getByText('It says that the application or client is not known').waitFor();
  });

  it('asks which organisation, picks none by itself, and links the one that is picked', async () => {
    await fillForm();
    visit.stub.next[look] = [attempt('choice_required', { choices, field: 'organisation' })];
    const choice = `POST ${path}/attempt-1/choice`;
    visit.stub.next[choice] = [{ status: 503, body: {} }, linked];
    await windowBy('Connect');
    await heading(visit, 'Which one shall be linked?').waitFor();
    expect(await visit.page.getByRole('radio', { checked: true }).count()).toBe(0);
    const send = visit.page.getByRole('button', { name: 'Link this one' });
    await send.click();
    await visit.page.getByText('Please pick one of them.').waitFor();
    await visit.page.getByRole('radio', { name: 'Example NZ Ltd, NZ' }).click();
    await send.click();
    await heading(visit, 'The fault is on our side').waitFor();
    expect(await visit.page.getByRole('radio', { name: 'Example NZ Ltd, NZ' }).isChecked()).toBe(true);
    await send.click();
    await heading(visit, 'Employment Hero is linked').waitFor();
    const sent = visit.stub.seen.filter((request) => request.path.endsWith('/choice'));
    expect(sent.map(({ body }) => body)).toEqual([{ value: 'org-2' }, { value: 'org-2' }]);
  });
});
