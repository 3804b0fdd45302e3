import { describe, expect, it } from 'vitest';
import { linked, refusal, secret, token } from './hub-stub.ts';
import {
  attempts,
  connect,
  fill,
  focused,
  heading,
  idField,
  open,
  paste,
  reachForm,
  sharesEverything,
  tokenField,
  useLinkVisit,
} from './link-visit.ts';

const visit = useLinkVisit();

describe('the Link Account page', () => {
  it('links an account: wrong first, then right', async () => {
    visit.stub.next['POST /hub/accounts'] = [
      refusal('credentials_rejected', {
        fields: ['service_user_id', 'service_user_token'],
        guide_steps: ['create-service-user', 'copy-credentials'],
      }),
      linked,
    ];
    await reachForm(visit);
    await fill(visit, 'SERVICE-20417', 'wrong');
    await connect(visit).click();
    await heading(visit, 'HiBob did not accept this access').waitFor();
    expect(await focused(visit)).toBe('HiBob did not accept this access');
    for (const field of [idField(visit), tokenField(visit)])
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await idField(visit).inputValue()).toBe('SERVICE-20417');
    const panel = visit.page.getByRole('region', { name: 'HiBob did not accept this access' });
    expect(await panel.getByRole('link', { name: /^Step/ }).allTextContents()).toEqual([
      'Step 2: Create the service user',
      'Step 3: Copy the ID and the token',
    ]);
    expect(await panel.textContent()).toContain('req-stub');
    await tokenField(visit).fill('right');
    await connect(visit).click();
    await heading(visit, 'HiBob is linked').waitFor();
    expect(await focused(visit)).toBe('HiBob is linked');
    expect(await visit.page.getByText('People can be read').isVisible()).toBe(true);
    expect(attempts(visit).map(({ body }) => body)).toEqual(
      ['wrong', 'right'].map((service_user_token) => ({
        integration_id: 'hibob',
        credentials: { service_user_id: 'SERVICE-20417', service_user_token },
        sharing: sharesEverything,
      })),
    );
  });

  it('keeps secret and token out of addresses, referers and storage, and survives a reload', async () => {
    await reachForm(visit);
    expect(visit.page.url()).toBe(`${visit.url}/link/project-1`);
    await visit.page
      .getByRole('link', { name: /^Step 3/ })
      .first()
      .click();
    expect(visit.page.url()).toBe(`${visit.url}/link/project-1#step-copy-credentials`);
    await visit.page.reload();
    await idField(visit).waitFor();
    await fill(visit);
    await connect(visit).click();
    await heading(visit, 'HiBob is linked').waitFor();
    for (const { path, referer } of visit.stub.seen) {
      expect(`${path} ${referer ?? ''}`).not.toContain(secret);
      expect(`${path} ${referer ?? ''}`).not.toContain(token);
    }
    expect(
      visit.stub.seen.filter(({ path }) => path !== '/hub/sessions').every((request) => request.token === token),
    ).toBe(true);
    const kept = await visit.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    );
    expect(kept).toBe('[{},{},"",null]');
  });

  it('sends an empty form nowhere, and leads to its first gap', async () => {
    await reachForm(visit);
    await connect(visit).click();
    await visit.page.getByText('Please enter the Hibob Service User ID.').waitFor();
    await expect.poll(() => focused(visit)).toBe('field-service_user_id');
    expect(await idField(visit).getAttribute('aria-invalid')).toBe('true');
    expect(await idField(visit).getAttribute('aria-describedby')).toContain('field-service_user_id-problem');
    expect(attempts(visit)).toEqual([]);
  });

  it('sends once for a double click and keeps the button’s words', async () => {
    visit.stub.checkMilliseconds = 500;
    await reachForm(visit);
    await fill(visit);
    await connect(visit).dblclick();
    expect(await connect(visit).getAttribute('aria-busy')).toBe('true');
    await heading(visit, 'HiBob is linked').waitFor();
    expect(attempts(visit)).toHaveLength(1);
  });

  it('cleans what is pasted and says so', async () => {
    await reachForm(visit);
    await tokenField(visit).focus();
    await paste(visit, '\uFEFF "abc\r\ndef" ');
    expect(await tokenField(visit).inputValue()).toBe('abcdef');
    await visit.page.getByText(/^Removed from what you pasted: line breaks, quotation marks, spaces/).waitFor();
  });

  it('recognises swapped values and changes them over', async () => {
    await reachForm(visit);
    await fill(visit, 'the-token', 'SERVICE-20417');
    await visit.page.getByRole('button', { name: 'Change them over' }).click();
    expect([await idField(visit).inputValue(), await tokenField(visit).inputValue()]).toEqual([
      'SERVICE-20417',
      'the-token',
    ]);
  });

  it('is walked through by keyboard alone', async () => {
    visit.stub.offered = ['hibob', 'hrcloud'];
    const tabTo = async (place: string) => {
      for (let presses = 0; presses < 60 && (await focused(visit)) !== place; presses += 1)
        await visit.page.keyboard.press('Tab');
    };
    await open(visit);
    await heading(visit, 'Which system do you use?').waitFor();
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.type('hibbo');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    await heading(visit, 'Before you start').waitFor();
    await expect.poll(() => focused(visit)).toBe('Link HiBob');
    await tabTo('Start');
    await visit.page.keyboard.press('Enter');
    await idField(visit).waitFor();
    await tabTo('field-service_user_id');
    await visit.page.keyboard.type('SERVICE-1');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.type('abc');
    await visit.page.keyboard.press('Enter');
    await heading(visit, 'HiBob is linked').waitFor();
  });

  it('brings the step of a field into sight beside it', async () => {
    await reachForm(visit);
    await tokenField(visit).focus();
    const step = visit.page.locator('#step-copy-credentials');
    await expect.poll(async () => (await step.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((await step.boundingBox())?.y).toBeLessThan(900);
    expect(await tokenField(visit).evaluate((field) => field === document.activeElement)).toBe(true);
  });
});
