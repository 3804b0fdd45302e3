import { describe, expect, it } from 'vitest';
import { attempts, connect, fill, focused, heading, open, reachForm, useLinkVisit } from './link-visit.ts';
import { linked, refusal } from './hub-stub.ts';

const visit = useLinkVisit();

/** What was said of the guide. */
const said = () => visit.stub.seen.filter(({ path }) => path === '/hub/feedback').map(({ body }) => body);
const first = { integration_id: 'hibob', guide_step: 'open-service-users' };
const question = () =>
  visit.page.getByRole('group', { name: 'Open the service users: did this answer your question?' });
const box = () => visit.page.getByRole('textbox', { name: 'What was missing or unclear?' });
const answer = (word: 'Yes' | 'No') => question().getByRole('button', { name: word, exact: true }).click();
const send = () => visit.page.getByRole('button', { name: 'Send' }).click();

describe('a step of the guide', () => {
  it('asks whether it answered the question, and takes a yes', async () => {
    await reachForm(visit);
    await answer('Yes');
    await visit.page.getByText('Thank you.').waitFor();
    expect(await focused(visit)).toBe('Thank you.');
    expect(said()).toEqual([{ ...first, helpful: true }]);
    expect(await question().count()).toBe(0);
  });

  it('counts a no at once, and takes a comment, but nothing that was typed into the form', async () => {
    await reachForm(visit);
    await fill(visit, 'SERVICE-20417', 'a-very-secret-token');
    await answer('No');
    await box().waitFor();
    expect(await focused(visit)).toBe('feedback-open-service-users');
    expect(said()).toEqual([{ ...first, helpful: false }]);
    await box().fill('It refuses a-very-secret-token.');
    await visit.page.getByText('Your text holds what you typed as Hibob Service User Token.').waitFor();
    expect(await box().getAttribute('aria-invalid')).toBe('true');
    await send();
    expect(said()).toHaveLength(1);
    await box().fill('Where is the menu?');
    await send();
    await visit.page.getByText('Thank you. Example Payroll can read it now.').waitFor();
    expect(said()[1]).toEqual({ ...first, helpful: false, comment: 'Where is the menu?' });
    // The rest of the page is as it was.
    await connect(visit).click();
    await heading(visit, 'HiBob is linked').waitFor();
    expect(attempts(visit)).toHaveLength(1);
  });

  it('offers to try again where it could not be sent', async () => {
    visit.stub.next['POST /hub/feedback'] = [
      { status: 500, body: {} },
      { status: 200, body: {} },
    ];
    await reachForm(visit);
    await answer('Yes');
    await visit.page.getByText('It could not be sent.').waitFor();
    await visit.page.getByRole('button', { name: 'Try again' }).click();
    await visit.page.getByText('Thank you.').waitFor();
    expect(said()).toHaveLength(2);
  });
});

it('names whom to ask on every view, with system and request, and nothing about a person', async () => {
  visit.stub.next['POST /hub/accounts'] = [refusal('credentials_rejected', {}), linked];
  const subjects = async (within: 'contentinfo' | 'region') => {
    const place =
      within === 'region' ? visit.page.getByRole('region', { name: /did not accept/ }) : visit.page.getByRole(within);
    const href = await place.getByRole('link', { name: 'Need a hand? Ask Example Payroll' }).getAttribute('href');
    return decodeURIComponent(href ?? '');
  };
  await open(visit);
  await heading(visit, 'Before you start').waitFor();
  expect(await subjects('contentinfo')).toBe('mailto:help@example.com?subject=Linking HiBob');
  await visit.page.getByRole('button', { name: 'Start' }).click();
  await fill(visit, 'SERVICE-20417', 'wrong-token');
  await connect(visit).click();
  await heading(visit, 'HiBob did not accept this access').waitFor();
  expect(await subjects('region')).toBe('mailto:help@example.com?subject=Linking HiBob (request req-stub)');
  await fill(visit, 'SERVICE-20417', 'right-token');
  await connect(visit).click();
  await heading(visit, 'HiBob is linked').waitFor();
  expect(await subjects('contentinfo')).toBe('mailto:help@example.com?subject=Linking HiBob');
});
